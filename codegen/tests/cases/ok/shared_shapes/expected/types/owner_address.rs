//! @generated from openapi.yaml#/components/schemas/Shop/properties/owner/properties/address by `UPDATE_CASES=1 cargo test`.

/// The member `address` of [`ShopOwner`](super::ShopOwner).
#[non_exhaustive]
pub struct OwnerAddress {
    /// Email.
    pub email: Option<String>,
}

runtime::object! { OwnerAddress {
    email = "email" optional: Option<String>,
} }
