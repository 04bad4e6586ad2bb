//! @generated from openapi.yaml#/paths/~1files~1{name}/get/responses/404/content/application~1problem+json/schema by `UPDATE_CASES=1 cargo test`.

/// What `GET /files/{name}` answers with status `404`.
#[non_exhaustive]
pub struct DownloadFileNotFoundResponse {
    /// Title.
    pub title: Option<String>,
}

runtime::object! { DownloadFileNotFoundResponse {
    title = "title" optional: Option<String>,
} }
