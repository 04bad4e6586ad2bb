//! @generated from openapi.yaml#/components/schemas/place by `UPDATE_CASES=1 cargo test`.

/// Place.
#[non_exhaustive]
pub struct Place {
    /// Name.
    pub name: String,
}

runtime::object! { Place {
    name = "name": String,
} }

impl Place {
    /// With the member that is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}
