//! @generated from openapi.yaml#/components/schemas/Ended by `UPDATE_CASES=1 cargo test`.

/// Ended.
#[non_exhaustive]
pub struct Ended {
    /// Code.
    pub code: Option<i64>,
    /// Job.
    pub job: Option<String>,
}

runtime::object! { Ended {
    code = "code" optional: Option<i64>,
    job  = "job" optional: Option<String>,
} }
