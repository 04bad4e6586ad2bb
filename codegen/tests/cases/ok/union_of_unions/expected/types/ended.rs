//! @generated from openapi.yaml#/components/schemas/Ended by `UPDATE_CASES=1 cargo test`.

/// Ended.
#[non_exhaustive]
pub struct Ended {
    /// Job.
    pub job: Option<String>,
    /// Code.
    pub code: Option<i64>,
}

runtime::object! { Ended {
    job  = "job" optional: Option<String>,
    code = "code" optional: Option<i64>,
} }
