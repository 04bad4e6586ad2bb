//! @generated from openapi.yaml#/components/schemas/Pod by `UPDATE_CASES=1 cargo test`.

/// Pod.
#[non_exhaustive]
pub struct Pod {
    /// Name.
    pub name: String,
}

runtime::object! { Pod {
    name = "name": String,
} }

impl Pod {
    /// With the member that is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}
