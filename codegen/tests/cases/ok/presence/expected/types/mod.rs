//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod maybe_address;
mod person;

pub use self::maybe_address::MaybeAddress;
pub use self::person::Person;
