//! @generated from specs/vanta#/components/schemas/QuestionnaireExportPending by `cargo xtask regen`.

use super::QuestionnaireExportFormat;

/// An export that waits or is at work.
#[non_exhaustive]
pub struct QuestionnaireExportPending {
    /// The export.
    pub id: String,
    /// Format.
    pub format: QuestionnaireExportFormat,
    /// When the export was asked for.
    pub requested_at: runtime::DateTime,
}

runtime::object! { QuestionnaireExportPending {
    "status"     = "pending",
    id           = "id": String,
    format       = "format": QuestionnaireExportFormat,
    requested_at = "requestedAt": runtime::DateTime,
} }
