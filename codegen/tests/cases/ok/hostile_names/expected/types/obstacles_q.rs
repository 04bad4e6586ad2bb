//! @generated from openapi.yaml#/components/schemas/Obstacles/properties/q by `UPDATE_CASES=1 cargo test`.

use super::{Self_, Type};

/// The member `q` of [`Obstacles`](super::Obstacles).
///
/// Decoded by what the JSON looks like, which no two branches share.
#[non_exhaustive]
pub enum ObstaclesQ {
    /// [`Self_`].
    Self_(Self_),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Type>),
}

runtime::union! { ObstaclesQ by shape {
    object => Self_(Self_),
    string => Text(String),
    array  => List(Vec<Type>),
} }
