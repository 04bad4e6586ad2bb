//! @generated from specs/vanta#/components/schemas/QuestionnaireExportStatus by `cargo xtask regen`.

use super::{
    QuestionnaireExportCompleted, QuestionnaireExportFailed, QuestionnaireExportPending,
};

/// An export, in one shape for each state.
///
/// Decoded by `status`, which every branch fixes to a value of its own (inferred; the document
/// declares no discriminator). A status unknown to this client is kept whole as
/// [`Unknown`](Self::Unknown) and sent back unchanged.
#[non_exhaustive]
pub enum QuestionnaireExportStatus {
    /// An export that waits or is at work.
    Pending(QuestionnaireExportPending),
    /// An export whose file is ready.
    Completed(QuestionnaireExportCompleted),
    /// An export that failed.
    Failed(QuestionnaireExportFailed),
    /// A status that this client does not know.
    Unknown(runtime::UnknownBranch),
}

runtime::union! { QuestionnaireExportStatus by "status" {
    "pending"   => Pending(QuestionnaireExportPending),
    "completed" => Completed(QuestionnaireExportCompleted),
    "failed"    => Failed(QuestionnaireExportFailed),
    unknown     => Unknown(runtime::UnknownBranch),
} }
