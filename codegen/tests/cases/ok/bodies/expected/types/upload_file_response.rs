//! @generated from openapi.yaml#/paths/~1files/post/responses/201/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

/// What `POST /files` answers with status `201`.
#[non_exhaustive]
pub struct UploadFileResponse {
    /// Id.
    pub id: String,
}

runtime::object! { UploadFileResponse {
    id = "id": String,
} }
