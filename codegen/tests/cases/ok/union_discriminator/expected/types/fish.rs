//! @generated from openapi.yaml#/components/schemas/Fish by `UPDATE_CASES=1 cargo test`.

use super::FishWater;

/// Fish.
#[non_exhaustive]
pub struct Fish {
    /// Water.
    pub water: FishWater,
}

runtime::object! { Fish {
    "petType" = "Fish",
    water     = "water": FishWater,
} }

impl Fish {
    /// With the member that is required.
    pub fn new(water: FishWater) -> Self {
        Self { water }
    }
}
