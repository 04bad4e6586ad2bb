//! @generated from openapi.yaml#/paths/~1orders/get/responses/200/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

use super::{GetOrderResponseInvoice, GetOrderResponseShipping};

/// What `GET /orders` answers with status `200`.
#[non_exhaustive]
pub struct GetOrderResponse {
    /// Invoice.
    pub invoice: Option<GetOrderResponseInvoice>,
    /// Shipping.
    pub shipping: Option<GetOrderResponseShipping>,
}

runtime::object! { GetOrderResponse {
    invoice  = "invoice" optional: Option<GetOrderResponseInvoice>,
    shipping = "shipping" optional: Option<GetOrderResponseShipping>,
} }
