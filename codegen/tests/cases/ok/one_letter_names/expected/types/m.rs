//! @generated from openapi.yaml#/components/schemas/M by `UPDATE_CASES=1 cargo test`.

use std::collections::BTreeMap;
use super::S;

/// M.
pub type M = BTreeMap<String, S>;
