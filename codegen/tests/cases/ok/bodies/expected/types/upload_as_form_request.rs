//! @generated from openapi.yaml#/paths/~1uploads/post/requestBody/content/application~1x-www-form-urlencoded/schema by `UPDATE_CASES=1 cargo test`.

/// What `POST /uploads` takes.
#[non_exhaustive]
pub struct UploadAsFormRequest {
    /// URL.
    pub url: String,
    /// Tags.
    pub tags: Option<Vec<String>>,
}

runtime::object! { UploadAsFormRequest {
    url  = "url": String,
    tags = "tags" optional: Option<Vec<String>>,
} }

impl UploadAsFormRequest {
    /// With the member that is required.
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            tags: None,
        }
    }

    /// Sets `tags`.
    #[must_use]
    pub fn tags(mut self, tags: Vec<String>) -> Self {
        self.tags = Some(tags);
        self
    }
}
