//! @generated from openapi.yaml#/components/schemas/Result by `UPDATE_CASES=1 cargo test`.

/// Result.
#[non_exhaustive]
pub struct ResultSchema {
    /// A.
    pub a: Option<String>,
}

runtime::object! { ResultSchema {
    a = "a" optional: Option<String>,
} }
