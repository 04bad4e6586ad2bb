//! @generated from openapi.yaml#/paths/~1orders/get/responses/200/content/application~1json/schema/properties/shipping/properties/address by `UPDATE_CASES=1 cargo test`.

/// The member `address` of [`GetOrderResponseShipping`](super::GetOrderResponseShipping).
#[non_exhaustive]
pub struct ShippingAddress {
    /// City.
    pub city: Option<String>,
}

runtime::object! { ShippingAddress {
    city = "city" optional: Option<String>,
} }
