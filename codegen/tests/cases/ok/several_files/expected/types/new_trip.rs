//! @generated from openapi.yaml#/components/schemas/newTrip by `UPDATE_CASES=1 cargo test`.

use super::{Freight, Place};

/// New trip.
#[non_exhaustive]
pub struct NewTrip {
    /// From.
    pub from: Place,
    /// To.
    pub to: Place,
    /// Freight.
    pub freight: Option<Freight>,
}

runtime::object! { NewTrip {
    from    = "from": Place,
    to      = "to": Place,
    freight = "freight" optional: Option<Freight>,
} }

impl NewTrip {
    /// With the members that are required.
    pub fn new(from: Place, to: Place) -> Self {
        Self { from, to, freight: None }
    }

    /// Sets `freight`.
    #[must_use]
    pub fn freight(mut self, freight: Freight) -> Self {
        self.freight = Some(freight);
        self
    }
}
