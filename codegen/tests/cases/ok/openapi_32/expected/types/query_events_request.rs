//! @generated from openapi.yaml#/paths/~1events/query/requestBody/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

/// What `QUERY /events` takes.
#[derive(Default)]
#[non_exhaustive]
pub struct QueryEventsRequest {
    /// Text.
    pub text: Option<String>,
}

runtime::object! { QueryEventsRequest {
    text = "text" optional: Option<String>,
} }

impl QueryEventsRequest {
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
