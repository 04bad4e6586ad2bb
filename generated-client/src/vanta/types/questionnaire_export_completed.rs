//! @generated from specs/vanta#/components/schemas/QuestionnaireExportCompleted by `cargo xtask regen`.

use super::QuestionnaireExportFormat;

/// An export whose file is ready.
#[non_exhaustive]
pub struct QuestionnaireExportCompleted {
    /// Where the file is: a pre-signed URL, good for 24 hours from this answer and fetched without
    /// the access token.
    pub download_url: String,
    /// Format.
    pub format: QuestionnaireExportFormat,
    /// The export.
    pub id: String,
    /// When the export was asked for.
    pub requested_at: runtime::DateTime,
    /// When the file became ready. The vendor's document does not promise it.
    pub completed_at: Option<runtime::DateTime>,
    /// When `downloadUrl` expires. Asking for the state again gives a fresh one. The vendor's
    /// document does not promise it.
    pub expires_at: Option<runtime::DateTime>,
}

runtime::object! { QuestionnaireExportCompleted {
    "status"     = "completed",
    download_url = "downloadUrl": String,
    format       = "format": QuestionnaireExportFormat,
    id           = "id": String,
    requested_at = "requestedAt": runtime::DateTime,
    completed_at = "completedAt" optional: Option<runtime::DateTime>,
    expires_at   = "expiresAt" optional: Option<runtime::DateTime>,
} }
