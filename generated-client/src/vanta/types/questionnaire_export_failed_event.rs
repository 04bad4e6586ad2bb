//! @generated from specs/vanta#/components/schemas/QuestionnaireExportFailedEvent by `cargo xtask regen`.

use super::{EventExportFailed, EventQuestionnaire};

/// The payload of the event `v1.questionnaire.export-failed`.
#[non_exhaustive]
pub struct QuestionnaireExportFailedEvent {
    /// Questionnaire.
    pub questionnaire: EventQuestionnaire,
    /// Export.
    pub export: EventExportFailed,
}

runtime::object! { QuestionnaireExportFailedEvent {
    questionnaire = "questionnaire": EventQuestionnaire,
    export        = "export": EventExportFailed,
} }
