//! @generated from openapi.yaml#/paths/~1uploads/post/requestBody/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

/// What `POST /uploads` takes.
#[non_exhaustive]
pub struct UploadRequest {
    /// Data.
    pub data: String,
    /// Title.
    pub title: Option<String>,
}

runtime::object! { UploadRequest {
    data  = "data": String,
    title = "title" optional: Option<String>,
} }

impl UploadRequest {
    /// With the member that is required.
    pub fn new(data: impl Into<String>) -> Self {
        Self {
            data: data.into(),
            title: None,
        }
    }

    /// Sets `title`.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }
}
