//! @generated from openapi.yaml#/paths/~1status/get/responses/200/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

/// What `GET /status` answers with status `200`.
#[non_exhaustive]
pub struct GetStatusResponse {
    /// Ok.
    pub ok: Option<bool>,
}

runtime::object! { GetStatusResponse {
    ok = "ok" optional: Option<bool>,
} }
