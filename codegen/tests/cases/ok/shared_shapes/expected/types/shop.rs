//! @generated from openapi.yaml#/components/schemas/Shop by `UPDATE_CASES=1 cargo test`.

use super::{Address, ShopOwner, ShopStatus};

/// Shop.
#[non_exhaustive]
pub struct Shop {
    /// Where the shop is.
    pub address: Option<Address>,
    /// Owner.
    pub owner: Option<ShopOwner>,
    /// Status.
    pub status: Option<ShopStatus>,
}

runtime::object! { Shop {
    address = "address" optional: Option<Address>,
    owner   = "owner" optional: Option<ShopOwner>,
    status  = "status" optional: Option<ShopStatus>,
} }
