//! @generated from specs/prolific by `cargo xtask regen`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod collection_export_complete;
mod collection_export_failed;
mod collection_export_generating;
mod collection_export_status;
mod error;
mod error_detail;
mod error_detail_detail;
mod field_errors;

pub use self::collection_export_complete::CollectionExportComplete;
pub use self::collection_export_failed::CollectionExportFailed;
pub use self::collection_export_generating::CollectionExportGenerating;
pub use self::collection_export_status::CollectionExportStatus;
pub use self::error::Error;
pub use self::error_detail::ErrorDetail;
pub use self::error_detail_detail::ErrorDetailDetail;
pub use self::field_errors::FieldErrors;
