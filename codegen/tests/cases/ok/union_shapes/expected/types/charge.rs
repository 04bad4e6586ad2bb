//! @generated from openapi.yaml#/components/schemas/Charge by `UPDATE_CASES=1 cargo test`.

use super::{ChargeAmount, ChargeCustomer, ChargeGuess, ChargeRole, ChargeShape};

/// Charge.
#[derive(Clone, Debug, PartialEq)]
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
    customer = "customer",
    amount   = "amount" optional,
    shape    = "shape" optional,
    guess    = "guess" optional,
    role     = "role" optional,
} }
