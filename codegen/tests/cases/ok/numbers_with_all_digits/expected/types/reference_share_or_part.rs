//! @generated from openapi.yaml#/components/schemas/Reference/anyOf/3 by `UPDATE_CASES=1 cargo test`.

/// The `Share or Part` branch of [`Reference`](super::Reference).
///
/// Has the members of `Share` and `Part`, which may come together.
#[derive(Default)]
#[non_exhaustive]
pub struct ReferenceShareOrPart {
    /// Note.
    pub note: Option<String>,
    /// Part.
    pub part: Option<runtime::Number>,
    /// Share.
    pub share: Option<runtime::Number>,
}

runtime::object! { ReferenceShareOrPart needs["share"] or["part"] {
    note  = "note" optional: Option<String>,
    part  = "part" optional: Option<runtime::Number>,
    share = "share" optional: Option<runtime::Number>,
} }

impl ReferenceShareOrPart {
    /// With no member set; none is required.
    pub fn new() -> Self {
        Self {
            note: None,
            part: None,
            share: None,
        }
    }

    /// Sets `note`.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// Sets `part`.
    #[must_use]
    pub fn part(mut self, part: impl Into<runtime::Number>) -> Self {
        self.part = Some(part.into());
        self
    }

    /// Sets `share`.
    #[must_use]
    pub fn share(mut self, share: impl Into<runtime::Number>) -> Self {
        self.share = Some(share.into());
        self
    }
}
