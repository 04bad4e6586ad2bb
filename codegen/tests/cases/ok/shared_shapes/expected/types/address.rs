//! @generated from openapi.yaml#/components/schemas/Customer/properties/address by `UPDATE_CASES=1 cargo test`.

/// Customer address.
#[non_exhaustive]
pub struct Address {
    /// The city.
    pub city: String,
    /// The street.
    pub street: Option<String>,
}

runtime::object! { Address {
    city   = "city": String,
    street = "street" optional: Option<String>,
} }

impl Address {
    /// With the member that is required.
    pub fn new(city: impl Into<String>) -> Self {
        Self {
            city: city.into(),
            street: None,
        }
    }

    /// Sets `street`: the street.
    #[must_use]
    pub fn street(mut self, street: impl Into<String>) -> Self {
        self.street = Some(street.into());
        self
    }
}
