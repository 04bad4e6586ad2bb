//! @generated from openapi.yaml#/paths/~1login/post/responses/4XX/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

/// What `POST /login` answers with status `4XX` and what `POST /login` answers with status
/// `default`.
#[non_exhaustive]
pub struct LoginClientErrorResponse {
    /// Message.
    pub message: Option<String>,
}

runtime::object! { LoginClientErrorResponse {
    message = "message" optional: Option<String>,
} }
