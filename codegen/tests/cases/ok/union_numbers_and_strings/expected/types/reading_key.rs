//! @generated from openapi.yaml#/components/schemas/Reading/properties/key by `UPDATE_CASES=1 cargo test`.

use super::Kind;

/// The member `key` of [`Reading`](super::Reading).
///
/// Decoded by trial, as the document gives no way to tell the branches apart: of those that
/// fit, the one that explains most of the input.
#[non_exhaustive]
pub enum ReadingKey {
    /// [`Kind`].
    Kind(Kind),
    /// A UUID.
    Uuid(runtime::Uuid),
}

runtime::union! { ReadingKey by shape {
    try => Kind(Kind),
    try => Uuid(runtime::Uuid),
} }
