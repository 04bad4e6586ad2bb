//! The schemas whose values the server sends on its own: payloads of webhooks and callbacks.
//!
//! A client has no operation for them, and hand-written receivers decode them with its types.
//!
//! # Invariants
//! - Follows references to components, through any number of them.

use std::collections::BTreeSet;

use serde_json::Value;

use super::view::View;
use crate::{Document, Pointer};

/// The places of the components that such a payload contains, and those of the payloads themselves.
pub(super) fn types(document: &Document) -> BTreeSet<Pointer> {
    let mut found = Found {
        document,
        places: BTreeSet::new(),
    };
    let root = Pointer::root();
    for key in ["webhooks", "x-webhooks"] {
        found.requests(&root.key(key), document.root().get(key));
    }
    let paths = document.root().get("paths").and_then(Value::as_object);
    for (path, item) in paths.into_iter().flatten() {
        for (method, operation) in item.as_object().into_iter().flatten() {
            let at = root.key("paths").key(path).key(method).key("callbacks");
            found.requests(&at, operation.get("callbacks"));
        }
    }
    found.places
}

struct Found<'a> {
    document: &'a Document,
    places: BTreeSet<Pointer>,
}

impl Found<'_> {
    /// The schemas of the request bodies below a value.
    fn requests(&mut self, at: &Pointer, value: Option<&Value>) {
        for (key, inner) in value.and_then(Value::as_object).into_iter().flatten() {
            match key.as_str() {
                "requestBody" => {
                    self.places.insert(at.key(key));
                    self.references(inner);
                }
                // What we answer to a webhook is ours.
                "responses" => {}
                _ => self.requests(&at.key(key), Some(inner)),
            }
        }
    }

    fn references(&mut self, value: &Value) {
        match value {
            Value::Object(members) => {
                if let Some(Value::String(reference)) = members.get("$ref")
                    && let Ok(at) = Pointer::from_fragment(reference)
                    && self.places.insert(at.clone())
                    && let Some(target) = self.document.get(&at)
                {
                    self.references(target);
                }
                members.values().for_each(|value| self.references(value));
            }
            Value::Array(elements) => elements.iter().for_each(|value| self.references(value)),
            _ => {}
        }
    }
}

impl View {
    /// Marks the types at or below these places as received.
    pub(super) fn receive(&mut self, places: &BTreeSet<Pointer>) {
        if places.is_empty() {
            return;
        }
        for ty in self.types.values_mut() {
            ty.direction.received |= places
                .iter()
                .any(|place| *place == ty.at || place.contains(&ty.at));
        }
    }
}
