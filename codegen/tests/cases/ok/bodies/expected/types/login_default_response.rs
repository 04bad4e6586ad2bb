//! @generated from openapi.yaml#/paths/~1login/post/responses/default/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

/// What `POST /login` answers with status `default`.
#[non_exhaustive]
pub struct LoginDefaultResponse {
    /// Message.
    pub message: Option<String>,
}

runtime::object! { LoginDefaultResponse {
    message = "message" optional: Option<String>,
} }
