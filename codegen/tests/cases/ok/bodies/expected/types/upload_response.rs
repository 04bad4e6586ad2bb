//! @generated from openapi.yaml#/paths/~1uploads/post/responses/201/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

/// What `POST /uploads` answers with status `201`.
#[non_exhaustive]
pub struct UploadResponse {
    /// Id.
    pub id: Option<String>,
}

runtime::object! { UploadResponse {
    id = "id" optional: Option<String>,
} }
