//! @generated from openapi.yaml#/components/schemas/Left by `UPDATE_CASES=1 cargo test`.

/// Left.
#[non_exhaustive]
pub struct Left {
    /// Reason.
    pub reason: Option<String>,
    /// User.
    pub user: Option<String>,
}

runtime::object! { Left {
    reason = "reason" optional: Option<String>,
    user   = "user" optional: Option<String>,
} }
