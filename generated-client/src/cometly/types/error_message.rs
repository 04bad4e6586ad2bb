//! @generated from specs/cometly#/components/schemas/ErrorMessage by `cargo xtask regen`.

/// What the API answers when it refuses or fails.
#[non_exhaustive]
pub struct ErrorMessage {
    /// What went wrong, in words for people.
    pub message: String,
}

runtime::object! { ErrorMessage {
    message = "message": String,
} }
