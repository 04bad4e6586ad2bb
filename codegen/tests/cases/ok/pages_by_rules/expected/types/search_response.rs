//! @generated from openapi.yaml#/paths/~1search/get/responses/200/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

use super::{Hit, SearchResponseState};

/// What `GET /search` answers with status `200`.
#[non_exhaustive]
pub struct SearchResponse {
    /// Hits.
    pub hits: Option<Vec<Hit>>,
    /// Near.
    pub near: Option<Vec<Hit>>,
    /// State.
    pub state: Option<SearchResponseState>,
}

runtime::object! { SearchResponse {
    hits  = "hits" optional: Option<Vec<Hit>>,
    near  = "near" optional: Option<Vec<Hit>>,
    state = "state" optional: Option<SearchResponseState>,
} }
