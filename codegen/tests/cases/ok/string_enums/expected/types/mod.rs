//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod job;
mod job_color;
mod list_jobs_order;
mod priority;
mod size;
mod status;

pub use self::job::Job;
pub use self::job_color::JobColor;
pub use self::list_jobs_order::ListJobsOrder;
pub use self::priority::Priority;
pub use self::size::Size;
pub use self::status::Status;
