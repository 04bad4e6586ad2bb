//! @generated from openapi.yaml#/components/schemas/Spam by `UPDATE_CASES=1 cargo test`.

/// Spam.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Spam {
    /// Trigger.
    pub trigger: i64,
    /// Limit.
    pub limit: Option<i64>,
}

runtime::object! { Spam {
    trigger = "trigger",
    limit   = "limit" optional,
} }
