//! @generated from openapi.yaml#/paths/~1orders/get/responses/200/content/application~1json/schema/properties/invoice by `UPDATE_CASES=1 cargo test`.

use super::Address;

/// The member `invoice` of [`GetOrderResponse`](super::GetOrderResponse).
#[non_exhaustive]
pub struct GetOrderResponseInvoice {
    /// Address.
    pub address: Option<Address>,
}

runtime::object! { GetOrderResponseInvoice {
    address = "address" optional: Option<Address>,
} }
