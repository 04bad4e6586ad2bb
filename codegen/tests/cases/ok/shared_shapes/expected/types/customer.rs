//! @generated from openapi.yaml#/components/schemas/Customer by `UPDATE_CASES=1 cargo test`.

use super::{Address, EmptyString, Money, Status};

/// Customer.
#[non_exhaustive]
pub struct Customer {
    /// Address.
    pub address: Address,
    /// Balance.
    pub balance: Money,
    /// What is owed.
    pub money: Option<Money>,
    /// Note.
    pub note: Option<EmptyString>,
    /// Status.
    pub status: Option<Status>,
}

runtime::object! { Customer {
    address = "address": Address,
    balance = "balance": Money,
    money   = "money" optional: Option<Money>,
    note    = "note" optional: Option<EmptyString>,
    status  = "status" optional: Option<Status>,
} }
