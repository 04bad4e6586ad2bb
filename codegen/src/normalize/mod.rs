//! Document 3.0, 3.1 or 3.2 -> openapiv3's model of 3.0.
//!
//! What a newer feature means is rewritten into keywords that the model has; where it has none, an extension of `ext`
//! carries it to `lower`. What is odd is mended, what cannot be held is left out, and both are told. Three parts:
//!
//! 1. `version`: which documents are accepted at all.
//! 2. `refs`: every reference becomes one to a component that is there.
//! 3. `shape`: one walk that leaves every object as the model reads it; `schema` holds its part for schemas.
//!
//! The model itself is then built by `assemble`, object by object.
//!
//! # Invariants
//! - What comes out has no feature that 3.0 lacks, except in the extensions of `ext`.
//! - Rewrites go by the features that are there and not by the version that the document claims, beside one: keywords
//!   beside `$ref` (see `schema`).
//! - Nothing is left out without a finding, except keywords that neither shape values nor requests.
//! - Time and space grow with the document, and the stack is bounded.

mod assemble;
mod at;
pub(crate) mod ext;
mod model;
mod nearest;
mod refs;
mod schema;
mod shape;
mod version;

use std::borrow::Cow;

pub use openapiv3::OpenAPI;
use serde_json::Value;

use crate::diagnostics::Loss;
use crate::{Diagnostics, Document, Pointer, Stopped};

/// How deep a document may be nested, in JSON values. Real ones stay below 30; a stack of 2 MiB bears 150 in an
/// unoptimised build.
const DEPTH: usize = 100;

/// Rewrites newer features into the model and mends what it could not hold.
///
/// # Errors
/// When the document is not OpenAPI 3.
pub fn normalize(document: Document, diags: &mut Diagnostics) -> Result<OpenAPI, Stopped> {
    let version = version::accept(document.root(), diags)?;
    let mut document = document;
    cut_what_is_too_deep(&mut document, diags);
    refs::settle(&mut document, diags);
    // What was written in place stands deeper than it stood.
    cut_what_is_too_deep(&mut document, diags);
    shape::shape(document.root_mut(), version, diags);
    let openapi = assemble::assemble(document.into_root(), diags)?;
    diags.checkpoint()?;
    Ok(openapi)
}

/// Empties what would exhaust the stack of the walks that follow.
fn cut_what_is_too_deep(document: &mut Document, diags: &mut Diagnostics) {
    for at in too_deep(document.root()) {
        let place =
            (at.tokens().iter()).try_fold(document.root_mut(), |value, token| match value {
                Value::Array(elements) => elements.get_mut(token.parse::<usize>().ok()?),
                other => other.get_mut(token),
            });
        match place {
            Some(place @ Value::Array(_)) => *place = Value::Array(Vec::new()),
            Some(place) => *place = Value::Object(serde_json::Map::new()),
            None => {}
        }
        diags.loss(
            Loss::Widened,
            &at,
            format!(
                "the document is nested more than {DEPTH} levels deep; what stands here is left out"
            ),
        );
    }
}

/// The places of the outermost lists and objects that stand too deep.
fn too_deep(root: &Value) -> Vec<Pointer> {
    let mut places = Vec::new();
    // The values around the one that is looked at, each with what is left of its members.
    let mut open = vec![children(root)];
    let mut way: Vec<Cow<'_, str>> = Vec::new();
    while let Some(left) = open.last_mut() {
        let Some((token, value)) = left.next() else {
            open.pop();
            way.pop();
            continue;
        };
        way.push(token);
        let is_filled = match value {
            Value::Array(elements) => !elements.is_empty(),
            Value::Object(members) => !members.is_empty(),
            _ => false,
        };
        if way.len() >= DEPTH && is_filled {
            places.push(way.iter().fold(Pointer::root(), |at, token| at.key(token)));
            way.pop();
            continue;
        }
        open.push(children(value));
    }
    places
}

type Children<'a> = Box<dyn Iterator<Item = (Cow<'a, str>, &'a Value)> + 'a>;

fn children(value: &Value) -> Children<'_> {
    match value {
        Value::Array(elements) => {
            let elements = elements.iter().enumerate();
            Box::new(elements.map(|(index, element)| (index.to_string().into(), element)))
        }
        Value::Object(members) => {
            Box::new((members.iter()).map(|(key, member)| (key.as_str().into(), member)))
        }
        _ => Box::new(std::iter::empty()),
    }
}
