//! @generated from specs/opnform#/components/schemas/ValidationError by `cargo xtask regen`.

use std::collections::BTreeMap;

/// What the server answers to a request that is not valid.
#[non_exhaustive]
pub struct ValidationError {
    /// The members that are wrong, each with its messages.
    pub errors: BTreeMap<String, Vec<String>>,
    /// What is wrong, in words for people.
    pub message: String,
}

runtime::object! { ValidationError {
    errors  = "errors": BTreeMap<String, Vec<String>>,
    message = "message": String,
} }
