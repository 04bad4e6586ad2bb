//! @generated from openapi.yaml#/paths/~1offset/get/responses/200/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

use super::{ByOffsetResponseOrderItem, Thing};

/// What `GET /offset` answers with status `200`.
#[non_exhaustive]
pub struct ByOffsetResponse {
    /// Entries.
    pub entries: runtime::Maybe<Vec<Thing>>,
    /// Order.
    pub order: Option<Vec<ByOffsetResponseOrderItem>>,
    /// Total count.
    pub total_count: Option<i64>,
}

runtime::object! { ByOffsetResponse {
    entries     = "entries" maybe: runtime::Maybe<Vec<Thing>>,
    order       = "order" optional: Option<Vec<ByOffsetResponseOrderItem>>,
    total_count = "total_count" optional: Option<i64>,
} }
