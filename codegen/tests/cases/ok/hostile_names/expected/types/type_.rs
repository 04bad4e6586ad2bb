//! @generated from openapi.yaml#/components/schemas/type by `UPDATE_CASES=1 cargo test`.

/// Type.
#[non_exhaustive]
pub struct Type {
    /// A.
    pub a: Option<String>,
}

runtime::object! { Type {
    a = "a" optional: Option<String>,
} }
