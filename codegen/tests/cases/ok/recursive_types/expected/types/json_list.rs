//! @generated from openapi.yaml#/components/schemas/JsonList by `UPDATE_CASES=1 cargo test`.

use super::Json;

/// JSON list.
pub type JsonList = Vec<Json>;
