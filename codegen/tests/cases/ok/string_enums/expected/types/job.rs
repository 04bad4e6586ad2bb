//! @generated from openapi.yaml#/components/schemas/Job by `UPDATE_CASES=1 cargo test`.

use super::{JobColor, Priority, Size, Status};

/// Job.
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
    status   = "status": Status,
    previous = "previous" maybe: runtime::Maybe<Status>,
    size     = "size" optional: Option<Size>,
    priority = "priority" optional: Option<Priority>,
    color    = "color" maybe: runtime::Maybe<JobColor>,
} }
