//! @generated from openapi.yaml#/components/schemas/String by `UPDATE_CASES=1 cargo test`.

/// String.
#[non_exhaustive]
pub struct StringSchema {
    /// A.
    pub a: Option<String>,
}

runtime::object! { StringSchema {
    a = "a" optional: Option<String>,
} }
