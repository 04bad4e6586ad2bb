//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod failure;
mod pending;
mod result_schema;
mod success;

pub use self::failure::Failure;
pub use self::pending::Pending;
pub use self::result_schema::ResultSchema;
pub use self::success::Success;
