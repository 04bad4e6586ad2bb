//! What the document says about a schema in prose, and the limits on its values as phrases.
//!
//! # Invariants
//! - Prose of a component stays with the component: a schema that merely includes it does not repeat it.

use serde_json::Number;

use super::view::{ValueNote, View};
use crate::ir::Doc;
use crate::model::{EnumValue, Extensions, Kind, Limits, Scalar, Schema};

/// How many values of an `enum` that becomes no type are listed.
const MAX_LISTED: usize = 16;

/// The text of an extension.
pub(in crate::lower) fn text(extensions: &Extensions, name: &str) -> Option<String> {
    extensions.get(name)?.as_str().map(str::to_owned)
}

/// `x-rust-name`, when the overlay gives one.
pub(in crate::lower) fn rust_name(extensions: &Extensions) -> Option<String> {
    text(extensions, "x-rust-name")
}

/// The prose and limits of one schema object, members of its `allOf` aside.
pub(super) fn of_schema(schema: &Schema) -> Doc {
    let mut doc = Doc {
        title: schema.title.clone(),
        description: schema.description.clone(),
        deprecated: schema.deprecated,
        constraints: Vec::new(),
        default: schema.default.clone(),
    };
    phrases(schema, &mut doc.constraints);
    doc
}

/// Fills what `doc` lacks with what `other` says.
pub(in crate::lower) fn complete(doc: &mut Doc, other: Doc) {
    doc.title = doc.title.take().or(other.title);
    doc.description = doc.description.take().or(other.description);
    doc.default = doc.default.take().or(other.default);
    doc.deprecated |= other.deprecated;
    for phrase in other.constraints {
        add(&mut doc.constraints, phrase);
    }
}

/// Adds the prose of a schema that takes part in `view`, `depth` components deep.
pub(super) fn absorb(view: &mut View<'_>, schema: &Schema, depth: usize) {
    if depth > *view.doc_depth.get_or_insert(depth) {
        return;
    }
    let doc = &mut view.doc;
    doc.title = doc.title.take().or_else(|| schema.title.clone());
    doc.description = doc
        .description
        .take()
        .or_else(|| schema.description.clone());
    doc.default = doc.default.take().or_else(|| schema.default.clone());
    doc.deprecated |= schema.deprecated;
}

/// Adds what the document says about each value of `enum`.
pub(super) fn value_notes<'a>(schema: &'a Schema, out: &mut Vec<(&'a str, ValueNote<'a>)>) {
    let says_something =
        |found: &EnumValue| found.rust_name.is_some() || found.description.is_some();
    if !schema.values.iter().any(says_something) {
        return;
    }
    for found in &schema.values {
        if let Some(text) = found.value.as_str() {
            let note = ValueNote {
                rust_name: found.rust_name.as_deref(),
                description: found.description.as_deref(),
            };
            out.push((text, note));
        }
    }
}

/// Adds a phrase for each keyword that narrows a value without changing its type.
pub(super) fn phrases(schema: &Schema, out: &mut Vec<String>) {
    let limits = &schema.limits;
    if *limits != Limits::default() {
        length(limits.min_length, limits.max_length, "character", out);
        if let Some(pattern) = &limits.pattern {
            add(out, format!("matches `{pattern}`"));
        }
        range(limits, out);
        if let Some(step) = &limits.multiple_of {
            add(out, format!("a multiple of {}", shown(step)));
        }
        length(limits.min_items, limits.max_items, "element", out);
        if limits.unique_items {
            add(out, "elements are unique".to_owned());
        }
        length(limits.min_properties, limits.max_properties, "member", out);
    }
    if matches!(schema.kind, Some(Kind::Integer | Kind::Number))
        && let Some(values) = schema.scalars()
    {
        add(out, listed(&values));
    }
}

fn add(out: &mut Vec<String>, phrase: String) {
    if !out.contains(&phrase) {
        out.push(phrase);
    }
}

fn length(min: Option<usize>, max: Option<usize>, noun: &str, out: &mut Vec<String>) {
    let plural = |n: usize| if n == 1 { "" } else { "s" };
    let phrase = match (min, max) {
        (Some(min), Some(max)) if min == max => format!("exactly {min} {noun}{}", plural(min)),
        (None | Some(0), Some(max)) => format!("at most {max} {noun}{}", plural(max)),
        (Some(min), Some(max)) => format!("{min} to {max} {noun}s"),
        (Some(min), None) if min > 0 => format!("at least {min} {noun}{}", plural(min)),
        _ => return,
    };
    add(out, phrase);
}

fn range(limits: &Limits, out: &mut Vec<String>) {
    if let (Some(min), Some(max), false, false) = (
        &limits.minimum,
        &limits.maximum,
        limits.exclusive_minimum,
        limits.exclusive_maximum,
    ) {
        return add(out, format!("from {} to {}", shown(min), shown(max)));
    }
    if let Some(min) = &limits.minimum {
        let word = if limits.exclusive_minimum {
            "greater than"
        } else {
            "at least"
        };
        add(out, format!("{word} {}", shown(min)));
    }
    if let Some(max) = &limits.maximum {
        let word = if limits.exclusive_maximum {
            "less than"
        } else {
            "at most"
        };
        add(out, format!("{word} {}", shown(max)));
    }
}

fn listed(values: &[Scalar<'_>]) -> String {
    let known = values.iter().filter(|value| **value != Scalar::Null);
    let shown: Vec<_> = known
        .clone()
        .take(MAX_LISTED)
        .map(|v| format!("`{v}`"))
        .collect();
    let more = if known.count() > MAX_LISTED {
        ", …"
    } else {
        ""
    };
    format!("one of {}{more}", shown.join(", "))
}

/// A bound for a reader: `3` where the document has `3.0`. Its rounding beyond 2⁵³ does no harm here.
fn shown(number: &Number) -> f64 {
    number.as_f64().unwrap_or_default()
}
