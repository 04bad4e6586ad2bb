//! @generated from openapi.yaml#/components/schemas/Export by `UPDATE_CASES=1 cargo test`.

use super::{Building, Complete, ExportFailed};

/// The state of an export.
///
/// Decoded by `status`, which every branch fixes to a value of its own (inferred; the document
/// declares no discriminator). A status unknown to this client is kept whole as
/// [`Unknown`](Self::Unknown) and sent back unchanged.
#[non_exhaustive]
pub enum Export {
    /// [`Building`].
    Building(Building),
    /// `complete`.
    Complete(Complete),
    /// Failed.
    Failed(ExportFailed),
    /// A status that this client does not know.
    Unknown(runtime::UnknownBranch),
}

runtime::union! { Export by "status" {
    "queued" | "building" => Building(Building),
    "complete"            => Complete(Complete),
    "failed"              => Failed(ExportFailed),
    unknown               => Unknown(runtime::UnknownBranch),
} }
