//! @generated from specs/cometly#/components/schemas/EventExportProcessing by `cargo xtask regen`.

/// An export that is at work.
#[non_exhaustive]
pub struct EventExportProcessing {
    /// When the export was created.
    pub created_at: runtime::DateTime,
    /// The export.
    pub export_id: i64,
    /// A sentence for people.
    pub message: String,
}

runtime::object! { EventExportProcessing {
    "status"   = "processing",
    created_at = "created_at": runtime::DateTime,
    export_id  = "export_id": i64,
    message    = "message": String,
} }
