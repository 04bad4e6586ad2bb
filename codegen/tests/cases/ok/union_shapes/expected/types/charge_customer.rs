//! @generated from openapi.yaml#/components/schemas/Charge/properties/customer by `UPDATE_CASES=1 cargo test`.

use super::{Customer, DeletedCustomer};

/// The member `customer` of [`Charge`](super::Charge).
///
/// Decoded by what the JSON looks like, which no two branches share.
#[non_exhaustive]
pub enum ChargeCustomer {
    /// A text.
    Text(String),
    /// [`Customer`].
    Customer(Customer),
    /// [`DeletedCustomer`].
    DeletedCustomer(DeletedCustomer),
}

runtime::union! { ChargeCustomer by shape {
    string        => Text(String),
    has "deleted" => DeletedCustomer(DeletedCustomer),
    has "created" => Customer(Customer),
} }
