//! @generated from openapi.yaml#/components/schemas/Export/oneOf/2 by `UPDATE_CASES=1 cargo test`.

/// Failed.
#[non_exhaustive]
pub struct ExportFailed {
    /// Reason.
    pub reason: Option<String>,
}

runtime::object! { ExportFailed {
    "status" = "failed",
    reason   = "reason" optional: Option<String>,
} }
