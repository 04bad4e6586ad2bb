//! @generated from openapi.yaml#/paths/~1cursor-beside-previous/get/responses/200/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

use super::{ByCursorBesidePreviousResponsePagination, Thing};

/// What `GET /cursor-beside-previous` answers with status `200`.
#[non_exhaustive]
pub struct ByCursorBesidePreviousResponse {
    /// Branches.
    pub branches: Option<Vec<Thing>>,
    /// Pagination.
    pub pagination: Option<ByCursorBesidePreviousResponsePagination>,
}

runtime::object! { ByCursorBesidePreviousResponse {
    branches   = "branches" optional: Option<Vec<Thing>>,
    pagination = "pagination" optional: Option<ByCursorBesidePreviousResponsePagination>,
} }
