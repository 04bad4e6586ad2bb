//! @generated from openapi.yaml#/components/schemas/Shop/properties/status by `UPDATE_CASES=1 cargo test`.

/// The member `status` of [`Shop`](super::Shop).
#[non_exhaustive]
pub enum ShopStatus {
    /// `open`.
    Open,
    /// `closed`.
    Closed,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { ShopStatus {
    Open   = "open",
    Closed = "closed",
} }
