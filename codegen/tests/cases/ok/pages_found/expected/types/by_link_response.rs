//! @generated from openapi.yaml#/paths/~1link/get/responses/200/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

use super::Thing;

/// What `GET /link` answers with status `200`.
#[non_exhaustive]
pub struct ByLinkResponse {
    /// Results.
    pub results: Vec<Thing>,
    /// Count.
    pub count: Option<i64>,
    /// Next.
    pub next: runtime::Maybe<String>,
    /// Previous.
    pub previous: runtime::Maybe<String>,
}

runtime::object! { ByLinkResponse {
    results  = "results": Vec<Thing>,
    count    = "count" optional: Option<i64>,
    next     = "next" maybe: runtime::Maybe<String>,
    previous = "previous" maybe: runtime::Maybe<String>,
} }
