//! @generated from specs/cometly#/components/schemas/EventExportQueued by `cargo xtask regen`.

/// An export that waits.
#[non_exhaustive]
pub struct EventExportQueued {
    /// The export.
    pub export_id: i64,
    /// When the export was created.
    pub created_at: runtime::DateTime,
    /// A sentence for people.
    pub message: String,
}

runtime::object! { EventExportQueued {
    "status"   = "queued",
    export_id  = "export_id": i64,
    created_at = "created_at": runtime::DateTime,
    message    = "message": String,
} }
