//! @generated from openapi.yaml#/components/schemas/A by `UPDATE_CASES=1 cargo test`.

use super::T;

/// A.
#[non_exhaustive]
pub struct A {
    /// Kind.
    pub kind: String,
    /// A.
    pub a: Option<T>,
}

runtime::object! { A {
    kind = "kind": String,
    a    = "a" optional: Option<T>,
} }
