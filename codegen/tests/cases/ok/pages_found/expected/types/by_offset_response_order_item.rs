//! @generated from openapi.yaml#/paths/~1offset/get/responses/200/content/application~1json/schema/properties/order/items by `UPDATE_CASES=1 cargo test`.

/// An element of its parent.
#[non_exhaustive]
pub struct ByOffsetResponseOrderItem {
    /// By.
    pub by: Option<String>,
}

runtime::object! { ByOffsetResponseOrderItem {
    by = "by" optional: Option<String>,
} }
