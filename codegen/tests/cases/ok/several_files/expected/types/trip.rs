//! @generated from openapi.yaml#/components/schemas/Trip by `UPDATE_CASES=1 cargo test`.

use super::{Account, Place, Vehicle};

/// Trip.
#[non_exhaustive]
pub struct Trip {
    /// Id.
    pub id: String,
    /// From.
    pub from: Place,
    /// To.
    pub to: Place,
    /// By.
    pub by: Option<Vehicle>,
    /// Owner.
    pub owner: Option<Account>,
    /// Back.
    pub back: Option<Box<Trip>>,
}

runtime::object! { Trip {
    id    = "id": String,
    from  = "from": Place,
    to    = "to": Place,
    by    = "by" optional: Option<Vehicle>,
    owner = "owner" optional: Option<Account>,
    back  = "back" optional: Option<Box<Trip>>,
} }
