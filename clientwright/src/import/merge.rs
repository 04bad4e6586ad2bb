//! Several documents -> one.
//!
//! Decides what two documents may both say. Paths, components and webhooks are united by name; what both have must
//! mean the same, prose aside, and then the first one's words are kept. What stands at the root must agree too,
//! but for `info` and tags, which are the first one's.

use serde_json::{Map, Value};

use super::conflict::{Disagreement, disagreements};
use super::{Fragment, ImportError, strip_prose};
use codegen::{Document, Pointer};

/// What came of merging.
#[derive(Clone, Debug)]
pub struct Merged {
    /// All sources in one.
    pub document: Document,
    /// What was chosen where it makes no difference to the contract, a sentence each.
    pub notes: Vec<String>,
}

/// Merges fragments into the first.
///
/// # Errors
/// When there is no fragment, or two of them disagree about the contract; every disagreement is named.
pub fn merge(fragments: Vec<Fragment>) -> Result<Merged, ImportError> {
    let Some((first, rest)) = fragments.split_first() else {
        return Err(ImportError::new(
            "there is no source to import",
            &[],
            "name an OpenAPI file or a saved documentation page",
        ));
    };
    let mut root = first.root.clone();
    let mut errors = Vec::new();
    let mut notes = Vec::new();
    for fragment in rest {
        for disagreement in disagreements(&bare(&root), &bare(&fragment.root)) {
            let owner = owner(&fragments, &disagreement.part).unwrap_or(first);
            errors.push(conflict(owner, fragment, &disagreement));
        }
        if first.root.get("info") != fragment.root.get("info") {
            let (kept, left) = (first.source(), fragment.source());
            notes.push(format!(
                "`info` is that of {kept}; {left} says something else"
            ));
        }
        unite(&mut root, fragment.root.clone());
    }
    ImportError::all(errors)?;
    Ok(Merged {
        document: Document::new(root),
        notes,
    })
}

fn bare(root: &Value) -> Value {
    let mut bare = root.clone();
    strip_prose(&mut bare);
    bare
}

/// The fragment that a part of the union came from.
fn owner<'a>(fragments: &'a [Fragment], part: &Pointer) -> Option<&'a Fragment> {
    let has = |root: &Value| root.pointer(&part.to_string()).is_some();
    fragments.iter().find(|fragment| has(&fragment.root))
}

fn conflict(first: &Fragment, second: &Fragment, disagreement: &Disagreement) -> ImportError {
    ImportError::new(
        &format!("two sources disagree about {}", name(&disagreement.part)),
        &[
            first.place(&disagreement.at),
            second.place(&disagreement.at),
        ],
        "import the one that is right alone, or save both again if one is older",
    )
}

/// What people call the part: `GET /status`, or its pointer.
fn name(part: &Pointer) -> String {
    match part.tokens() {
        [paths, path, method] if paths == "paths" => format!("`{} {path}`", method.to_uppercase()),
        [components, _, name] if components == "components" => format!("`{name}`"),
        _ => format!("`#{part}`"),
    }
}

/// Adds what `theirs` has and `ours` does not: members of the root, paths, methods, components, tags.
fn unite(ours: &mut Value, theirs: Value) {
    let (Value::Object(ours), Value::Object(theirs)) = (ours, theirs) else {
        return;
    };
    for (key, value) in theirs {
        let Some(our_value) = ours.get_mut(&key) else {
            ours.insert(key, value);
            continue;
        };
        match (key.as_str(), our_value, value) {
            ("paths" | "webhooks" | "components", Value::Object(ours), Value::Object(theirs)) => {
                unite_groups(ours, theirs);
            }
            ("tags", Value::Array(ours), Value::Array(theirs)) => unite_tags(ours, theirs),
            _ => {}
        }
    }
}

/// Unites two levels: path then method, or kind of component then name.
fn unite_groups(ours: &mut Map<String, Value>, theirs: Map<String, Value>) {
    for (key, value) in theirs {
        match (ours.get_mut(&key), value) {
            (None, value) => drop(ours.insert(key, value)),
            (Some(Value::Object(ours)), Value::Object(theirs)) => {
                for (key, value) in theirs {
                    ours.entry(key).or_insert(value);
                }
            }
            _ => {}
        }
    }
}

fn unite_tags(ours: &mut Vec<Value>, theirs: Vec<Value>) {
    for tag in theirs {
        if !ours.iter().any(|our| our.get("name") == tag.get("name")) {
            ours.push(tag);
        }
    }
}
