//! @generated from openapi.yaml#/paths/~1cursor-beside-previous/get/responses/200/content/application~1json/schema/properties/pagination by `UPDATE_CASES=1 cargo test`.

/// The member `pagination` of
/// [`ByCursorBesidePreviousResponse`](super::ByCursorBesidePreviousResponse).
#[non_exhaustive]
pub struct ByCursorBesidePreviousResponsePagination {
    /// Next.
    pub next: Option<String>,
    /// Previous.
    pub previous: Option<String>,
}

runtime::object! { ByCursorBesidePreviousResponsePagination {
    next     = "next" optional: Option<String>,
    previous = "previous" optional: Option<String>,
} }
