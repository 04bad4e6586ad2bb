//! @generated from openapi.yaml#/paths/~1rows/get/responses/200/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

/// What `GET /rows` answers with status `200`.
#[non_exhaustive]
pub struct RowsResponse {
    /// All.
    pub all: Option<i64>,
    /// Rows.
    pub rows: Option<Vec<i64>>,
}

runtime::object! { RowsResponse {
    all  = "all" optional: Option<i64>,
    rows = "rows" optional: Option<Vec<i64>>,
} }
