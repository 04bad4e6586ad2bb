//! @generated from openapi.yaml#/components/schemas/Tool by `UPDATE_CASES=1 cargo test`.

use super::{Custom, Search, Shell};

/// Tool.
///
/// Decoded by `type`, which every branch fixes to a value of its own (inferred; the document
/// declares no discriminator). Without it, it is [`Custom`](Self::Custom). A type unknown to
/// this client is kept whole as [`Unknown`](Self::Unknown) and sent back unchanged.
#[non_exhaustive]
pub enum Tool {
    /// `search`.
    Search(Search),
    /// `shell`.
    Shell(Shell),
    /// [`Custom`].
    Custom(Custom),
    /// A type that this client does not know.
    Unknown(runtime::UnknownBranch),
}

runtime::union! { Tool by "type" {
    "search" => Search(Search),
    "shell"  => Shell(Shell),
    absent   => Custom(Custom),
    unknown  => Unknown(runtime::UnknownBranch),
} }
