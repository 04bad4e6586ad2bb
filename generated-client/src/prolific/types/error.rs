//! @generated from specs/prolific#/components/schemas/Error by `cargo xtask regen`.

use super::ErrorDetail;

/// What the API answers when it refuses or fails.
#[non_exhaustive]
pub struct Error {
    /// Error.
    pub error: ErrorDetail,
}

runtime::object! { Error {
    error = "error": ErrorDetail,
} }
