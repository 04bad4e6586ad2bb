//! @generated from openapi.yaml#/paths/~1jobs/get/responses/200/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

use super::State;

/// What `GET /jobs` answers with status `200`.
#[non_exhaustive]
pub struct GetJobResponse {
    /// State.
    pub state: State,
}

runtime::object! { GetJobResponse {
    state = "state": State,
} }
