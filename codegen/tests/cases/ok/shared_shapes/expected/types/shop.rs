//! @generated from openapi.yaml#/components/schemas/Shop by `UPDATE_CASES=1 cargo test`.

use super::{Address, ShopOwner, ShopStatus};

/// Shop.
#[non_exhaustive]
pub struct Shop {
    /// Where the shop is.
    pub address: Option<Address>,
    /// Status.
    pub status: Option<ShopStatus>,
    /// Owner.
    pub owner: Option<ShopOwner>,
}

runtime::object! { Shop {
    address = "address" optional: Option<Address>,
    status  = "status" optional: Option<ShopStatus>,
    owner   = "owner" optional: Option<ShopOwner>,
} }
