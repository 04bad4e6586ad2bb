//! @generated from openapi.yaml#/components/schemas/Filter/properties/must by `UPDATE_CASES=1 cargo test`.

use super::Condition;

/// The member `must` of [`Filter`](super::Filter).
///
/// Decoded by what the JSON looks like, which no two branches share.
#[non_exhaustive]
pub enum FilterMust {
    /// [`Condition`].
    Condition(Box<Condition>),
    /// A list.
    List(Vec<Condition>),
}

runtime::union! { FilterMust by shape {
    object => Condition(Condition),
    array  => List(Vec<Condition>),
} }
