//! @generated from openapi.yaml#/components/schemas/1099-K by `UPDATE_CASES=1 cargo test`.

/// 1099 k.
#[non_exhaustive]
pub struct Type1099K {
    /// A.
    pub a: Option<String>,
}

runtime::object! { Type1099K {
    a = "a" optional: Option<String>,
} }
