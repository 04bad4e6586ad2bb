//! @generated from openapi.yaml#/paths/~1link-object/get/responses/200/content/application~1json/schema/properties/_links by `UPDATE_CASES=1 cargo test`.

use super::LinksNext;

/// The member `_links` of [`ByLinkObjectResponse`](super::ByLinkObjectResponse).
#[non_exhaustive]
pub struct ByLinkObjectResponseLinks {
    /// Next.
    pub next: Option<LinksNext>,
}

runtime::object! { ByLinkObjectResponseLinks {
    next = "next" optional: Option<LinksNext>,
} }
