//! @generated from specs/vanta#/components/schemas/EventExportFailed by `cargo xtask regen`.

use super::QuestionnaireExportFormat;

/// The export that an event reports as failed.
#[non_exhaustive]
pub struct EventExportFailed {
    /// When the export failed.
    pub failed_at: runtime::DateTime,
    /// Format.
    pub format: QuestionnaireExportFormat,
    /// The export.
    pub id: String,
    /// Why, in words for people. The state of the export calls it `errorMessage`.
    pub reason: String,
    /// When the export was asked for.
    pub requested_at: runtime::DateTime,
}

runtime::object! { EventExportFailed {
    failed_at    = "failedAt": runtime::DateTime,
    format       = "format": QuestionnaireExportFormat,
    id           = "id": String,
    reason       = "reason": String,
    requested_at = "requestedAt": runtime::DateTime,
} }
