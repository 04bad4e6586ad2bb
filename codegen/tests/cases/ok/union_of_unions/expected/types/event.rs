//! @generated from openapi.yaml#/components/schemas/Event by `UPDATE_CASES=1 cargo test`.

use super::{JobEvent, UserEvent};

/// Event.
///
/// Decoded by `type`, which every branch fixes to a value of its own (inferred; the document
/// declares no discriminator). A type unknown to this client is kept whole as
/// [`Unknown`](Self::Unknown) and sent back unchanged.
#[non_exhaustive]
pub enum Event {
    /// [`UserEvent`].
    UserEvent(UserEvent),
    /// [`JobEvent`].
    JobEvent(JobEvent),
    /// A type that this client does not know.
    Unknown(runtime::UnknownBranch),
}

runtime::union! { Event by "type" {
    "joined" | "Joined" | "left" | "Left"     => UserEvent(UserEvent),
    "started" | "Started" | "ended" | "Ended" => JobEvent(JobEvent),
    unknown                                   => Unknown(runtime::UnknownBranch),
} }
