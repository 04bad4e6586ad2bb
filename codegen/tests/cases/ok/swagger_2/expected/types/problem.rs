//! @generated from openapi.yaml#/components/schemas/Problem by `UPDATE_CASES=1 cargo test`.

/// Problem.
#[non_exhaustive]
pub struct Problem {
    /// Message.
    pub message: String,
}

runtime::object! { Problem {
    message = "message": String,
} }
