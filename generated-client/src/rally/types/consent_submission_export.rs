//! @generated from specs/rally#/paths/~1studies~1{studyId}~1consent-submissions~1export~1{exportId}/get/responses/200/content/application~1json/schema by `cargo xtask regen`.

use super::ConsentSubmissionExportStatus;

/// An export of the consent submissions of one study.
#[non_exhaustive]
pub struct ConsentSubmissionExport {
    /// When the export was created.
    pub created_at: runtime::DateTime,
    /// The export job.
    pub export_id: String,
    /// Consent submissions processed so far, out of `totalCount`. Present in every state.
    pub processed_count: i64,
    /// How far the export is.
    pub status: ConsentSubmissionExportStatus,
    /// Consent submissions to export. Present in every state, and may be 0.
    pub total_count: i64,
    /// When the export last changed.
    pub updated_at: runtime::DateTime,
    /// Where the ZIP archive is, present only while `status` is `COMPLETED`: a pre-signed S3 URL,
    /// good for 5 minutes from this answer and fetched with a plain GET. It carries its own
    /// signature; the API token is not to be sent along. The answer does not state the time of
    /// expiry.
    pub download_url: Option<String>,
}

runtime::object! { ConsentSubmissionExport {
    created_at      = "createdAt": runtime::DateTime,
    export_id       = "exportId": String,
    processed_count = "processedCount": i64,
    status          = "status": ConsentSubmissionExportStatus,
    total_count     = "totalCount": i64,
    updated_at      = "updatedAt": runtime::DateTime,
    download_url    = "downloadUrl" optional: Option<String>,
} }
