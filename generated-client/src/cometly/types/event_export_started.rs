//! @generated from specs/cometly#/components/schemas/EventExportStarted by `cargo xtask regen`.

use super::EventExportState;

/// An export that was accepted.
#[non_exhaustive]
pub struct EventExportStarted {
    /// The export, to poll it by.
    pub export_id: i64,
    /// Status.
    pub status: EventExportState,
    /// A sentence for people.
    pub message: Option<String>,
}

runtime::object! { EventExportStarted {
    export_id = "export_id": i64,
    status    = "status": EventExportState,
    message   = "message" optional: Option<String>,
} }
