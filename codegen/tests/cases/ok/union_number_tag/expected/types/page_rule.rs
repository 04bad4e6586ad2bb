//! @generated from openapi.yaml#/components/schemas/Page/properties/rule by `UPDATE_CASES=1 cargo test`.

use super::{Spam, Words};

/// The member `rule` of [`Page`](super::Page).
///
/// Decoded by `trigger`, which the document declares to be the discriminator. A trigger unknown
/// to this client is kept whole as [`Unknown`](Self::Unknown) and sent back unchanged.
#[non_exhaustive]
pub enum PageRule {
    /// [`Spam`].
    Spam(Spam),
    /// [`Words`].
    Words(Words),
    /// A trigger that this client does not know.
    Unknown(runtime::UnknownBranch),
}

runtime::union! { PageRule by "trigger" {
    "3" | "Spam"  => Spam(Spam),
    "1" | "Words" => Words(Words),
    unknown       => Unknown(runtime::UnknownBranch),
} }
