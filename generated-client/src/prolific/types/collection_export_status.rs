//! @generated from specs/prolific#/components/schemas/CollectionExportStatus by `cargo xtask regen`.

use super::{
    CollectionExportComplete, CollectionExportFailed, CollectionExportGenerating,
};

/// The state of a collection export.
///
/// Decoded by `status`, which every branch fixes to a value of its own (inferred; the document
/// declares no discriminator). A status unknown to this client is kept whole as
/// [`Unknown`](Self::Unknown) and sent back unchanged.
#[non_exhaustive]
pub enum CollectionExportStatus {
    /// The archive is being built.
    Generating(CollectionExportGenerating),
    /// The archive is ready: a ZIP file with `responses.jsonl`, `collection.json`, `README.md` and,
    /// when participants uploaded any, `files/`.
    Complete(CollectionExportComplete),
    /// The archive could not be built, or was deleted after it had been.
    Failed(CollectionExportFailed),
    /// A status that this client does not know.
    Unknown(runtime::UnknownBranch),
}

runtime::union! { CollectionExportStatus by "status" {
    "generating" => Generating(CollectionExportGenerating),
    "complete"   => Complete(CollectionExportComplete),
    "failed"     => Failed(CollectionExportFailed),
    unknown      => Unknown(runtime::UnknownBranch),
} }
