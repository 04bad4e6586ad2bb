//! @generated from openapi.yaml#/components/schemas/Base by `UPDATE_CASES=1 cargo test`.

/// Base.
#[non_exhaustive]
pub struct Base {
    /// Id.
    pub id: i64,
    /// Kind.
    pub kind: Option<String>,
}

runtime::object! { Base {
    id   = "id": i64,
    kind = "kind" optional: Option<String>,
} }
