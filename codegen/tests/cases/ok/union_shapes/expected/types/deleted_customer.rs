//! @generated from openapi.yaml#/components/schemas/DeletedCustomer by `UPDATE_CASES=1 cargo test`.

/// Deleted customer.
#[non_exhaustive]
pub struct DeletedCustomer {
    /// Id.
    pub id: String,
}

runtime::object! { DeletedCustomer {
    "deleted" = true,
    id        = "id": String,
} }
