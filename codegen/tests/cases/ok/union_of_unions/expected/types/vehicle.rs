//! @generated from openapi.yaml#/components/schemas/Vehicle by `UPDATE_CASES=1 cargo test`.

use super::{Boat, Car};

/// Vehicle.
///
/// Decoded by `class`, which every branch fixes to a value of its own (inferred; the document
/// declares no discriminator). A class unknown to this client is kept whole as
/// [`Unknown`](Self::Unknown) and sent back unchanged.
#[non_exhaustive]
pub enum Vehicle {
    /// `car`.
    Car(Car),
    /// `boat`.
    Boat(Boat),
    /// A class that this client does not know.
    Unknown(runtime::UnknownBranch),
}

runtime::union! { Vehicle by "class" {
    "car"   => Car(Car),
    "boat"  => Boat(Boat),
    unknown => Unknown(runtime::UnknownBranch),
} }
