//! @generated from specs/opnform#/components/schemas/Error by `cargo xtask regen`.

/// What the server answers when it refuses or fails.
#[non_exhaustive]
pub struct Error {
    /// The kind of answer: `error`. Present where the export itself refuses.
    pub type_: Option<String>,
    /// What went wrong, in words for people. May be empty.
    pub message: String,
}

runtime::object! { Error {
    type_   = "type" optional: Option<String>,
    message = "message": String,
} }
