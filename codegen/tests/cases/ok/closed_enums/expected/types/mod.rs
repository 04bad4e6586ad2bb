//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod get_job_order;
mod get_job_response;
mod state;

pub use self::get_job_order::GetJobOrder;
pub use self::get_job_response::GetJobResponse;
pub use self::state::State;
