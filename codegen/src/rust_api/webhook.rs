//! What the API sends on its own, as callers see it.

use std::collections::BTreeMap;

use super::{RustType, VariantName};
use crate::Pointer;

/// The module `webhooks`.
#[derive(Clone, Debug, PartialEq)]
pub struct Webhooks {
    /// Where in the document.
    pub origin: Pointer,
    /// The type that is any of the bodies.
    pub any: RustType,
    /// The requests by their names.
    pub calls: BTreeMap<String, Webhook>,
}

/// A request that the API makes.
#[derive(Clone, Debug, PartialEq)]
pub struct Webhook {
    /// Where in the document.
    pub origin: Pointer,
    /// The value by which a header names it, where that is another than its name.
    pub event: Option<String>,
    /// Whether an operation has asked for it.
    pub is_callback: bool,
    /// The type of its body.
    pub payload: RustType,
    /// The variant of [`Webhooks::any`] that holds it, and whether in a box; `None` when the body alone decides.
    pub variant: Option<(VariantName, bool)>,
}
