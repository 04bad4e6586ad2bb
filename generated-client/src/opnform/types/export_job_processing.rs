//! @generated from specs/opnform#/components/schemas/ExportJobProcessing by `cargo xtask regen`.

/// A job that is at work.
#[non_exhaustive]
pub struct ExportJobProcessing {
    /// When the job was created.
    pub created_at: runtime::DateTime,
    /// The job.
    pub job_id: String,
    /// When the job last changed.
    pub updated_at: runtime::DateTime,
    /// No error in this state, but a note on the progress while the file is written, at 95 percent.
    pub error_message: runtime::Maybe<String>,
    /// Null in this state.
    pub expires_at: runtime::Maybe<runtime::DateTime>,
    /// Null in this state.
    pub file_url: runtime::Maybe<String>,
    /// The form that is exported.
    pub form_id: Option<i64>,
    /// Submissions processed so far. Null again while the file is written, at 95 percent.
    pub processed_submissions: runtime::Maybe<i64>,
    /// Percent of the whole job: up to 90 for the submissions, in steps of 500 of them, then 95
    /// while the file is written.
    ///
    /// From 0 to 100.
    pub progress: Option<runtime::Number>,
    /// Submissions to process. Null again while the file is written, at 95 percent.
    pub total_submissions: runtime::Maybe<i64>,
    /// The user who started the export.
    pub user_id: Option<i64>,
}

runtime::object! { ExportJobProcessing {
    "status"              = "processing",
    created_at            = "created_at": runtime::DateTime,
    job_id                = "job_id": String,
    updated_at            = "updated_at": runtime::DateTime,
    error_message         = "error_message" maybe: runtime::Maybe<String>,
    expires_at            = "expires_at" maybe: runtime::Maybe<runtime::DateTime>,
    file_url              = "file_url" maybe: runtime::Maybe<String>,
    form_id               = "form_id" optional: Option<i64>,
    processed_submissions = "processed_submissions" maybe: runtime::Maybe<i64>,
    progress              = "progress" optional: Option<runtime::Number>,
    total_submissions     = "total_submissions" maybe: runtime::Maybe<i64>,
    user_id               = "user_id" optional: Option<i64>,
} }
