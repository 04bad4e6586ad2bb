//! @generated from openapi.yaml#/components/schemas/Left by `UPDATE_CASES=1 cargo test`.

/// Left.
#[non_exhaustive]
pub struct Left {
    /// User.
    pub user: Option<String>,
    /// Reason.
    pub reason: Option<String>,
}

runtime::object! { Left {
    user   = "user" optional: Option<String>,
    reason = "reason" optional: Option<String>,
} }
