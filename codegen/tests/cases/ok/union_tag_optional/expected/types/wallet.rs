//! @generated from openapi.yaml#/components/schemas/Wallet by `UPDATE_CASES=1 cargo test`.

use super::WalletType;

/// Wallet.
#[non_exhaustive]
pub struct Wallet {
    /// Type.
    ///
    /// Default: `"wallet"`.
    pub type_: Option<WalletType>,
    /// Token.
    pub token: String,
}

runtime::object! { Wallet {
    type_ = "type" optional: Option<WalletType>,
    token = "token": String,
} }
