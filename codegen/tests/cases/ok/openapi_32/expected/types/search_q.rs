//! @generated from openapi.yaml#/paths/~1search/get/content/application~1x-www-form-urlencoded/schema by `UPDATE_CASES=1 cargo test`.

/// The parameter `q` of `GET /search`.
#[derive(Default)]
#[non_exhaustive]
pub struct SearchQ {
    /// Text.
    pub text: Option<String>,
}

runtime::object! { SearchQ {
    text = "text" optional: Option<String>,
} }

impl SearchQ {
    /// With no member set; none is required.
    pub fn new() -> Self {
        Self { text: None }
    }

    /// Sets `text`.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }
}
