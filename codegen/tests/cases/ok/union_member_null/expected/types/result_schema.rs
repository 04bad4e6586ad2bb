//! @generated from openapi.yaml#/components/schemas/Result by `UPDATE_CASES=1 cargo test`.

use super::{Failure, Pending, Success};

/// Result.
///
/// Decoded by what the JSON looks like, which no two branches share.
#[non_exhaustive]
pub enum ResultSchema {
    /// [`Success`].
    Success(Success),
    /// [`Failure`].
    Failure(Failure),
    /// [`Pending`].
    Pending(Pending),
}

runtime::union! { ResultSchema by shape {
    has "value"          => Success(Success),
    has "error"          => Failure(Failure),
    has "since" nullable => Pending(Pending),
} }
