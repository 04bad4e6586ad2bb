//! @generated from openapi.yaml#/components/schemas/Job by `UPDATE_CASES=1 cargo test`.

use super::{JobColor, Priority, Size, Status};

/// Job.
#[non_exhaustive]
pub struct Job {
    /// Status.
    pub status: Status,
    /// Color.
    pub color: runtime::Maybe<JobColor>,
    /// The state before.
    pub previous: runtime::Maybe<Status>,
    /// Priority.
    pub priority: Option<Priority>,
    /// Size.
    pub size: Option<Size>,
}

runtime::object! { Job {
    status   = "status": Status,
    color    = "color" maybe: runtime::Maybe<JobColor>,
    previous = "previous" maybe: runtime::Maybe<Status>,
    priority = "priority" optional: Option<Priority>,
    size     = "size" optional: Option<Size>,
} }
