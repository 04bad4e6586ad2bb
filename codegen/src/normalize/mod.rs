//! Document 3.0, 3.1 or 3.2 -> the model of what it says.
//!
//! What can be said in several ways is said in one, the normal form; what is odd is mended, what cannot be held is left out,
//! and both are told. Four parts:
//!
//! 1. `version`: which documents are accepted at all.
//! 2. `refs`: every reference becomes one to a component that is there.
//! 3. `shape`: one walk that gives every object its shape; `schema` holds its part for schemas.
//! 4. `build`: the normal form, still a tree, is read into the types of [`model`](crate::model).
//!
//! # Invariants
//! - The normal form is a document of OpenAPI: it has no keyword of ours. Where a thing stands that is read as if it stood
//!   elsewhere, is kept beside it.
//! - What comes out does not depend on the order of the members of the document's objects.
//! - Rewrites go by the features that are there and not by the version that the document claims, beside one: keywords
//!   beside `$ref` (see `schema`).
//! - Nothing is left out without a finding, except keywords that neither shape values nor requests.
//! - Time and space grow with the document, and the stack is bounded.

mod at;
mod build;
pub(crate) mod kinds;
mod nearest;
mod refs;
mod schema;
mod shape;
mod version;

use std::borrow::Cow;

use serde_json::Value;

pub use build::build;

use crate::diagnostics::Loss;
use crate::model::{Model, Moved};
use crate::{Diagnostics, Document, Pointer, Stopped};

/// How deep a document may be nested, in JSON values. Real ones stay below 30; a stack of 2 MiB bears 150 in an
/// unoptimised build.
const DEPTH: usize = 100;

/// A document in which everything is said in one way.
#[derive(Clone, Debug)]
pub struct Normal {
    /// The tree.
    pub document: Document,
    /// What stands elsewhere in the document than in the tree.
    pub moved: Moved,
}

impl From<Document> for Normal {
    /// A document that is in its normal form already, everything where it stands.
    fn from(document: Document) -> Self {
        Self {
            document,
            moved: Moved::default(),
        }
    }
}

/// Brings a document into its normal form, and reads that into the model.
///
/// # Errors
/// When the document is not OpenAPI 3.
pub fn normalize(document: Document, diags: &mut Diagnostics) -> Result<Model, Stopped> {
    let normal = normal_form(document, diags)?;
    let model = build(normal, diags)?;
    diags.checkpoint()?;
    Ok(model)
}

/// Says everything in a document in one way, and mends what is odd.
///
/// # Errors
/// When the document is not OpenAPI 3.
pub fn normal_form(document: Document, diags: &mut Diagnostics) -> Result<Normal, Stopped> {
    let version = version::accept(document.root(), diags)?;
    let (mut document, mut moved) = (document, Moved::default());
    cut_what_is_too_deep(&mut document, diags);
    // The members of an object have no order: everything after this sees them by name.
    document.root_mut().sort_all_objects();
    refs::settle(&mut document, &mut moved, diags);
    // What was written in place stands deeper than it stood.
    cut_what_is_too_deep(&mut document, diags);
    shape::shape(document.root_mut(), version, &mut moved, diags);
    Ok(Normal { document, moved })
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
