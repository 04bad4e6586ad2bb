//! @generated from openapi.yaml#/components/schemas/日本語 by `UPDATE_CASES=1 cargo test`.

/// 日本語.
#[non_exhaustive]
pub struct 日本語 {
    /// A.
    pub a: Option<String>,
}

runtime::object! { 日本語 {
    a = "a" optional: Option<String>,
} }
