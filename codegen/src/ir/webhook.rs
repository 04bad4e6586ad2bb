//! What the API sends on its own.

use super::TypeId;
use crate::Pointer;

/// The requests that the API makes, when the document has any.
#[derive(Clone, Debug, PartialEq)]
pub struct Webhooks {
    /// The type that is any of their bodies.
    pub any: TypeId,
    /// The requests, webhooks before callbacks.
    pub calls: Vec<Webhook>,
}

/// A request that the API makes.
#[derive(Clone, Debug, PartialEq)]
pub struct Webhook {
    /// The operation in the document.
    pub origin: Pointer,
    /// Its name in the document, made longer where another has it.
    pub name: String,
    /// The value by which a header names it.
    pub event: Option<String>,
    /// Whether an operation has asked for it.
    pub is_callback: bool,
    /// What the document says about it.
    pub about: Option<String>,
    /// The type of its body.
    pub payload: TypeId,
}
