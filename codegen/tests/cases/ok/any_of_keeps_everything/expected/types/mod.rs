//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod hit;
mod named;
mod priced;
mod query;

pub use self::hit::Hit;
pub use self::named::Named;
pub use self::priced::Priced;
pub use self::query::Query;
