//! @generated from specs/cometly#/components/schemas/EventExportQueued by `cargo xtask regen`.

/// An export that waits.
#[non_exhaustive]
pub struct EventExportQueued {
    /// When the export was created.
    pub created_at: runtime::DateTime,
    /// The export.
    pub export_id: i64,
    /// A sentence for people.
    pub message: String,
}

runtime::object! { EventExportQueued {
    "status"   = "queued",
    created_at = "created_at": runtime::DateTime,
    export_id  = "export_id": i64,
    message    = "message": String,
} }
