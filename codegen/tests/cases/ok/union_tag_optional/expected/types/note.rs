//! @generated from openapi.yaml#/components/schemas/Note by `UPDATE_CASES=1 cargo test`.

use super::NoteType;

/// Note.
#[non_exhaustive]
pub struct Note {
    /// Type.
    ///
    /// Default: `"note"`.
    pub type_: Option<NoteType>,
    /// Text.
    pub text: String,
}

runtime::object! { Note {
    type_ = "type" optional: Option<NoteType>,
    text  = "text": String,
} }

impl Note {
    /// With the member that is required.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            type_: Some(NoteType::Note),
            text: text.into(),
        }
    }

    /// Sets `type`.
    #[must_use]
    pub fn type_(mut self, type_: NoteType) -> Self {
        self.type_ = Some(type_);
        self
    }
}
