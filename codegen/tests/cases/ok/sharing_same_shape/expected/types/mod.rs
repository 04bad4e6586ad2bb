//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod address;
mod get_order_response;
mod get_order_response_invoice;
mod get_order_response_shipping;

pub use self::address::Address;
pub use self::get_order_response::GetOrderResponse;
pub use self::get_order_response_invoice::GetOrderResponseInvoice;
pub use self::get_order_response_shipping::GetOrderResponseShipping;
