//! @generated from specs/cometly#/components/schemas/EventExportProcessing by `cargo xtask regen`.

/// An export that is at work.
#[non_exhaustive]
pub struct EventExportProcessing {
    /// The export.
    pub export_id: i64,
    /// When the export was created.
    pub created_at: runtime::DateTime,
    /// A sentence for people.
    pub message: String,
}

runtime::object! { EventExportProcessing {
    "status"   = "processing",
    export_id  = "export_id": i64,
    created_at = "created_at": runtime::DateTime,
    message    = "message": String,
} }
