//! @generated from specs/opnform#/components/schemas/SubmissionExportStarted by `cargo xtask regen`.

/// The job that makes a large export.
#[non_exhaustive]
pub struct SubmissionExportStarted {
    /// True; the direct file is no JSON.
    pub is_async: bool,
    /// The job, to poll it by.
    pub job_id: String,
    /// A sentence for people.
    pub message: String,
    /// The kind of answer: `success`.
    pub type_: Option<String>,
}

runtime::object! { SubmissionExportStarted {
    is_async = "is_async": bool,
    job_id   = "job_id": String,
    message  = "message": String,
    type_    = "type" optional: Option<String>,
} }
