//! @generated from openapi.yaml#/components/schemas/Payment by `UPDATE_CASES=1 cargo test`.

/// Payment.
#[non_exhaustive]
pub struct Payment {
    /// Amount.
    pub amount: runtime::Number,
}

runtime::object! { Payment {
    "kind" = "Payment",
    amount = "amount": runtime::Number,
} }

impl Payment {
    /// With the member that is required.
    pub fn new(amount: impl Into<runtime::Number>) -> Self {
        Self { amount: amount.into() }
    }
}
