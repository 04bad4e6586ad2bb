//! @generated from specs/cometly#/components/schemas/EventExportCompleted by `cargo xtask regen`.

/// An export whose file is ready.
#[non_exhaustive]
pub struct EventExportCompleted {
    /// When the file became ready.
    pub completed_at: runtime::DateTime,
    /// When the export was created.
    pub created_at: runtime::DateTime,
    /// Where the file is, one event a line as JSON, the whole packed with gzip: a pre-signed S3
    /// URL, good for 15 minutes from this answer and fetched without the key.
    pub download_url: String,
    /// When `download_url` expires.
    pub expires_at: runtime::DateTime,
    /// The export.
    pub export_id: i64,
}

runtime::object! { EventExportCompleted {
    "status"     = "completed",
    completed_at = "completed_at": runtime::DateTime,
    created_at   = "created_at": runtime::DateTime,
    download_url = "download_url": String,
    expires_at   = "expires_at": runtime::DateTime,
    export_id    = "export_id": i64,
} }
