//! @generated from specs/opnform#/components/schemas/Error by `cargo xtask regen`.

/// What the server answers when it refuses or fails.
#[non_exhaustive]
pub struct Error {
    /// What went wrong, in words for people. May be empty.
    pub message: String,
    /// The kind of answer: `error`. Present where the export itself refuses.
    pub type_: Option<String>,
}

runtime::object! { Error {
    message = "message": String,
    type_   = "type" optional: Option<String>,
} }
