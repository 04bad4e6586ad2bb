//! @generated from openapi.yaml#/components/schemas/Payment by `UPDATE_CASES=1 cargo test`.

use super::{Legacy, Transfer, Wallet};

/// Payment.
///
/// Decoded by trial, as the document gives no way to tell the branches apart: of those that
/// fit, the one that explains most of the input.
#[non_exhaustive]
pub enum Payment {
    /// [`Transfer`].
    Transfer(Transfer),
    /// [`Wallet`].
    Wallet(Wallet),
    /// [`Legacy`].
    Legacy(Legacy),
}

runtime::union! { Payment by shape {
    has "token" => Wallet(Wallet),
    try         => Transfer(Transfer),
    try         => Legacy(Legacy),
} }
