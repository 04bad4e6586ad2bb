//! @generated from specs/rally by `cargo xtask regen`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod consent_submission_export;
mod consent_submission_export_status;

pub use self::consent_submission_export::ConsentSubmissionExport;
pub use self::consent_submission_export_status::ConsentSubmissionExportStatus;
