//! @generated from specs/opnform by `cargo xtask regen`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod error;
mod export_job_completed;
mod export_job_failed;
mod export_job_processing;
mod export_job_queued;
mod export_job_status;
mod submission_export_request;
mod submission_export_started;
mod validation_error;

pub use self::error::Error;
pub use self::export_job_completed::ExportJobCompleted;
pub use self::export_job_failed::ExportJobFailed;
pub use self::export_job_processing::ExportJobProcessing;
pub use self::export_job_queued::ExportJobQueued;
pub use self::export_job_status::ExportJobStatus;
pub use self::submission_export_request::SubmissionExportRequest;
pub use self::submission_export_started::SubmissionExportStarted;
pub use self::validation_error::ValidationError;
