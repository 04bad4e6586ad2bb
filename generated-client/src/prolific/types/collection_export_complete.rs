//! @generated from specs/prolific#/components/schemas/CollectionExportStatus1 by `cargo xtask regen`.

/// The archive is ready: a ZIP file with `responses.jsonl`, `collection.json`, `README.md` and,
/// when participants uploaded any, `files/`. Not final: once the archive is deleted, the job
/// reports `failed`.
#[non_exhaustive]
pub struct CollectionExportComplete {
    /// When `url` expires. To be trusted before any fixed number of hours.
    pub expires_at: runtime::DateTime,
    /// Where the archive is: a pre-signed HTTPS URL, fetched without the API token. Every look at
    /// the job gives one that is good until `expires_at`.
    pub url: String,
}

runtime::object! { CollectionExportComplete {
    "status"   = "complete",
    expires_at = "expires_at": runtime::DateTime,
    url        = "url": String,
} }
