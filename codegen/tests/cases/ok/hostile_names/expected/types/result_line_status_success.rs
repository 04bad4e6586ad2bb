//! @generated from openapi.yaml#/components/schemas/ResultLineStatus.SUCCESS by `UPDATE_CASES=1 cargo test`.

/// Result line status success.
#[non_exhaustive]
pub struct ResultLineStatusSuccess {
    /// A.
    pub a: Option<String>,
}

runtime::object! { ResultLineStatusSuccess {
    a = "a" optional: Option<String>,
} }
