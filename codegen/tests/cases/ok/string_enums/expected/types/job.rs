//! @generated from openapi.yaml#/components/schemas/Job by `UPDATE_CASES=1 cargo test`.

use super::{JobColor, Priority, Size, Status};

/// Job.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Job {
    /// Status.
    pub status: Status,
    /// The state before.
    pub previous: runtime::Maybe<Status>,
    /// Size.
    pub size: Option<Size>,
    /// Priority.
    pub priority: Option<Priority>,
    /// Color.
    pub color: runtime::Maybe<JobColor>,
}

runtime::object! { Job {
    status   = "status",
    previous = "previous" maybe,
    size     = "size" optional,
    priority = "priority" optional,
    color    = "color" maybe,
} }
