//! @generated from openapi.yaml#/components/schemas/Problem/properties/detail by `UPDATE_CASES=1 cargo test`.

use std::collections::BTreeMap;

/// The member `detail` of [`Problem`](super::Problem).
///
/// Decoded by what the JSON looks like, which no two branches share.
#[non_exhaustive]
pub enum ProblemDetail {
    /// A text.
    Text(String),
    /// A list.
    List(Vec<String>),
    /// A map.
    Map(BTreeMap<String, Vec<String>>),
}

runtime::union! { ProblemDetail by shape {
    string => Text(String),
    array  => List(Vec<String>),
    object => Map(BTreeMap<String, Vec<String>>),
} }
