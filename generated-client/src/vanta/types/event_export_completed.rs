//! @generated from specs/vanta#/components/schemas/EventExportCompleted by `cargo xtask regen`.

use super::QuestionnaireExportFormat;

/// The export that an event reports as completed.
#[non_exhaustive]
pub struct EventExportCompleted {
    /// The export.
    pub id: String,
    /// Format.
    pub format: QuestionnaireExportFormat,
    /// When the export was asked for.
    pub requested_at: runtime::DateTime,
    /// When the file became ready.
    pub completed_at: runtime::DateTime,
}

runtime::object! { EventExportCompleted {
    id           = "id": String,
    format       = "format": QuestionnaireExportFormat,
    requested_at = "requestedAt": runtime::DateTime,
    completed_at = "completedAt": runtime::DateTime,
} }
