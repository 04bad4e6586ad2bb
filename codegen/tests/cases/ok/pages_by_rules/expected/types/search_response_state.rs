//! @generated from openapi.yaml#/paths/~1search/get/responses/200/content/application~1json/schema/properties/state by `UPDATE_CASES=1 cargo test`.

/// The member `state` of [`SearchResponse`](super::SearchResponse).
#[non_exhaustive]
pub struct SearchResponseState {
    /// Open.
    pub open: Option<bool>,
}

runtime::object! { SearchResponseState {
    open = "open" optional: Option<bool>,
} }
