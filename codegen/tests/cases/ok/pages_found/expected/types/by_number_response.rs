//! @generated from openapi.yaml#/paths/~1number/get/responses/200/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

use super::ByNumberResponseMeta;

/// What `GET /number` answers with status `200`.
#[non_exhaustive]
pub struct ByNumberResponse {
    /// Names.
    pub names: Option<Vec<String>>,
    /// Meta.
    pub meta: Option<ByNumberResponseMeta>,
}

runtime::object! { ByNumberResponse {
    names = "names" optional: Option<Vec<String>>,
    meta  = "meta" optional: Option<ByNumberResponseMeta>,
} }
