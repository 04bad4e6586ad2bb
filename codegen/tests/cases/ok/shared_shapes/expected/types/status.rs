//! @generated from openapi.yaml#/components/schemas/Customer/properties/status by `UPDATE_CASES=1 cargo test`.

/// The member `status` of [`Customer`](super::Customer) and the member `status` of
/// [`ShopOwner`](super::ShopOwner).
#[non_exhaustive]
pub enum Status {
    /// `active`.
    Active,
    /// `blocked`.
    Blocked,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { Status {
    Active  = "active",
    Blocked = "blocked",
} }
