//! @generated from openapi.yaml#/components/schemas/Charge/properties/guess by `UPDATE_CASES=1 cargo test`.

use super::{Far, Near};

/// The member `guess` of [`Charge`](super::Charge).
///
/// Decoded by trial, as the document gives no way to tell the branches apart: of those that
/// fit, the one that explains most of the input.
#[non_exhaustive]
pub enum ChargeGuess {
    /// [`Near`].
    Near(Near),
    /// [`Far`].
    Far(Far),
}

runtime::union! { ChargeGuess by shape {
    try => Near(Near),
    try => Far(Far),
} }
