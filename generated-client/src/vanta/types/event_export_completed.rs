//! @generated from specs/vanta#/components/schemas/EventExportCompleted by `cargo xtask regen`.

use super::QuestionnaireExportFormat;

/// The export that an event reports as completed.
#[derive(Clone, Debug, PartialEq)]
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
    id           = "id",
    format       = "format",
    requested_at = "requestedAt",
    completed_at = "completedAt",
} }
