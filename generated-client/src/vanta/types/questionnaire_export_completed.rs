//! @generated from specs/vanta#/components/schemas/QuestionnaireExportCompleted by `cargo xtask regen`.

use super::QuestionnaireExportFormat;

/// An export whose file is ready.
#[non_exhaustive]
pub struct QuestionnaireExportCompleted {
    /// The export.
    pub id: String,
    /// Format.
    pub format: QuestionnaireExportFormat,
    /// When the export was asked for.
    pub requested_at: runtime::DateTime,
    /// When the file became ready. The vendor's document does not promise it.
    pub completed_at: Option<runtime::DateTime>,
    /// Where the file is: a pre-signed URL, good for 24 hours from this answer and fetched without
    /// the access token.
    pub download_url: String,
    /// When `downloadUrl` expires. Asking for the state again gives a fresh one. The vendor's
    /// document does not promise it.
    pub expires_at: Option<runtime::DateTime>,
}

runtime::object! { QuestionnaireExportCompleted {
    "status"     = "completed",
    id           = "id": String,
    format       = "format": QuestionnaireExportFormat,
    requested_at = "requestedAt": runtime::DateTime,
    completed_at = "completedAt" optional: Option<runtime::DateTime>,
    download_url = "downloadUrl": String,
    expires_at   = "expiresAt" optional: Option<runtime::DateTime>,
} }
