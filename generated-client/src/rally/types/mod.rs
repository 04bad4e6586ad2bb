//! @generated from specs/rally by `cargo xtask regen`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod get_consent_submission_export_response;
mod get_consent_submission_export_response_status;

pub use self::get_consent_submission_export_response::GetConsentSubmissionExportResponse;
pub use self::get_consent_submission_export_response_status::GetConsentSubmissionExportResponseStatus;
