//! @generated from openapi.yaml#/components/schemas/Page/properties/result by `UPDATE_CASES=1 cargo test`.

use super::{Done, Failed};

/// The member `result` of [`Page`](super::Page).
///
/// Decoded by `ok`, which every branch fixes to a value of its own (inferred; the document
/// declares no discriminator). An ok unknown to this client is kept whole as
/// [`Unknown`](Self::Unknown) and sent back unchanged.
#[non_exhaustive]
pub enum PageResult {
    /// [`Done`].
    Done(Done),
    /// [`Failed`].
    Failed(Failed),
    /// An ok that this client does not know.
    Unknown(runtime::UnknownBranch),
}

runtime::union! { PageResult by "ok" {
    "true"  => Done(Done),
    "false" => Failed(Failed),
    unknown => Unknown(runtime::UnknownBranch),
} }
