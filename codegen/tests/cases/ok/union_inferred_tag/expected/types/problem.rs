//! @generated from openapi.yaml#/components/schemas/Problem by `UPDATE_CASES=1 cargo test`.

use super::ProblemDetail;

/// Problem.
#[non_exhaustive]
pub struct Problem {
    /// Detail.
    pub detail: ProblemDetail,
    /// Title.
    pub title: String,
}

runtime::object! { Problem {
    detail = "detail": ProblemDetail,
    title  = "title": String,
} }
