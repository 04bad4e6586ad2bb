//! The prose of two documents: descriptions, titles and examples that read otherwise.
//!
//! # Invariants
//! - A thing that is new or gone has its prose with it: only the prose of what both documents have is compared.
//! - Parameters are compared by name, whatever their order.

use serde_json::{Map, Value};

use crate::{Document, Pointer};

/// The keys under which documents speak to readers.
const PROSE: [&str; 6] = [
    "description",
    "summary",
    "title",
    "example",
    "examples",
    "externalDocs",
];

/// The keys whose members are named by the document: a property may be called `title`.
const NAMED: [&str; 6] = [
    "properties",
    "patternProperties",
    "schemas",
    "paths",
    "responses",
    "headers",
];

/// The places in the new document whose prose differs.
pub(super) fn differing(old: &Document, new: &Document) -> Vec<Pointer> {
    let mut places = Vec::new();
    walk(old.root(), new.root(), &Pointer::root(), false, &mut places);
    places
}

fn walk(old: &Value, new: &Value, at: &Pointer, is_named: bool, places: &mut Vec<Pointer>) {
    // Most of two documents is the same.
    if old == new {
        return;
    }
    match (old, new) {
        (Value::Object(old), Value::Object(new)) => members(old, new, at, is_named, places),
        (Value::Array(old), Value::Array(new)) => elements(old, new, at, places),
        _ => {}
    }
}

fn members(
    old: &Map<String, Value>,
    new: &Map<String, Value>,
    at: &Pointer,
    is_named: bool,
    places: &mut Vec<Pointer>,
) {
    for (key, after) in new {
        let before = old.get(key);
        if !is_named && PROSE.contains(&key.as_str()) {
            if before != Some(after) {
                places.push(at.key(key));
            }
        } else if let Some(before) = before {
            let is_named = !is_named && NAMED.contains(&key.as_str());
            walk(before, after, &at.key(key), is_named, places);
        }
    }
    let is_gone = |key: &&String| !new.contains_key(*key) && PROSE.contains(&key.as_str());
    if !is_named {
        places.extend(old.keys().filter(is_gone).map(|key| at.key(key)));
    }
}

fn elements(old: &[Value], new: &[Value], at: &Pointer, places: &mut Vec<Pointer>) {
    let name = |value: &Value| {
        let text = |key| value.get(key).and_then(Value::as_str).map(str::to_owned);
        text("$ref").or_else(|| Some(format!("{:?} {}", text("in"), text("name")?)))
    };
    for (index, after) in new.iter().enumerate() {
        let before = match name(after) {
            Some(wanted) => old
                .iter()
                .find(|before| name(before).as_ref() == Some(&wanted)),
            None => old.get(index),
        };
        if let Some(before) = before {
            walk(before, after, &at.index(index), false, places);
        }
    }
}
