//! @generated from specs/vanta#/components/schemas/QuestionnaireExportFailedEvent by `cargo xtask regen`.

use super::{EventExportFailed, EventQuestionnaire};

/// The payload of the event `v1.questionnaire.export-failed`.
#[non_exhaustive]
pub struct QuestionnaireExportFailedEvent {
    /// Export.
    pub export: EventExportFailed,
    /// Questionnaire.
    pub questionnaire: EventQuestionnaire,
}

runtime::object! { QuestionnaireExportFailedEvent {
    export        = "export": EventExportFailed,
    questionnaire = "questionnaire": EventQuestionnaire,
} }
