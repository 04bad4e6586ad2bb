//! A document in several files -> one document.
//!
//! Decides which file and which place in it a reference means, and what becomes of the object that is there: it moves to
//! the components, where all that refer to it find it, named after where it is defined. A path item, and anything else
//! that is no component, is written where it is referred to.
//!
//! Addresses that schemas give themselves (`$id`, `$anchor`, `$self`) are understood wherever the file is read; nothing is
//! fetched. What leads to no file stays as it is and is told by `normalize`, with the reason that stands in the
//! [`Document`].
//!
//! # Invariants
//! - What is reached in two ways is one component.
//! - Nothing outside of the document's folder is asked for.
//! - Where each part came from is known to [`Diagnostics`], so that findings name the file.
//! - A document that refers to nothing outside of itself is not touched.

mod address;
mod build;
mod locate;
mod messages;
mod naming;
mod store;
mod survey;

use serde_json::Value;

use crate::files::Files;
use crate::normalize::kinds::Kind;
use crate::{Diagnostics, Document, Pointer};

use locate::Spot;
use store::{DOCUMENT, Store};
use survey::{Link, Shape, Survey, Target};

/// Takes in what the document refers to in other files.
///
/// ```
/// use codegen::bundle::bundle;
/// use codegen::files::MemoryFiles;
/// use codegen::{Diagnostics, Document};
/// use serde_json::json;
///
/// let document = Document::new(json!({
///     "components": { "schemas": { "Owner": { "properties": { "pet": { "$ref": "schemas/Pet.yaml" } } } } },
/// }));
/// let files = MemoryFiles::new("openapi.yaml", [("schemas/Pet.yaml", "type: object")]);
/// let whole = bundle(document, &files, &mut Diagnostics::new());
/// assert_eq!(whole.root()["components"]["schemas"]["Pet"], json!({ "type": "object" }));
/// ```
pub fn bundle(document: Document, files: &dyn Files, diags: &mut Diagnostics) -> Document {
    if files.document().is_empty() || !locate::refers_out(&document) {
        return document;
    }
    let survey = Survey::of(Store::new(document, files));
    let names = naming::names(&survey, &components(&survey));
    let (document, mut origins) = build::build(&survey, &names, diags);
    for file in survey.store.read.into_iter().skip(1) {
        origins.add_file(file.path, file.text);
    }
    diags.came_from(origins);
    document
}

/// The components of the document: section, name, and the object of another file that the component is.
fn components(survey: &Survey<'_>) -> Vec<(&'static str, String, Option<Target>)> {
    let mut components = Vec::new();
    let root = Spot {
        file: DOCUMENT,
        at: Pointer::root(),
    };
    let all = follow(survey, root.key("components"));
    for kind in Kind::WITH_SECTION {
        let Some(section) = kind.section() else {
            continue;
        };
        let named = follow(survey, all.key(section));
        let Value::Object(members) = survey.store.value(&named) else {
            continue;
        };
        for (name, component) in members {
            let link = survey.links.get(&named.key(name).key("$ref"));
            let target = match link {
                Some((Link::Component(target), _)) if is_another_name(component) => {
                    Some(target.clone())
                }
                _ => None,
            };
            components.push((section, name.clone(), target));
        }
    }
    // Swagger 2.0 has its components under keys of their own, and they will be among these.
    for (key, section) in [
        ("definitions", "schemas"),
        ("parameters", "parameters"),
        ("responses", "responses"),
    ] {
        let named = survey.store.value(&root.key(key)).as_object();
        for (name, component) in named.into_iter().flatten() {
            let link = survey.links.get(&root.key(key).key(name).key("$ref"));
            let target = match link {
                Some((Link::Component(target), _)) if is_another_name(component) => {
                    Some(target.clone())
                }
                _ => None,
            };
            components.push((section, name.clone(), target));
        }
    }
    components
}

/// The place itself, or the one that is written in its place.
fn follow(survey: &Survey<'_>, spot: Spot) -> Spot {
    match survey.links.get(&spot.key("$ref")) {
        Some((Link::Inline(target, Shape::Object(_) | Shape::Map(_)), _)) => target.clone(),
        _ => spot,
    }
}

/// Whether nothing stands beside a reference that says more of values.
fn is_another_name(component: &Value) -> bool {
    let Value::Object(members) = component else {
        return false;
    };
    members.keys().all(|key| {
        let says_nothing = ["$ref", "title", "summary", "description", "deprecated"];
        says_nothing.contains(&key.as_str()) || key.starts_with("x-")
    })
}
