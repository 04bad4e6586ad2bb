//! @generated from openapi.yaml#/paths/~1search/post/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

/// The parameter `q` of `POST /search`.
#[derive(Default)]
#[non_exhaustive]
pub struct SearchAsJsonQ {
    /// Words.
    pub words: Option<Vec<String>>,
}

runtime::object! { SearchAsJsonQ {
    words = "words" optional: Option<Vec<String>>,
} }

impl SearchAsJsonQ {
    /// With no member set; none is required.
    pub fn new() -> Self {
        Self { words: None }
    }

    /// Sets `words`.
    #[must_use]
    pub fn words(mut self, words: Vec<String>) -> Self {
        self.words = Some(words);
        self
    }
}
