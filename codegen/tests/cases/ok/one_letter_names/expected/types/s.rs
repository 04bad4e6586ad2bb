//! @generated from openapi.yaml#/components/schemas/S by `UPDATE_CASES=1 cargo test`.

use super::{A, D};

/// S.
///
/// Decoded by `kind`, which the document declares to be the discriminator. A kind unknown to
/// this client is kept whole as [`Unknown`](Self::Unknown) and sent back unchanged.
#[non_exhaustive]
pub enum S {
    /// `A`.
    A(A),
    /// `D`.
    D(D),
    /// A kind that this client does not know.
    Unknown(runtime::UnknownBranch),
}

runtime::union! { S by "kind" {
    "A"     => A(A),
    "D"     => D(D),
    unknown => Unknown(runtime::UnknownBranch),
} }
