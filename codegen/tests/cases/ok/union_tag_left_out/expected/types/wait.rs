//! @generated from openapi.yaml#/components/schemas/Wait by `UPDATE_CASES=1 cargo test`.

use std::collections::BTreeMap;

/// Wait.
#[non_exhaustive]
pub struct Wait {
    /// Seconds.
    pub seconds: i64,
    /// The members that the document does not list.
    pub additional_properties: BTreeMap<String, i64>,
}

runtime::object! { Wait {
    seconds = "seconds": i64,
    ..additional_properties: BTreeMap<String, i64>,
} }
