//! @generated from openapi.yaml#/components/schemas/Reading/properties/limit by `UPDATE_CASES=1 cargo test`.

use super::ReadingLimitAlternative;

/// The member `limit` of [`Reading`](super::Reading).
///
/// Decoded by trial, as the document gives no way to tell the branches apart: of those that
/// fit, the one that explains most of the input.
#[non_exhaustive]
pub enum ReadingLimit {
    /// A number.
    Number(runtime::Number),
    /// [`ReadingLimitAlternative`].
    Alternative(ReadingLimitAlternative),
}

runtime::union! { ReadingLimit by shape {
    try => Number(runtime::Number),
    try => Alternative(ReadingLimitAlternative),
} }
