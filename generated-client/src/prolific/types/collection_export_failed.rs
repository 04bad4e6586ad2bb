//! @generated from specs/prolific#/components/schemas/CollectionExportStatus2 by `cargo xtask regen`.

/// The archive could not be built, or was deleted after it had been. No reason is given; ask
/// for a new export.
#[non_exhaustive]
pub struct CollectionExportFailed {}

runtime::object! { CollectionExportFailed {
    "status" = "failed",
} }
