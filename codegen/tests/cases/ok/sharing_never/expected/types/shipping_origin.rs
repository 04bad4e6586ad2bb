//! @generated from openapi.yaml#/paths/~1orders/get/responses/200/content/application~1json/schema/properties/shipping/properties/origin by `UPDATE_CASES=1 cargo test`.

/// The member `origin` of [`GetOrderResponseShipping`](super::GetOrderResponseShipping).
#[non_exhaustive]
pub struct ShippingOrigin {
    /// City.
    pub city: Option<String>,
}

runtime::object! { ShippingOrigin {
    city = "city" optional: Option<String>,
} }
