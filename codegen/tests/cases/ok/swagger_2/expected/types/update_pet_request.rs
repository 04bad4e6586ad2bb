//! @generated from openapi.yaml#/paths/~1pets~1{id}/post/requestBody/content/application~1x-www-form-urlencoded/schema by `UPDATE_CASES=1 cargo test`.

/// What `POST /pets/{id}` takes.
#[non_exhaustive]
pub struct UpdatePetRequest {
    /// Name.
    pub name: String,
    /// Colors.
    pub colors: Option<Vec<String>>,
    /// Note.
    pub note: Option<String>,
}

runtime::object! { UpdatePetRequest {
    name   = "name": String,
    colors = "colors" optional: Option<Vec<String>>,
    note   = "note" optional: Option<String>,
} }

impl UpdatePetRequest {
    /// With the member that is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            colors: None,
            note: None,
        }
    }

    /// Sets `colors`.
    #[must_use]
    pub fn colors(mut self, colors: Vec<String>) -> Self {
        self.colors = Some(colors);
        self
    }

    /// Sets `note`.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }
}
