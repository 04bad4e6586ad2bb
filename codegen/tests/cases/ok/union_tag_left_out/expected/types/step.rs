//! @generated from openapi.yaml#/components/schemas/Step by `UPDATE_CASES=1 cargo test`.

use super::{Run, Wait};

/// Step.
///
/// Decoded by `action`, which the document declares to be the discriminator. An action unknown
/// to this client is kept whole as [`Unknown`](Self::Unknown) and sent back unchanged.
#[non_exhaustive]
pub enum Step {
    /// `wait`.
    Wait(Wait),
    /// `Run`.
    Run(Run),
    /// An action that this client does not know.
    Unknown(runtime::UnknownBranch),
}

runtime::union! { Step by "action" {
    "wait" | "Wait" added => Wait(Wait),
    "Run" added           => Run(Run),
    unknown               => Unknown(runtime::UnknownBranch),
} }
