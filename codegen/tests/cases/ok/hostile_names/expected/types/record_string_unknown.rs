//! @generated from openapi.yaml#/components/schemas/Record_string.unknown_ by `UPDATE_CASES=1 cargo test`.

use std::collections::BTreeMap;

/// Record string unknown.
pub type RecordStringUnknown = BTreeMap<String, runtime::Json>;
