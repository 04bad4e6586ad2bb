//! @generated from specs/opnform#/components/schemas/ExportJobFailed by `cargo xtask regen`.

/// A job that failed.
#[non_exhaustive]
pub struct ExportJobFailed {
    /// When the job was created.
    pub created_at: runtime::DateTime,
    /// The job.
    pub job_id: String,
    /// When the job last changed.
    pub updated_at: runtime::DateTime,
    /// Why, in words for people.
    pub error_message: runtime::Maybe<String>,
    /// Null in this state.
    pub expires_at: runtime::Maybe<runtime::DateTime>,
    /// Null in this state.
    pub file_url: runtime::Maybe<String>,
    /// The form that was to be exported.
    pub form_id: Option<i64>,
    /// Null in this state.
    pub processed_submissions: runtime::Maybe<i64>,
    /// Falls back to 0.
    ///
    /// From 0 to 100.
    pub progress: Option<runtime::Number>,
    /// Null in this state.
    pub total_submissions: runtime::Maybe<i64>,
    /// The user who started the export.
    pub user_id: Option<i64>,
}

runtime::object! { ExportJobFailed {
    "status"              = "failed",
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
