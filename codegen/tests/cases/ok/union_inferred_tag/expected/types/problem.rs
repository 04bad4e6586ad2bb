//! @generated from openapi.yaml#/components/schemas/Problem by `UPDATE_CASES=1 cargo test`.

use super::ProblemDetail;

/// Problem.
#[non_exhaustive]
pub struct Problem {
    /// Title.
    pub title: String,
    /// Detail.
    pub detail: ProblemDetail,
}

runtime::object! { Problem {
    title  = "title": String,
    detail = "detail": ProblemDetail,
} }
