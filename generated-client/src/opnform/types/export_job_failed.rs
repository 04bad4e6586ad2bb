//! @generated from specs/opnform#/components/schemas/ExportJobFailed by `cargo xtask regen`.

/// A job that failed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ExportJobFailed {
    /// The job.
    pub job_id: String,
    /// Falls back to 0.
    ///
    /// From 0 to 100.
    pub progress: Option<f64>,
    /// The form that was to be exported.
    pub form_id: Option<i64>,
    /// The user who started the export.
    pub user_id: Option<i64>,
    /// Null in this state.
    pub processed_submissions: runtime::Maybe<i64>,
    /// Null in this state.
    pub total_submissions: runtime::Maybe<i64>,
    /// Why, in words for people.
    pub error_message: runtime::Maybe<String>,
    /// When the job was created.
    pub created_at: runtime::DateTime,
    /// When the job last changed.
    pub updated_at: runtime::DateTime,
    /// Null in this state.
    pub file_url: runtime::Maybe<String>,
    /// Null in this state.
    pub expires_at: runtime::Maybe<runtime::DateTime>,
}

runtime::object! { ExportJobFailed {
    "status"              = "failed",
    job_id                = "job_id",
    progress              = "progress" optional,
    form_id               = "form_id" optional,
    user_id               = "user_id" optional,
    processed_submissions = "processed_submissions" maybe,
    total_submissions     = "total_submissions" maybe,
    error_message         = "error_message" maybe,
    created_at            = "created_at",
    updated_at            = "updated_at",
    file_url              = "file_url" maybe,
    expires_at            = "expires_at" maybe,
} }
