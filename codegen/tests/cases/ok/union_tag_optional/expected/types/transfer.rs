//! @generated from openapi.yaml#/components/schemas/Transfer by `UPDATE_CASES=1 cargo test`.

use super::TransferType;

/// Transfer.
#[non_exhaustive]
pub struct Transfer {
    /// Type.
    ///
    /// Default: `"ach"`.
    pub type_: Option<TransferType>,
    /// Account.
    pub account: Option<String>,
}

runtime::object! { Transfer {
    type_   = "type" optional: Option<TransferType>,
    account = "account" optional: Option<String>,
} }
