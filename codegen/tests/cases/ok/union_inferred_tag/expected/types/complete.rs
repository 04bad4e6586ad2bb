//! @generated from openapi.yaml#/components/schemas/Complete by `UPDATE_CASES=1 cargo test`.

/// Complete.
#[non_exhaustive]
pub struct Complete {
    /// URL.
    pub url: String,
    /// Expires at.
    pub expires_at: runtime::DateTime,
}

runtime::object! { Complete {
    "status"   = "complete",
    url        = "url": String,
    expires_at = "expires_at": runtime::DateTime,
} }
