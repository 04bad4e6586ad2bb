//! @generated from specs/prolific#/components/schemas/ErrorDetailDetail by `cargo xtask regen`.

use super::FieldErrors;

/// What is wrong, in one of three shapes.
///
/// Decoded by what the JSON looks like, which no two branches share.
#[non_exhaustive]
pub enum ErrorDetailDetail {
    /// One message.
    Text(String),
    /// Several messages.
    List(Vec<String>),
    /// The fields that are wrong, each with its messages.
    FieldErrors(FieldErrors),
}

runtime::union! { ErrorDetailDetail by shape {
    string => Text(String),
    array  => List(Vec<String>),
    object => FieldErrors(FieldErrors),
} }
