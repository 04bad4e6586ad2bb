//! @generated from openapi.yaml#/components/schemas/Left by `UPDATE_CASES=1 cargo test`.

/// Left.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Left {
    /// User.
    pub user: Option<String>,
    /// Reason.
    pub reason: Option<String>,
}

runtime::object! { Left {
    user   = "user" optional,
    reason = "reason" optional,
} }
