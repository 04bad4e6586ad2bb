//! @generated from openapi.yaml#/components/schemas/Base by `UPDATE_CASES=1 cargo test`.

/// Base.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Base {
    /// Id.
    pub id: i64,
    /// Kind.
    pub kind: Option<String>,
}

runtime::object! { Base {
    id   = "id",
    kind = "kind" optional,
} }
