//! @generated from specs/vanta by `cargo xtask regen`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod event_export_completed;
mod event_export_failed;
mod event_questionnaire;
mod questionnaire_export_completed;
mod questionnaire_export_completed_event;
mod questionnaire_export_failed;
mod questionnaire_export_failed_event;
mod questionnaire_export_format;
mod questionnaire_export_pending;
mod questionnaire_export_request;
mod questionnaire_export_started;
mod questionnaire_export_state;
mod questionnaire_export_status;

pub use self::event_export_completed::EventExportCompleted;
pub use self::event_export_failed::EventExportFailed;
pub use self::event_questionnaire::EventQuestionnaire;
pub use self::questionnaire_export_completed::QuestionnaireExportCompleted;
pub use self::questionnaire_export_completed_event::QuestionnaireExportCompletedEvent;
pub use self::questionnaire_export_failed::QuestionnaireExportFailed;
pub use self::questionnaire_export_failed_event::QuestionnaireExportFailedEvent;
pub use self::questionnaire_export_format::QuestionnaireExportFormat;
pub use self::questionnaire_export_pending::QuestionnaireExportPending;
pub use self::questionnaire_export_request::QuestionnaireExportRequest;
pub use self::questionnaire_export_started::QuestionnaireExportStarted;
pub use self::questionnaire_export_state::QuestionnaireExportState;
pub use self::questionnaire_export_status::QuestionnaireExportStatus;
