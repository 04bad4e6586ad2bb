//! @generated from openapi.yaml#/components/schemas/Charge by `UPDATE_CASES=1 cargo test`.

use super::{ChargeAmount, ChargeCustomer, ChargeGuess, ChargeRole, ChargeShape};

/// Charge.
#[non_exhaustive]
pub struct Charge {
    /// Customer.
    pub customer: ChargeCustomer,
    /// Amount.
    pub amount: Option<ChargeAmount>,
    /// Guess.
    pub guess: Option<ChargeGuess>,
    /// Role.
    pub role: Option<ChargeRole>,
    /// Shape.
    pub shape: Option<ChargeShape>,
}

runtime::object! { Charge {
    customer = "customer": ChargeCustomer,
    amount   = "amount" optional: Option<ChargeAmount>,
    guess    = "guess" optional: Option<ChargeGuess>,
    role     = "role" optional: Option<ChargeRole>,
    shape    = "shape" optional: Option<ChargeShape>,
} }
