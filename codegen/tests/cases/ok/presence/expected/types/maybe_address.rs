//! @generated from openapi.yaml#/components/schemas/MaybeAddress by `UPDATE_CASES=1 cargo test`.

/// Maybe address.
#[derive(Default)]
#[non_exhaustive]
pub struct MaybeAddress {
    /// Street.
    pub street: Option<String>,
}

runtime::object! { MaybeAddress {
    street = "street" optional: Option<String>,
} }

impl MaybeAddress {
    /// With no member set; none is required.
    pub fn new() -> Self {
        Self { street: None }
    }

    /// Sets `street`.
    #[must_use]
    pub fn street(mut self, street: impl Into<String>) -> Self {
        self.street = Some(street.into());
        self
    }
}
