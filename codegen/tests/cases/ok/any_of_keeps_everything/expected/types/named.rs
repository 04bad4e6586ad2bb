//! @generated from openapi.yaml#/components/schemas/Named by `UPDATE_CASES=1 cargo test`.

/// Named.
#[non_exhaustive]
pub struct Named {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Option<String>,
}

runtime::object! { Named {
    id   = "id": String,
    name = "name" optional: Option<String>,
} }
