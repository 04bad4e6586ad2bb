//! @generated from specs/opnform#/components/schemas/SubmissionExportStarted by `cargo xtask regen`.

/// The job that makes a large export.
#[non_exhaustive]
pub struct SubmissionExportStarted {
    /// A sentence for people.
    pub message: String,
    /// The job, to poll it by.
    pub job_id: String,
    /// True; the direct file is no JSON.
    pub is_async: bool,
    /// The kind of answer: `success`.
    pub type_: Option<String>,
}

runtime::object! { SubmissionExportStarted {
    message  = "message": String,
    job_id   = "job_id": String,
    is_async = "is_async": bool,
    type_    = "type" optional: Option<String>,
} }
