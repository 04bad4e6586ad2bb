//! @generated from specs/vanta#/components/schemas/QuestionnaireExportCompletedEvent by `cargo xtask regen`.

use super::{EventExportCompleted, EventQuestionnaire};

/// The payload of the event `v1.questionnaire.export-completed`. It has no download URL; ask
/// for the state of the export to get one.
#[non_exhaustive]
pub struct QuestionnaireExportCompletedEvent {
    /// Export.
    pub export: EventExportCompleted,
    /// Questionnaire.
    pub questionnaire: EventQuestionnaire,
}

runtime::object! { QuestionnaireExportCompletedEvent {
    export        = "export": EventExportCompleted,
    questionnaire = "questionnaire": EventQuestionnaire,
} }
