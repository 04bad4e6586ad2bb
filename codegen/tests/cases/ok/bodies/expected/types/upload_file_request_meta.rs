//! @generated from openapi.yaml#/paths/~1files/post/requestBody/content/multipart~1form-data/schema/properties/meta by `UPDATE_CASES=1 cargo test`.

/// The member `meta` of its parent.
#[derive(Default)]
#[non_exhaustive]
pub struct UploadFileRequestMeta {
    /// Title.
    pub title: Option<String>,
}

runtime::object! { UploadFileRequestMeta {
    title = "title" optional: Option<String>,
} }

impl UploadFileRequestMeta {
    /// With no member set; none is required.
    pub fn new() -> Self {
        Self { title: None }
    }

    /// Sets `title`.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }
}
