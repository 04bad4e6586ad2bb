//! @generated from openapi.yaml#/components/schemas/Patch by `UPDATE_CASES=1 cargo test`.

use std::collections::BTreeMap;

/// Patch.
pub type Patch = BTreeMap<String, runtime::Json>;
