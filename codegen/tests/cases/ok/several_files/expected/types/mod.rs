//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod account;
mod bus;
mod cargo;
mod freight;
mod new_trip;
mod place;
mod problem;
mod train;
mod trip;
mod vehicle;

pub use self::account::Account;
pub use self::bus::Bus;
pub use self::cargo::Cargo;
pub use self::freight::Freight;
pub use self::new_trip::NewTrip;
pub use self::place::Place;
pub use self::problem::Problem;
pub use self::train::Train;
pub use self::trip::Trip;
pub use self::vehicle::Vehicle;
