//! @generated from openapi.yaml#/components/schemas/D by `UPDATE_CASES=1 cargo test`.

use super::E;

/// D.
#[non_exhaustive]
pub struct D {
    /// Kind.
    pub kind: String,
    /// D.
    pub d: Option<E>,
}

runtime::object! { D {
    kind = "kind": String,
    d    = "d" optional: Option<E>,
} }
