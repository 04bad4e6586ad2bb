//! @generated from openapi.yaml#/components/schemas/Started by `UPDATE_CASES=1 cargo test`.

/// Started.
#[non_exhaustive]
pub struct Started {
    /// Job.
    pub job: Option<String>,
}

runtime::object! { Started {
    job = "job" optional: Option<String>,
} }
