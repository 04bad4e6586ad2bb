//! @generated from openapi.yaml#/components/schemas/UserEvent by `UPDATE_CASES=1 cargo test`.

use super::{Joined, Left};

/// User event.
///
/// Decoded by `type`, which the document declares to be the discriminator. A type unknown to
/// this client is kept whole as [`Unknown`](Self::Unknown) and sent back unchanged.
#[non_exhaustive]
pub enum UserEvent {
    /// `joined`.
    Joined(Joined),
    /// `left`.
    Left(Left),
    /// A type that this client does not know.
    Unknown(runtime::UnknownBranch),
}

runtime::union! { UserEvent by "type" {
    "joined" | "Joined" added => Joined(Joined),
    "left" | "Left" added     => Left(Left),
    unknown                   => Unknown(runtime::UnknownBranch),
} }
