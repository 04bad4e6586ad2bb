//! @generated from openapi.yaml#/paths/~1number/get/responses/200/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

use super::ByNumberResponseMeta;

/// What `GET /number` answers with status `200`.
#[non_exhaustive]
pub struct ByNumberResponse {
    /// Meta.
    pub meta: Option<ByNumberResponseMeta>,
    /// Names.
    pub names: Option<Vec<String>>,
}

runtime::object! { ByNumberResponse {
    meta  = "meta" optional: Option<ByNumberResponseMeta>,
    names = "names" optional: Option<Vec<String>>,
} }
