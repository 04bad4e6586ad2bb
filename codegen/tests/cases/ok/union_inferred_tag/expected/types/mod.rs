//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod building;
mod building_status;
mod complete;
mod export;
mod export_failed;
mod problem;
mod problem_detail;

pub use self::building::Building;
pub use self::building_status::BuildingStatus;
pub use self::complete::Complete;
pub use self::export::Export;
pub use self::export_failed::ExportFailed;
pub use self::problem::Problem;
pub use self::problem_detail::ProblemDetail;
