//! @generated from openapi.yaml#/components/schemas/Refund by `UPDATE_CASES=1 cargo test`.

use super::Reference;

/// Refund.
#[non_exhaustive]
pub struct Refund {
    /// Amount.
    pub amount: runtime::Number,
    /// Of.
    pub of: Option<Reference>,
}

runtime::object! { Refund {
    "kind" = "Refund",
    amount = "amount": runtime::Number,
    of     = "of" optional: Option<Reference>,
} }

impl Refund {
    /// With the member that is required.
    pub fn new(amount: impl Into<runtime::Number>) -> Self {
        Self {
            amount: amount.into(),
            of: None,
        }
    }

    /// Sets `of`.
    #[must_use]
    pub fn of(mut self, of: Reference) -> Self {
        self.of = Some(of);
        self
    }
}
