//! @generated from openapi.yaml#/components/schemas/Joined by `UPDATE_CASES=1 cargo test`.

/// Joined.
#[non_exhaustive]
pub struct Joined {
    /// User.
    pub user: Option<String>,
}

runtime::object! { Joined {
    user = "user" optional: Option<String>,
} }
