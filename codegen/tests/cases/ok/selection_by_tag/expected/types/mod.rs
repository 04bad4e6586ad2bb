//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod kept;
mod thing;

pub use self::kept::Kept;
pub use self::thing::Thing;
