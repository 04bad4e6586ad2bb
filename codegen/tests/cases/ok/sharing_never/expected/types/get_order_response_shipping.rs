//! @generated from openapi.yaml#/paths/~1orders/get/responses/200/content/application~1json/schema/properties/shipping by `UPDATE_CASES=1 cargo test`.

use super::{ShippingAddress, ShippingOrigin};

/// The member `shipping` of [`GetOrderResponse`](super::GetOrderResponse).
#[non_exhaustive]
pub struct GetOrderResponseShipping {
    /// Address.
    pub address: Option<ShippingAddress>,
    /// Origin.
    pub origin: Option<ShippingOrigin>,
}

runtime::object! { GetOrderResponseShipping {
    address = "address" optional: Option<ShippingAddress>,
    origin  = "origin" optional: Option<ShippingOrigin>,
} }
