//! @generated from openapi.yaml#/paths/~1offset-beside-marker/get/responses/200/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

use super::Thing;

/// What `GET /offset-beside-marker` answers with status `200`.
#[non_exhaustive]
pub struct ByOffsetBesideMarkerResponse {
    /// Entries.
    pub entries: Option<Vec<Thing>>,
    /// Next marker.
    pub next_marker: Option<String>,
    /// Offset.
    pub offset: Option<i64>,
}

runtime::object! { ByOffsetBesideMarkerResponse {
    entries     = "entries" optional: Option<Vec<Thing>>,
    next_marker = "next_marker" optional: Option<String>,
    offset      = "offset" optional: Option<i64>,
} }
