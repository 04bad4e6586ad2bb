//! @generated from specs/opnform#/components/schemas/ExportJobQueued by `cargo xtask regen`.

/// A job that waits for a worker.
#[derive(Clone, Debug, PartialEq)]
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
    job_id                = "job_id",
    progress              = "progress" optional,
    processed_submissions = "processed_submissions" maybe,
    total_submissions     = "total_submissions" maybe,
    file_url              = "file_url" maybe,
    expires_at            = "expires_at" maybe,
    error_message         = "error_message" maybe,
    created_at            = "created_at",
    updated_at            = "updated_at",
} }
