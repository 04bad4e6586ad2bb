//! @generated from openapi.yaml#/paths/~1cursor/get/responses/200/content/application~1json/schema/properties/meta by `UPDATE_CASES=1 cargo test`.

/// The member `meta` of [`ByCursorResponse`](super::ByCursorResponse).
#[non_exhaustive]
pub struct ByCursorResponseMeta {
    /// Next cursor.
    pub next_cursor: runtime::Maybe<String>,
}

runtime::object! { ByCursorResponseMeta {
    next_cursor = "nextCursor" maybe: runtime::Maybe<String>,
} }
