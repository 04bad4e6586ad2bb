//! @generated from specs/opnform#/components/schemas/ExportJobStatus by `cargo xtask regen`.

use super::{ExportJobCompleted, ExportJobFailed, ExportJobProcessing, ExportJobQueued};

/// An export job, in one shape for each state.
///
/// Decoded by `status`, which every branch fixes to a value of its own (inferred; the document
/// declares no discriminator). A status unknown to this client is kept whole as
/// [`Unknown`](Self::Unknown) and sent back unchanged.
#[non_exhaustive]
pub enum ExportJobStatus {
    /// A job that is at work.
    Processing(ExportJobProcessing),
    /// A job whose file is ready.
    Completed(ExportJobCompleted),
    /// A job that failed.
    Failed(ExportJobFailed),
    /// A job that waits for a worker.
    Queued(ExportJobQueued),
    /// A status that this client does not know.
    Unknown(runtime::UnknownBranch),
}

runtime::union! { ExportJobStatus by "status" {
    "processing" => Processing(ExportJobProcessing),
    "completed"  => Completed(ExportJobCompleted),
    "failed"     => Failed(ExportJobFailed),
    "queued"     => Queued(ExportJobQueued),
    unknown      => Unknown(runtime::UnknownBranch),
} }
