//! @generated from openapi.yaml#/components/schemas/Account by `UPDATE_CASES=1 cargo test`.

use super::Place;

/// Account.
#[non_exhaustive]
pub struct Account {
    /// Id.
    pub id: String,
    /// Home.
    pub home: Option<Place>,
}

runtime::object! { Account {
    id   = "id": String,
    home = "home" optional: Option<Place>,
} }
