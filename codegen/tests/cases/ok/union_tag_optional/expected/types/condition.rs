//! @generated from openapi.yaml#/components/schemas/Condition by `UPDATE_CASES=1 cargo test`.

use super::FilterMust;

/// Condition.
///
/// Has the members of `Key` and `Filter`, which may come together.
#[non_exhaustive]
pub struct Condition {
    /// Key.
    pub key: Option<String>,
    /// Must.
    pub must: runtime::Maybe<FilterMust>,
}

runtime::object! { Condition {
    key  = "key" optional: Option<String>,
    must = "must" maybe: runtime::Maybe<FilterMust>,
} }
