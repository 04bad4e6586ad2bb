//! @generated from openapi.yaml#/components/schemas/Filter by `UPDATE_CASES=1 cargo test`.

use super::FilterMust;

/// Filter.
#[non_exhaustive]
pub struct Filter {
    /// Must.
    pub must: runtime::Maybe<FilterMust>,
}

runtime::object! { Filter {
    must = "must" maybe: runtime::Maybe<FilterMust>,
} }
