//! Turns the targets of references into components.

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;
use serde_json::{Value, json};

use super::report::Report;
use super::{Found, component_ref, get_mut, size};
use crate::normalize::ext;
use crate::normalize::model::Kind;
use crate::{Document, Pointer};

/// What one round of references asks for.
#[derive(Default)]
pub(super) struct Plan {
    /// References that get another text.
    texts: Vec<(Pointer, String)>,
    /// Targets that become components, with their new names.
    hoists: IndexMap<Pointer, (Kind, String)>,
    /// The new names.
    taken: HashSet<(&'static str, String)>,
    /// The last number given to names that would be the same.
    numbers: HashMap<String, usize>,
    /// Objects that are written where they are used: where, and from where.
    copies: Vec<(Pointer, Pointer)>,
}

impl Plan {
    /// Plans what makes `reference` one to a component.
    pub(super) fn add(&mut self, document: &Document, reference: Found, target: Pointer) {
        let Some(section) = reference.kind.section() else {
            return;
        };
        if matches!(reference.kind, Kind::MediaType | Kind::PathItem) {
            if let Some(user) = reference.at.parent() {
                self.copies.push((user, target));
            }
            return;
        }
        let name = match target.tokens() {
            [components, of, name] if components == "components" && of == section => name.clone(),
            _ => match self.hoists.get(&target) {
                Some((_, name)) => name.clone(),
                None => {
                    let name = self.free_name(document, section, &target);
                    self.taken.insert((section, name.clone()));
                    self.hoists.insert(target, (reference.kind, name.clone()));
                    name
                }
            },
        };
        self.texts
            .push((reference.at, component_ref(section, &name)));
    }

    /// A name made of the telling tokens of the target's place: the last for a definition, which has a name, or else
    /// all of them, so that it does not depend on what else there is.
    fn free_name(
        &mut self,
        document: &Document,
        section: &'static str,
        target: &Pointer,
    ) -> String {
        let components = document.get(&Pointer::root().key("components").key(section));
        let taken = |name: &str| {
            components.is_some_and(|all| all.get(name).is_some())
                || self.taken.contains(&(section, name.to_owned()))
        };
        let words = telling(target.tokens());
        let least = if is_definition(target.tokens()) {
            1
        } else {
            words.len()
        };
        let mut joined = (least..=words.len()).map(|count| words[words.len() - count..].join("_"));
        if let Some(name) = joined.find(|name| !name.is_empty() && !taken(name)) {
            return name;
        }
        // Only odd characters tell the places apart.
        let base = if words.is_empty() {
            "target".to_owned()
        } else {
            words.join("_")
        };
        let number = self.numbers.entry(base.clone()).or_insert(1);
        loop {
            *number += 1;
            let name = format!("{base}_{number}");
            if !taken(&name) {
                return name;
            }
        }
    }

    /// Does it, and returns the components that nothing has looked into yet.
    pub(super) fn carry_out(
        self,
        document: &mut Document,
        copies: &mut usize,
        report: &mut Report,
    ) -> Vec<(Kind, Pointer)> {
        for (at, text) in self.texts {
            if let Some(value) = get_mut(document, &at) {
                *value = Value::String(text);
            }
        }
        let mut fresh = Vec::new();
        // Inner targets first: moving an outer one would take their places away.
        let mut hoists: Vec<(Pointer, (Kind, String))> = self.hoists.into_iter().collect();
        hoists.sort_by_key(|(target, _)| std::cmp::Reverse(target.tokens().len()));
        let mut made = Vec::new();
        for (target, (kind, name)) in hoists {
            let Some(section) = kind.section() else {
                continue;
            };
            let known = Kind::at(target.tokens()).is_some();
            let Some(place) = get_mut(document, &target) else {
                continue;
            };
            let mut value = if known {
                std::mem::replace(place, json!({ "$ref": component_ref(section, &name) }))
            } else {
                let cost = size(place);
                if cost > *copies {
                    report.too_large(&target);
                    continue;
                }
                *copies -= cost;
                fresh.push((
                    kind,
                    Pointer::root().key("components").key(section).key(&name),
                ));
                place.clone()
            };
            if let (Kind::Schema, Value::Object(members)) = (kind, &mut value) {
                members.insert(ext::ORIGIN.to_owned(), target.to_string().into());
            }
            made.push((section, name, value));
        }
        for (section, name, value) in made {
            insert(document, section, name, value);
        }
        for (user, target) in self.copies {
            copy(document, &user, &target, copies, report);
        }
        fresh
    }
}

/// Writes the object at `target` where `user` refers to it.
fn copy(
    document: &mut Document,
    user: &Pointer,
    target: &Pointer,
    copies: &mut usize,
    report: &mut Report,
) {
    let Some(value) = document.get(target).cloned() else {
        return;
    };
    let cost = size(&value);
    if cost > *copies {
        report.too_large(user);
        return;
    }
    *copies -= cost;
    if let Some(place) = get_mut(document, user) {
        *place = value;
    }
}

fn insert(document: &mut Document, section: &str, name: String, value: Value) {
    let Value::Object(root) = document.root_mut() else {
        return;
    };
    let components = root.entry("components").or_insert_with(|| json!({}));
    if !components.is_object() {
        *components = json!({});
    }
    if let Value::Object(components) = components
        && let Value::Object(section) = components.entry(section).or_insert_with(|| json!({}))
    {
        section.insert(name, value);
    }
}

/// Whether the last token is the name that the document gives to a definition.
fn is_definition(tokens: &[String]) -> bool {
    let parent = tokens
        .len()
        .checked_sub(2)
        .and_then(|index| tokens.get(index));
    parent.is_some_and(|parent| {
        matches!(parent.as_str(), "$defs" | "definitions" | "schemas") || parent.starts_with("x-")
    })
}

/// The tokens that say what a thing is, with only what the name of a component may be made of.
fn telling(tokens: &[String]) -> Vec<String> {
    const SILENT: [&str; 16] = [
        "paths",
        "components",
        "schemas",
        "properties",
        "responses",
        "parameters",
        "content",
        "schema",
        "headers",
        "requestBodies",
        "allOf",
        "oneOf",
        "anyOf",
        "$defs",
        "definitions",
        "additionalProperties",
    ];
    tokens
        .iter()
        .filter(|token| !SILENT.contains(&token.as_str()) && !token.contains("application/"))
        .map(|token| {
            let words =
                token.split(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '.' | '-'));
            words
                .filter(|word| !word.is_empty())
                .collect::<Vec<_>>()
                .join("_")
        })
        .filter(|token| !token.is_empty())
        .collect()
}
