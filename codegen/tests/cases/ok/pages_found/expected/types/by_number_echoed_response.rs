//! @generated from openapi.yaml#/paths/~1number-echoed/get/responses/200/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

use super::{ByNumberEchoedResponseMeta, Thing};

/// What `GET /number-echoed` answers with status `200`.
#[non_exhaustive]
pub struct ByNumberEchoedResponse {
    /// Keys.
    pub keys: Option<Vec<Thing>>,
    /// Meta.
    pub meta: Option<ByNumberEchoedResponseMeta>,
}

runtime::object! { ByNumberEchoedResponse {
    keys = "keys" optional: Option<Vec<Thing>>,
    meta = "meta" optional: Option<ByNumberEchoedResponseMeta>,
} }
