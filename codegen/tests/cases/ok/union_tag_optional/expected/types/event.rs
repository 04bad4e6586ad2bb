//! @generated from openapi.yaml#/components/schemas/Event by `UPDATE_CASES=1 cargo test`.

use super::{Note, Step};

/// Event.
///
/// Decoded by `type`, which the document declares to be the discriminator. Without it, the
/// branch that explains most of the object wins. A type unknown to this client is kept whole as
/// [`Unknown`](Self::Unknown) and sent back unchanged.
#[non_exhaustive]
pub enum Event {
    /// `step`.
    Step(Step),
    /// `note`.
    Note(Note),
    /// A type that this client does not know.
    Unknown(runtime::UnknownBranch),
}

runtime::union! { Event by "type" or shape {
    "step"  => Step(Step),
    "note"  => Note(Note),
    unknown => Unknown(runtime::UnknownBranch),
} }

impl From<Step> for Event {
    fn from(value: Step) -> Self {
        Self::Step(value)
    }
}

impl From<Note> for Event {
    fn from(value: Note) -> Self {
        Self::Note(value)
    }
}
