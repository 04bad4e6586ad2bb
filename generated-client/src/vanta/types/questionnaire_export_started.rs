//! @generated from specs/vanta#/components/schemas/QuestionnaireExportStarted by `cargo xtask regen`.

use super::{QuestionnaireExportFormat, QuestionnaireExportState};

/// An export that was accepted; its `status` is `pending`.
#[non_exhaustive]
pub struct QuestionnaireExportStarted {
    /// The export, to poll it by.
    pub id: String,
    /// Status.
    pub status: QuestionnaireExportState,
    /// Format.
    pub format: QuestionnaireExportFormat,
    /// When the export was asked for.
    pub requested_at: runtime::DateTime,
}

runtime::object! { QuestionnaireExportStarted {
    id           = "id": String,
    status       = "status": QuestionnaireExportState,
    format       = "format": QuestionnaireExportFormat,
    requested_at = "requestedAt": runtime::DateTime,
} }
