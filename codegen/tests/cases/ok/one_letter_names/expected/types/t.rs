//! @generated from openapi.yaml#/components/schemas/T by `UPDATE_CASES=1 cargo test`.

use super::{E, V};

/// T.
///
/// Decoded by what the JSON looks like, which no two branches share.
#[non_exhaustive]
pub enum T {
    /// [`E`].
    E(E),
    /// [`V`].
    V(V),
    /// An integer.
    Integer(i64),
}

runtime::union! { T by shape {
    array   => E(E),
    string  => V(V),
    integer => Integer(i64),
} }
