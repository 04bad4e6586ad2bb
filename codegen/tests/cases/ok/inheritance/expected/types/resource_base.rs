//! @generated from openapi.yaml#/components/schemas/Resource by `UPDATE_CASES=1 cargo test`.

/// A `Resource` that is nothing more special.
#[non_exhaustive]
pub struct ResourceBase {
    /// Id.
    pub id: Option<String>,
    /// Kind.
    pub kind: Option<String>,
}

runtime::object! { ResourceBase {
    id   = "id" optional: Option<String>,
    kind = "kind" optional: Option<String>,
} }
