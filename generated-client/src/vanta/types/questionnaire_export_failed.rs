//! @generated from specs/vanta#/components/schemas/QuestionnaireExportFailed by `cargo xtask regen`.

use super::QuestionnaireExportFormat;

/// An export that failed.
#[non_exhaustive]
pub struct QuestionnaireExportFailed {
    /// Format.
    pub format: QuestionnaireExportFormat,
    /// The export.
    pub id: String,
    /// When the export was asked for.
    pub requested_at: runtime::DateTime,
    /// Why, in words for people. The event of the same failure calls it `reason`. The vendor's
    /// document does not promise it.
    pub error_message: Option<String>,
    /// When the export failed. The vendor's document does not promise it.
    pub failed_at: Option<runtime::DateTime>,
}

runtime::object! { QuestionnaireExportFailed {
    "status"      = "failed",
    format        = "format": QuestionnaireExportFormat,
    id            = "id": String,
    requested_at  = "requestedAt": runtime::DateTime,
    error_message = "errorMessage" optional: Option<String>,
    failed_at     = "failedAt" optional: Option<runtime::DateTime>,
} }
