//! @generated from specs/opnform#/components/schemas/ExportJobCompleted by `cargo xtask regen`.

/// A job whose file is ready.
#[non_exhaustive]
pub struct ExportJobCompleted {
    /// When the job was created.
    pub created_at: runtime::DateTime,
    /// Where the file is, a CSV file in UTF-8 with a byte-order mark. Whoever has the URL has the
    /// file; the token is not to be sent along. Repeated as it is by later answers, never renewed.
    pub file_url: String,
    /// The job.
    pub job_id: String,
    /// When the job last changed.
    pub updated_at: runtime::DateTime,
    /// Null in this state.
    pub error_message: runtime::Maybe<String>,
    /// When `file_url` expires: 24 to 720 hours after the work began, as the workspace has it.
    /// After that, start another export.
    pub expires_at: runtime::Maybe<runtime::DateTime>,
    /// The form that was exported.
    pub form_id: Option<i64>,
    /// Submissions in the file.
    pub processed_submissions: runtime::Maybe<i64>,
    /// Percent of the whole job: 100.
    ///
    /// From 0 to 100.
    pub progress: Option<runtime::Number>,
    /// Submissions in the file.
    pub total_submissions: runtime::Maybe<i64>,
    /// The user who started the export.
    pub user_id: Option<i64>,
}

runtime::object! { ExportJobCompleted {
    "status"              = "completed",
    created_at            = "created_at": runtime::DateTime,
    file_url              = "file_url": String,
    job_id                = "job_id": String,
    updated_at            = "updated_at": runtime::DateTime,
    error_message         = "error_message" maybe: runtime::Maybe<String>,
    expires_at            = "expires_at" maybe: runtime::Maybe<runtime::DateTime>,
    form_id               = "form_id" optional: Option<i64>,
    processed_submissions = "processed_submissions" maybe: runtime::Maybe<i64>,
    progress              = "progress" optional: Option<runtime::Number>,
    total_submissions     = "total_submissions" maybe: runtime::Maybe<i64>,
    user_id               = "user_id" optional: Option<i64>,
} }
