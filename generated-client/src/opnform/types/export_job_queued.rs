//! @generated from specs/opnform#/components/schemas/ExportJobQueued by `cargo xtask regen`.

/// A job that waits for a worker.
#[non_exhaustive]
pub struct ExportJobQueued {
    /// The job.
    pub job_id: String,
    /// Percent of the whole job: 0.
    ///
    /// From 0 to 100.
    pub progress: Option<f64>,
    /// Null in this state.
    pub processed_submissions: runtime::Maybe<i64>,
    /// Null in this state.
    pub total_submissions: runtime::Maybe<i64>,
    /// Null in this state.
    pub file_url: runtime::Maybe<String>,
    /// Null in this state.
    pub expires_at: runtime::Maybe<runtime::DateTime>,
    /// Null in this state.
    pub error_message: runtime::Maybe<String>,
    /// When the job was created.
    pub created_at: runtime::DateTime,
    /// When the job last changed.
    pub updated_at: runtime::DateTime,
}

runtime::object! { ExportJobQueued {
    "status"              = "queued",
    job_id                = "job_id": String,
    progress              = "progress" optional: Option<f64>,
    processed_submissions = "processed_submissions" maybe: runtime::Maybe<i64>,
    total_submissions     = "total_submissions" maybe: runtime::Maybe<i64>,
    file_url              = "file_url" maybe: runtime::Maybe<String>,
    expires_at            = "expires_at" maybe: runtime::Maybe<runtime::DateTime>,
    error_message         = "error_message" maybe: runtime::Maybe<String>,
    created_at            = "created_at": runtime::DateTime,
    updated_at            = "updated_at": runtime::DateTime,
} }
