//! @generated from openapi.yaml#/components/schemas/Rule by `UPDATE_CASES=1 cargo test`.

use super::{Limit, Words};

/// Rule.
///
/// Decoded by `kind`, which every branch fixes to a value of its own (inferred; the document
/// declares no discriminator). Without it, the branch that explains most of the object wins. A
/// kind unknown to this client is kept whole as [`Unknown`](Self::Unknown) and sent back
/// unchanged.
#[non_exhaustive]
pub enum Rule {
    /// [`Words`].
    Words(Words),
    /// [`Limit`].
    Limit(Limit),
    /// A kind that this client does not know.
    Unknown(runtime::UnknownBranch),
}

runtime::union! { Rule by "kind" or shape {
    "1"     => Words(Words),
    "2"     => Limit(Limit),
    unknown => Unknown(runtime::UnknownBranch),
} }
