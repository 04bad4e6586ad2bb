//! @generated from openapi.yaml#/paths/~1watches/post/requestBody/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

/// What `POST /watches` takes.
#[non_exhaustive]
pub struct CreateWatchRequest {
    /// URL.
    pub url: String,
}

runtime::object! { CreateWatchRequest {
    url = "url": String,
} }

impl CreateWatchRequest {
    /// With the member that is required.
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into() }
    }
}
