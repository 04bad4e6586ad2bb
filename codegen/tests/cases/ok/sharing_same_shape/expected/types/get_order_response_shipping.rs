//! @generated from openapi.yaml#/paths/~1orders/get/responses/200/content/application~1json/schema/properties/shipping by `UPDATE_CASES=1 cargo test`.

use super::Address;

/// The member `shipping` of [`GetOrderResponse`](super::GetOrderResponse).
#[non_exhaustive]
pub struct GetOrderResponseShipping {
    /// Address.
    pub address: Option<Address>,
    /// Origin.
    pub origin: Option<Address>,
}

runtime::object! { GetOrderResponseShipping {
    address = "address" optional: Option<Address>,
    origin  = "origin" optional: Option<Address>,
} }
