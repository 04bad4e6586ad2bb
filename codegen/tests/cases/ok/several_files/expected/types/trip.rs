//! @generated from openapi.yaml#/components/schemas/Trip by `UPDATE_CASES=1 cargo test`.

use super::{Account, Place, Vehicle};

/// Trip.
#[non_exhaustive]
pub struct Trip {
    /// From.
    pub from: Place,
    /// Id.
    pub id: String,
    /// To.
    pub to: Place,
    /// Back.
    pub back: Option<Box<Trip>>,
    /// By.
    pub by: Option<Vehicle>,
    /// Owner.
    pub owner: Option<Account>,
}

runtime::object! { Trip {
    from  = "from": Place,
    id    = "id": String,
    to    = "to": Place,
    back  = "back" optional: Option<Box<Trip>>,
    by    = "by" optional: Option<Vehicle>,
    owner = "owner" optional: Option<Account>,
} }
