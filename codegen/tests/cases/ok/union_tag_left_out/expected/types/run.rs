//! @generated from openapi.yaml#/components/schemas/Run by `UPDATE_CASES=1 cargo test`.

use std::collections::BTreeMap;

/// Run.
pub type Run = BTreeMap<String, String>;
