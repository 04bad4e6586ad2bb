//! @generated from openapi.yaml#/components/schemas/Failure by `UPDATE_CASES=1 cargo test`.

/// Failure.
#[non_exhaustive]
pub struct Failure {
    /// Error.
    pub error: String,
}

runtime::object! { Failure {
    error = "error": String,
} }
