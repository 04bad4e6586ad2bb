//! @generated from specs/cometly#/components/schemas/EventExportFailed by `cargo xtask regen`.

/// An export that failed. Start another.
#[non_exhaustive]
pub struct EventExportFailed {
    /// When the export was created.
    pub created_at: runtime::DateTime,
    /// The export.
    pub export_id: i64,
    /// A sentence for people, which does not give the cause.
    pub message: String,
}

runtime::object! { EventExportFailed {
    "status"   = "failed",
    created_at = "created_at": runtime::DateTime,
    export_id  = "export_id": i64,
    message    = "message": String,
} }
