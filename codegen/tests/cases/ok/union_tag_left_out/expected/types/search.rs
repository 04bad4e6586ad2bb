//! @generated from openapi.yaml#/components/schemas/Search by `UPDATE_CASES=1 cargo test`.

/// Search.
#[non_exhaustive]
pub struct Search {}

runtime::object! { Search {
    "type" = "search",
} }
