//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod get_status_color;
mod get_status_response;
mod limits;

pub use self::get_status_color::GetStatusColor;
pub use self::get_status_response::GetStatusResponse;
pub use self::limits::Limits;
