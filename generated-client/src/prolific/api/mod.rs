//! @generated from specs/prolific by `cargo xtask regen`.
//!
//! What the methods of [`Client`](super::Client) give and answer, a file per tag of the
//! document.

mod ai_task_builder;

pub use self::ai_task_builder::{
    GetCollectionExportStatus, GetCollectionExportStatusError, RequestCollectionExport,
    RequestCollectionExportAnswer, RequestCollectionExportError,
};
