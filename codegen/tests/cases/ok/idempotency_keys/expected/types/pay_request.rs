//! @generated from openapi.yaml#/paths/~1payments/post/requestBody/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

/// What `POST /payments` takes.
#[derive(Default)]
#[non_exhaustive]
pub struct PayRequest {
    /// Amount.
    pub amount: Option<i64>,
}

runtime::object! { PayRequest {
    amount = "amount" optional: Option<i64>,
} }

impl PayRequest {
    /// With no member set; none is required.
    pub fn new() -> Self {
        Self { amount: None }
    }

    /// Sets `amount`.
    #[must_use]
    pub fn amount(mut self, amount: i64) -> Self {
        self.amount = Some(amount);
        self
    }
}
