//! @generated from openapi.yaml#/components/schemas/Failed by `UPDATE_CASES=1 cargo test`.

/// Failed.
#[non_exhaustive]
pub struct Failed {
    /// Error.
    pub error: Option<String>,
}

runtime::object! { Failed {
    "ok"  = false,
    error = "error" optional: Option<String>,
} }
