//! @generated from openapi.yaml#/paths/~1orders/get/responses/200/content/application~1json/schema/properties/invoice/properties/address by `UPDATE_CASES=1 cargo test`.

/// The member `address` of [`GetOrderResponseInvoice`](super::GetOrderResponseInvoice), the
/// member `address` of [`GetOrderResponseShipping`](super::GetOrderResponseShipping) and the
/// member `origin` of [`GetOrderResponseShipping`](super::GetOrderResponseShipping).
#[non_exhaustive]
pub struct Address {
    /// City.
    pub city: Option<String>,
}

runtime::object! { Address {
    city = "city" optional: Option<String>,
} }
