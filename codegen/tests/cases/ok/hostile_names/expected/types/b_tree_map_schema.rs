//! @generated from openapi.yaml#/components/schemas/BTreeMap by `UPDATE_CASES=1 cargo test`.

use std::collections::BTreeMap;

/// B tree map.
#[non_exhaustive]
pub struct BTreeMapSchema {
    /// A.
    pub a: Option<BTreeMap<String, String>>,
}

runtime::object! { BTreeMapSchema {
    a = "a" optional: Option<BTreeMap<String, String>>,
} }
