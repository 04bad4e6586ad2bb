//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod get_order_response;
mod get_order_response_invoice;
mod get_order_response_shipping;
mod invoice_address;
mod shipping_address;
mod shipping_origin;

pub use self::get_order_response::GetOrderResponse;
pub use self::get_order_response_invoice::GetOrderResponseInvoice;
pub use self::get_order_response_shipping::GetOrderResponseShipping;
pub use self::invoice_address::InvoiceAddress;
pub use self::shipping_address::ShippingAddress;
pub use self::shipping_origin::ShippingOrigin;
