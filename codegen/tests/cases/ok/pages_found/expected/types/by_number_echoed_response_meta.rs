//! @generated from openapi.yaml#/paths/~1number-echoed/get/responses/200/content/application~1json/schema/properties/meta by `UPDATE_CASES=1 cargo test`.

/// The member `meta` of [`ByNumberEchoedResponse`](super::ByNumberEchoedResponse).
#[non_exhaustive]
pub struct ByNumberEchoedResponseMeta {
    /// Page.
    pub page: Option<i64>,
    /// Pages.
    pub pages: Option<i64>,
}

runtime::object! { ByNumberEchoedResponseMeta {
    page  = "page" optional: Option<i64>,
    pages = "pages" optional: Option<i64>,
} }
