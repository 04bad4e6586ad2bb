//! @generated from openapi.yaml#/paths/~1last-item/get/responses/200/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

use super::Thing;

/// What `GET /last-item` answers with status `200`.
#[non_exhaustive]
pub struct ByLastItemResponse {
    /// Data.
    pub data: Vec<Thing>,
    /// Has more.
    pub has_more: bool,
}

runtime::object! { ByLastItemResponse {
    data     = "data": Vec<Thing>,
    has_more = "has_more": bool,
} }
