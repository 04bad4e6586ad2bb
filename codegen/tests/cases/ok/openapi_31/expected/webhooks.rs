//! @generated from openapi.yaml#/webhooks by `UPDATE_CASES=1 cargo test`.
//!
//! What the API sends on its own, and how a body of it is read.

use super::types;

/// The names that [`parse`] knows, as the document has them:
///
/// - `thingMade`.
pub const NAMES: &[&str] = &["thingMade"];

/// Reads the body of a webhook or callback by its name in the document; by the body alone when
/// the name is not one of [`NAMES`].
///
/// A signature is over the bytes of the body: verify it before the body is read.
///
/// # Errors
///
/// - When the body is no JSON, or is not what the document says of this name.
pub fn parse(
    name: &str,
    body: &runtime::Bytes,
) -> Result<types::Webhook, runtime::DecodeError> {
    let _ = name;
    detect(body)
}

/// Reads the body of a webhook or callback that nothing else names: by a member that says which
/// it is, where the document has one, else by its members.
///
/// # Errors
///
/// - When the body is no JSON, or is nothing that the document knows.
pub fn detect(body: &runtime::Bytes) -> Result<types::Webhook, runtime::DecodeError> {
    runtime::decode_json(body)
}
