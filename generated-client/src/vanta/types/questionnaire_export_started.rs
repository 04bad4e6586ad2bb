//! @generated from specs/vanta#/components/schemas/QuestionnaireExportStarted by `cargo xtask regen`.

use super::{QuestionnaireExportFormat, QuestionnaireExportState};

/// An export that was accepted; its `status` is `pending`.
#[non_exhaustive]
pub struct QuestionnaireExportStarted {
    /// Format.
    pub format: QuestionnaireExportFormat,
    /// The export, to poll it by.
    pub id: String,
    /// When the export was asked for.
    pub requested_at: runtime::DateTime,
    /// Status.
    pub status: QuestionnaireExportState,
}

runtime::object! { QuestionnaireExportStarted {
    format       = "format": QuestionnaireExportFormat,
    id           = "id": String,
    requested_at = "requestedAt": runtime::DateTime,
    status       = "status": QuestionnaireExportState,
} }
