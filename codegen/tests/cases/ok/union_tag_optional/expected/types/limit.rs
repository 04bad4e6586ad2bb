//! @generated from openapi.yaml#/components/schemas/Limit by `UPDATE_CASES=1 cargo test`.

/// Limit.
#[non_exhaustive]
pub struct Limit {
    /// Kind.
    ///
    /// One of `2`.
    pub kind: Option<i64>,
    /// Limit.
    pub limit: Option<i64>,
}

runtime::object! { Limit {
    kind  = "kind" optional: Option<i64>,
    limit = "limit" optional: Option<i64>,
} }
