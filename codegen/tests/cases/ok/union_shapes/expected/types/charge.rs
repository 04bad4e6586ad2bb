//! @generated from openapi.yaml#/components/schemas/Charge by `UPDATE_CASES=1 cargo test`.

use super::{ChargeAmount, ChargeCustomer, ChargeGuess, ChargeRole, ChargeShape};

/// Charge.
#[non_exhaustive]
pub struct Charge {
    /// Customer.
    pub customer: ChargeCustomer,
    /// Amount.
    pub amount: Option<ChargeAmount>,
    /// Shape.
    pub shape: Option<ChargeShape>,
    /// Guess.
    pub guess: Option<ChargeGuess>,
    /// Role.
    pub role: Option<ChargeRole>,
}

runtime::object! { Charge {
    customer = "customer": ChargeCustomer,
    amount   = "amount" optional: Option<ChargeAmount>,
    shape    = "shape" optional: Option<ChargeShape>,
    guess    = "guess" optional: Option<ChargeGuess>,
    role     = "role" optional: Option<ChargeRole>,
} }
