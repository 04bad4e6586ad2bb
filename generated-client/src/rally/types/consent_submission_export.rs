//! @generated from specs/rally#/paths/~1studies~1{studyId}~1consent-submissions~1export~1{exportId}/get/responses/200/content/application~1json/schema by `cargo xtask regen`.

use super::ConsentSubmissionExportStatus;

/// An export of the consent submissions of one study.
#[non_exhaustive]
pub struct ConsentSubmissionExport {
    /// The export job.
    pub export_id: String,
    /// How far the export is.
    pub status: ConsentSubmissionExportStatus,
    /// Consent submissions processed so far, out of `totalCount`. Present in every state.
    pub processed_count: i64,
    /// Consent submissions to export. Present in every state, and may be 0.
    pub total_count: i64,
    /// Where the ZIP archive is, present only while `status` is `COMPLETED`: a pre-signed S3 URL,
    /// good for 5 minutes from this answer and fetched with a plain GET. It carries its own
    /// signature; the API token is not to be sent along. The answer does not state the time of
    /// expiry.
    pub download_url: Option<String>,
    /// When the export was created.
    pub created_at: runtime::DateTime,
    /// When the export last changed.
    pub updated_at: runtime::DateTime,
}

runtime::object! { ConsentSubmissionExport {
    export_id       = "exportId": String,
    status          = "status": ConsentSubmissionExportStatus,
    processed_count = "processedCount": i64,
    total_count     = "totalCount": i64,
    download_url    = "downloadUrl" optional: Option<String>,
    created_at      = "createdAt": runtime::DateTime,
    updated_at      = "updatedAt": runtime::DateTime,
} }
