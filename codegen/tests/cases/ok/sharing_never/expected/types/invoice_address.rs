//! @generated from openapi.yaml#/paths/~1orders/get/responses/200/content/application~1json/schema/properties/invoice/properties/address by `UPDATE_CASES=1 cargo test`.

/// The member `address` of [`GetOrderResponseInvoice`](super::GetOrderResponseInvoice).
#[non_exhaustive]
pub struct InvoiceAddress {
    /// City.
    pub city: Option<String>,
}

runtime::object! { InvoiceAddress {
    city = "city" optional: Option<String>,
} }
