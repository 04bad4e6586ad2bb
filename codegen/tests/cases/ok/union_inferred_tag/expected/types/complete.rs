//! @generated from openapi.yaml#/components/schemas/Complete by `UPDATE_CASES=1 cargo test`.

/// Complete.
#[non_exhaustive]
pub struct Complete {
    /// Expires at.
    pub expires_at: runtime::DateTime,
    /// URL.
    pub url: String,
}

runtime::object! { Complete {
    "status"   = "complete",
    expires_at = "expires_at": runtime::DateTime,
    url        = "url": String,
} }
