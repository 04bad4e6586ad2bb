//! @generated from openapi.yaml#/components/schemas/Spam by `UPDATE_CASES=1 cargo test`.

/// Spam.
#[non_exhaustive]
pub struct Spam {
    /// Trigger.
    pub trigger: i64,
    /// Limit.
    pub limit: Option<i64>,
}

runtime::object! { Spam {
    trigger = "trigger": i64,
    limit   = "limit" optional: Option<i64>,
} }
