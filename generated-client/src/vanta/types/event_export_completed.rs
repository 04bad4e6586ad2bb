//! @generated from specs/vanta#/components/schemas/EventExportCompleted by `cargo xtask regen`.

use super::QuestionnaireExportFormat;

/// The export that an event reports as completed.
#[non_exhaustive]
pub struct EventExportCompleted {
    /// When the file became ready.
    pub completed_at: runtime::DateTime,
    /// Format.
    pub format: QuestionnaireExportFormat,
    /// The export.
    pub id: String,
    /// When the export was asked for.
    pub requested_at: runtime::DateTime,
}

runtime::object! { EventExportCompleted {
    completed_at = "completedAt": runtime::DateTime,
    format       = "format": QuestionnaireExportFormat,
    id           = "id": String,
    requested_at = "requestedAt": runtime::DateTime,
} }
