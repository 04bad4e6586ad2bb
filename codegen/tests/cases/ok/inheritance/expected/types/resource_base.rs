//! @generated from openapi.yaml#/components/schemas/Resource by `UPDATE_CASES=1 cargo test`.

/// A `Resource` that is nothing more special.
#[non_exhaustive]
pub struct ResourceBase {
    /// Kind.
    pub kind: Option<String>,
    /// Id.
    pub id: Option<String>,
}

runtime::object! { ResourceBase {
    kind = "kind" optional: Option<String>,
    id   = "id" optional: Option<String>,
} }
