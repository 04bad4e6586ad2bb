//! @generated from specs/cometly by `cargo xtask regen`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod attribution_model;
mod error_message;
mod event_export_completed;
mod event_export_failed;
mod event_export_processing;
mod event_export_queued;
mod event_export_request;
mod event_export_started;
mod event_export_state;
mod event_export_status;
mod event_name;
mod event_source;
mod query_mode;

pub use self::attribution_model::AttributionModel;
pub use self::error_message::ErrorMessage;
pub use self::event_export_completed::EventExportCompleted;
pub use self::event_export_failed::EventExportFailed;
pub use self::event_export_processing::EventExportProcessing;
pub use self::event_export_queued::EventExportQueued;
pub use self::event_export_request::EventExportRequest;
pub use self::event_export_started::EventExportStarted;
pub use self::event_export_state::EventExportState;
pub use self::event_export_status::EventExportStatus;
pub use self::event_name::EventName;
pub use self::event_source::EventSource;
pub use self::query_mode::QueryMode;
