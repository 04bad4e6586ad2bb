//! @generated from openapi.yaml#/components/schemas/Shop/properties/owner by `UPDATE_CASES=1 cargo test`.

use super::{OwnerAddress, Status};

/// The member `owner` of [`Shop`](super::Shop).
#[non_exhaustive]
pub struct ShopOwner {
    /// Address.
    pub address: Option<OwnerAddress>,
    /// Status.
    pub status: Option<Status>,
}

runtime::object! { ShopOwner {
    address = "address" optional: Option<OwnerAddress>,
    status  = "status" optional: Option<Status>,
} }
