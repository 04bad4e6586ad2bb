//! @generated from openapi.yaml#/paths/~1number/get/responses/200/content/application~1json/schema/properties/meta by `UPDATE_CASES=1 cargo test`.

/// The member `meta` of [`ByNumberResponse`](super::ByNumberResponse).
#[non_exhaustive]
pub struct ByNumberResponseMeta {
    /// Total pages.
    pub total_pages: Option<i64>,
}

runtime::object! { ByNumberResponseMeta {
    total_pages = "total_pages" optional: Option<i64>,
} }
