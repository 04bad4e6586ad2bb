//! @generated from specs/rally by `cargo xtask regen`.
//!
//! What the methods of [`Client`](super::Client) give and answer, a file per tag of the
//! document.

mod consent_submissions;

pub use self::consent_submissions::{
    GetConsentSubmissionExport, GetConsentSubmissionExportError,
    GetConsentSubmissionExportHeaders, GetConsentSubmissionExportTooManyRequestsHeaders,
};
