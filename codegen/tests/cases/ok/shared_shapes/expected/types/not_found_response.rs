//! @generated from openapi.yaml#/paths/~1customers/get/responses/404/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

/// What `GET /customers` answers with status `404` and what `POST /customers` answers with
/// status `404`.
#[non_exhaustive]
pub struct NotFoundResponse {
    /// Message.
    pub message: String,
}

runtime::object! { NotFoundResponse {
    message = "message": String,
} }
