//! @generated from openapi.yaml#/components/schemas/Limits by `UPDATE_CASES=1 cargo test`.

/// Limits.
#[non_exhaustive]
pub struct Limits {
    /// Left.
    pub left: i64,
    /// Plan.
    pub plan: String,
}

runtime::object! { Limits {
    left = "left": i64,
    plan = "plan": String,
} }
