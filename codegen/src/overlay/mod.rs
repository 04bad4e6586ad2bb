//! Document + overlay -> document, by the OpenAPI Overlay Specification 1.0 and 1.1.
//!
//! Decides what an action does, and is stricter than the specification: an overlay here argues with a vendor's
//! document, so an action says why it is there, and one that does nothing any more is an error.
//!
//! Where the two versions differ, 1.1 is followed, which made 1.0 precise: a list is appended element by element, and
//! parts of different kinds are not merged. What only 1.1 has (`copy`, single values as targets) needs `1.1.0`.
//!
//! # Invariants
//! - Actions apply in order, each to what the one before left; one with a problem changes nothing and stops no other.
//! - An action that is not reported changed the document.
//! - Actions are counted from 1 in messages, from 0 in pointers.

mod action;
mod apply;
mod merge;
mod messages;
mod target;

use serde_json::Value;

use crate::{Diagnostics, Document};

use action::read_actions;
use apply::Change;

/// Applies every action of `overlay` in order. Every problem is reported; the document is of use only without any.
///
/// ```
/// use codegen::overlay::apply_overlay;
/// use codegen::{Diagnostics, Document};
/// use serde_json::json;
///
/// let document = Document::new(json!({"info": {"title": "Acme"}}));
/// let overlay = json!({
///     "overlay": "1.1.0",
///     "info": {"title": "Corrections", "version": "1"},
///     "actions": [{
///         "target": "$.info",
///         "description": "Upstream bug: the version is missing.",
///         "update": {"version": "1.0"},
///     }],
/// });
/// let mut diags = Diagnostics::new();
/// let document = apply_overlay(document, &overlay, &mut diags);
/// assert!(diags.is_empty());
/// assert_eq!(document.root()["info"]["version"], "1.0");
/// ```
pub fn apply_overlay(mut document: Document, overlay: &Value, diags: &mut Diagnostics) -> Document {
    for action in read_actions(overlay, diags) {
        if let Some(change) = Change::plan(&action, document.root(), diags) {
            change.apply(document.root_mut());
        }
    }
    document
}
