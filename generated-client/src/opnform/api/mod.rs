//! @generated from specs/opnform by `cargo xtask regen`.
//!
//! What the methods of [`Client`](super::Client) give and answer, a file per tag of the
//! document.

mod submissions;

pub use self::submissions::{
    ExportSubmissions, ExportSubmissionsAnswer, ExportSubmissionsError,
    ExportSubmissionsHeaders, ExportSubmissionsTooManyRequestsHeaders, GetExportStatus,
    GetExportStatusDocumented, GetExportStatusDocumentedError,
    GetExportStatusDocumentedHeaders, GetExportStatusDocumentedTooManyRequestsHeaders,
    GetExportStatusError, GetExportStatusHeaders, GetExportStatusTooManyRequestsHeaders,
};
