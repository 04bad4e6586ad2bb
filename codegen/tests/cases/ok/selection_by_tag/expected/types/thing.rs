//! @generated from openapi.yaml#/components/schemas/Thing by `UPDATE_CASES=1 cargo test`.

/// Thing.
#[non_exhaustive]
pub struct Thing {
    /// Name.
    pub name: Option<String>,
}

runtime::object! { Thing {
    name = "name" optional: Option<String>,
} }
