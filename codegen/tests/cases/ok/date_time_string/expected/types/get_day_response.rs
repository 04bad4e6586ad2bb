//! @generated from openapi.yaml#/paths/~1days~1{day}/get/responses/200/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

/// What `GET /days/{day}` answers with status `200`.
#[non_exhaustive]
pub struct GetDayResponse {
    /// At.
    pub at: String,
    /// Day.
    pub day: Option<String>,
}

runtime::object! { GetDayResponse {
    at  = "at": String,
    day = "day" optional: Option<String>,
} }
