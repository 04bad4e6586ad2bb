//! @generated from openapi.yaml#/components/schemas/JobEvent by `UPDATE_CASES=1 cargo test`.

use super::{Ended, Started};

/// Job event.
///
/// Decoded by `type`, which the document declares to be the discriminator. A type unknown to
/// this client is kept whole as [`Unknown`](Self::Unknown) and sent back unchanged.
#[non_exhaustive]
pub enum JobEvent {
    /// `started`.
    Started(Started),
    /// `ended`.
    Ended(Ended),
    /// A type that this client does not know.
    Unknown(runtime::UnknownBranch),
}

runtime::union! { JobEvent by "type" {
    "started" | "Started" added => Started(Started),
    "ended" | "Ended" added     => Ended(Ended),
    unknown                     => Unknown(runtime::UnknownBranch),
} }
