//! @generated from openapi.yaml#/components/schemas/Note by `UPDATE_CASES=1 cargo test`.

use super::NoteType;

/// Note.
#[non_exhaustive]
pub struct Note {
    /// Text.
    pub text: String,
    /// Type.
    ///
    /// Default: `"note"`.
    pub type_: Option<NoteType>,
}

runtime::object! { Note {
    text  = "text": String,
    type_ = "type" optional: Option<NoteType>,
} }

impl Note {
    /// With the member that is required.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            type_: Some(NoteType::Note),
        }
    }

    /// Sets `type`.
    #[must_use]
    pub fn type_(mut self, type_: NoteType) -> Self {
        self.type_ = Some(type_);
        self
    }
}
