//! @generated from specs/vanta#/components/schemas/QuestionnaireExportRequest by `cargo xtask regen`.

use super::QuestionnaireExportFormat;

/// What to export, and as what.
#[non_exhaustive]
pub struct QuestionnaireExportRequest {
    /// The questionnaire to export.
    pub questionnaire_id: String,
    /// Format.
    pub format: QuestionnaireExportFormat,
}

runtime::object! { QuestionnaireExportRequest {
    questionnaire_id = "questionnaireId": String,
    format           = "format": QuestionnaireExportFormat,
} }

impl QuestionnaireExportRequest {
    /// With the members that are required.
    pub fn new(
        questionnaire_id: impl Into<String>,
        format: QuestionnaireExportFormat,
    ) -> Self {
        Self {
            questionnaire_id: questionnaire_id.into(),
            format,
        }
    }
}
