//! @generated from openapi.yaml#/paths/~1cursor/get/responses/200/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

use super::{ByCursorResponseMeta, Thing};

/// What `GET /cursor` answers with status `200`.
#[non_exhaustive]
pub struct ByCursorResponse {
    /// Orders.
    pub orders: Vec<Thing>,
    /// Meta.
    pub meta: Option<ByCursorResponseMeta>,
    /// Warnings.
    pub warnings: Option<Vec<String>>,
}

runtime::object! { ByCursorResponse {
    orders   = "orders": Vec<Thing>,
    meta     = "meta" optional: Option<ByCursorResponseMeta>,
    warnings = "warnings" optional: Option<Vec<String>>,
} }
