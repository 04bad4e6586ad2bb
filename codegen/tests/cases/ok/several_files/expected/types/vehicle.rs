//! @generated from openapi.yaml#/components/schemas/Vehicle by `UPDATE_CASES=1 cargo test`.

use super::{Bus, Train};

/// Vehicle.
///
/// Decoded by `kind`, which the document declares to be the discriminator. A kind unknown to
/// this client is kept whole as [`Unknown`](Self::Unknown) and sent back unchanged.
#[non_exhaustive]
pub enum Vehicle {
    /// `bus`.
    Bus(Bus),
    /// `train`.
    Train(Train),
    /// A kind that this client does not know.
    Unknown(runtime::UnknownBranch),
}

runtime::union! { Vehicle by "kind" {
    "bus"   => Bus(Bus),
    "train" => Train(Train),
    unknown => Unknown(runtime::UnknownBranch),
} }
