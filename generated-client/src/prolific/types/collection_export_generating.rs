//! @generated from specs/prolific#/components/schemas/CollectionExportStatus0 by `cargo xtask regen`.

/// The archive is being built. Ask again in 3 to 5 seconds.
#[non_exhaustive]
pub struct CollectionExportGenerating {
    /// The export job. Present only while it is at work.
    pub export_id: runtime::Uuid,
}

runtime::object! { CollectionExportGenerating {
    "status"  = "generating",
    export_id = "export_id": runtime::Uuid,
} }
