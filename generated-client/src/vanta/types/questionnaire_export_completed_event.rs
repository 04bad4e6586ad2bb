//! @generated from specs/vanta#/components/schemas/QuestionnaireExportCompletedEvent by `cargo xtask regen`.

use super::{EventExportCompleted, EventQuestionnaire};

/// The payload of the event `v1.questionnaire.export-completed`. It has no download URL; ask
/// for the state of the export to get one.
#[non_exhaustive]
pub struct QuestionnaireExportCompletedEvent {
    /// Questionnaire.
    pub questionnaire: EventQuestionnaire,
    /// Export.
    pub export: EventExportCompleted,
}

runtime::object! { QuestionnaireExportCompletedEvent {
    questionnaire = "questionnaire": EventQuestionnaire,
    export        = "export": EventExportCompleted,
} }
