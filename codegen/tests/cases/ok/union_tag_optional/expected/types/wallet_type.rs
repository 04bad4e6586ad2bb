//! @generated from openapi.yaml#/components/schemas/Wallet/properties/type by `UPDATE_CASES=1 cargo test`.

/// The member `type` of [`Wallet`](super::Wallet).
///
/// Default: `"wallet"`.
#[non_exhaustive]
pub enum WalletType {
    /// `wallet`.
    Wallet,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { WalletType {
    Wallet = "wallet",
} }
