//! @generated from specs/vanta#/components/schemas/EventExportFailed by `cargo xtask regen`.

use super::QuestionnaireExportFormat;

/// The export that an event reports as failed.
#[non_exhaustive]
pub struct EventExportFailed {
    /// The export.
    pub id: String,
    /// Format.
    pub format: QuestionnaireExportFormat,
    /// When the export was asked for.
    pub requested_at: runtime::DateTime,
    /// When the export failed.
    pub failed_at: runtime::DateTime,
    /// Why, in words for people. The state of the export calls it `errorMessage`.
    pub reason: String,
}

runtime::object! { EventExportFailed {
    id           = "id": String,
    format       = "format": QuestionnaireExportFormat,
    requested_at = "requestedAt": runtime::DateTime,
    failed_at    = "failedAt": runtime::DateTime,
    reason       = "reason": String,
} }
