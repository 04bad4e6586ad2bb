//! @generated from openapi.yaml#/components/schemas/Wallet by `UPDATE_CASES=1 cargo test`.

use super::WalletType;

/// Wallet.
#[non_exhaustive]
pub struct Wallet {
    /// Token.
    pub token: String,
    /// Type.
    ///
    /// Default: `"wallet"`.
    pub type_: Option<WalletType>,
}

runtime::object! { Wallet {
    token = "token": String,
    type_ = "type" optional: Option<WalletType>,
} }
