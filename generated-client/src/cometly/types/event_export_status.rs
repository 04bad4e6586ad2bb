//! @generated from specs/cometly#/components/schemas/EventExportStatus by `cargo xtask regen`.

use super::{
    EventExportCompleted, EventExportFailed, EventExportProcessing, EventExportQueued,
};

/// An export, in one shape for each state.
///
/// Decoded by `status`, which every branch fixes to a value of its own (inferred; the document
/// declares no discriminator). A status unknown to this client is kept whole as
/// [`Unknown`](Self::Unknown) and sent back unchanged.
#[non_exhaustive]
pub enum EventExportStatus {
    /// An export that waits.
    Queued(EventExportQueued),
    /// An export that is at work.
    Processing(EventExportProcessing),
    /// An export whose file is ready.
    Completed(EventExportCompleted),
    /// An export that failed.
    Failed(EventExportFailed),
    /// A status that this client does not know.
    Unknown(runtime::UnknownBranch),
}

runtime::union! { EventExportStatus by "status" {
    "queued"     => Queued(EventExportQueued),
    "processing" => Processing(EventExportProcessing),
    "completed"  => Completed(EventExportCompleted),
    "failed"     => Failed(EventExportFailed),
    unknown      => Unknown(runtime::UnknownBranch),
} }
