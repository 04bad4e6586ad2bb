//! @generated from openapi.yaml#/components/schemas/Transfer by `UPDATE_CASES=1 cargo test`.

use super::TransferType;

/// Transfer.
#[non_exhaustive]
pub struct Transfer {
    /// Account.
    pub account: Option<String>,
    /// Type.
    ///
    /// Default: `"ach"`.
    pub type_: Option<TransferType>,
}

runtime::object! { Transfer {
    account = "account" optional: Option<String>,
    type_   = "type" optional: Option<TransferType>,
} }
