//! @generated from specs/cometly#/components/schemas/EventExportProcessing by `cargo xtask regen`.

/// An export that is at work.
#[derive(Clone, Debug, PartialEq)]
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
    export_id  = "export_id",
    created_at = "created_at",
    message    = "message",
} }
