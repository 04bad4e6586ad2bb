//! @generated from specs/vanta#/components/schemas/QuestionnaireExportPending by `cargo xtask regen`.

use super::QuestionnaireExportFormat;

/// An export that waits or is at work.
#[non_exhaustive]
pub struct QuestionnaireExportPending {
    /// Format.
    pub format: QuestionnaireExportFormat,
    /// The export.
    pub id: String,
    /// When the export was asked for.
    pub requested_at: runtime::DateTime,
}

runtime::object! { QuestionnaireExportPending {
    "status"     = "pending",
    format       = "format": QuestionnaireExportFormat,
    id           = "id": String,
    requested_at = "requestedAt": runtime::DateTime,
} }
