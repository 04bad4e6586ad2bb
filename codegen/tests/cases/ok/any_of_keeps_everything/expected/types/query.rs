//! @generated from openapi.yaml#/components/schemas/Query by `UPDATE_CASES=1 cargo test`.

/// Query.
///
/// Has the members of several schemas, which may come together.
#[non_exhaustive]
pub struct Query {
    /// Limit.
    pub limit: Option<i64>,
    /// Model.
    pub model: Option<String>,
    /// Nearest.
    pub nearest: Option<Vec<i64>>,
    /// Order by.
    pub order_by: Option<String>,
    /// Text.
    pub text: Option<String>,
}

runtime::object! { Query needs["nearest"] or["order_by"] or["model", "text"] {
    limit    = "limit" optional: Option<i64>,
    model    = "model" optional: Option<String>,
    nearest  = "nearest" optional: Option<Vec<i64>>,
    order_by = "order_by" optional: Option<String>,
    text     = "text" optional: Option<String>,
} }
