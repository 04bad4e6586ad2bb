//! @generated from openapi.yaml#/paths/~1link-object/get/responses/200/content/application~1json/schema/properties/_links/properties/next by `UPDATE_CASES=1 cargo test`.

/// The member `next` of [`ByLinkObjectResponseLinks`](super::ByLinkObjectResponseLinks).
#[non_exhaustive]
pub struct LinksNext {
    /// Href.
    pub href: Option<String>,
}

runtime::object! { LinksNext {
    href = "href" optional: Option<String>,
} }
