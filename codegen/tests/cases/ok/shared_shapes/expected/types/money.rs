//! @generated from openapi.yaml#/components/schemas/Money by `UPDATE_CASES=1 cargo test`.

/// Money.
#[non_exhaustive]
pub struct Money {
    /// Amount.
    pub amount: i64,
    /// Currency.
    pub currency: String,
}

runtime::object! { Money {
    amount   = "amount": i64,
    currency = "currency": String,
} }
