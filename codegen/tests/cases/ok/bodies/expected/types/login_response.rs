//! @generated from openapi.yaml#/paths/~1login/post/responses/2XX/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

/// What `POST /login` answers with status `2XX`.
#[non_exhaustive]
pub struct LoginResponse {
    /// Token.
    pub token: Option<String>,
}

runtime::object! { LoginResponse {
    token = "token" optional: Option<String>,
} }
