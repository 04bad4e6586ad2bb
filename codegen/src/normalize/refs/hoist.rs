//! Turns the targets of references into components.

use serde_json::{Value, json};

use super::naming::Names;
use super::repair;
use super::report::Report;
use super::{Found, component_ref, get_mut, size};
use crate::model::Moved;
use crate::normalize::kinds::Kind;
use crate::{Document, Pointer};

/// What one round of references asks for.
#[derive(Default)]
pub(super) struct Plan {
    /// References that get another text.
    texts: Vec<(Pointer, String)>,
    /// Targets that become components, with their new names.
    hoists: Vec<(Pointer, Kind, String)>,
    /// Objects that are written where they are used: where, and from where.
    copies: Vec<(Pointer, Pointer)>,
}

impl Plan {
    /// Plans what makes `reference` one to a component.
    pub(super) fn add(
        &mut self,
        document: &Document,
        names: &mut Names,
        reference: Found,
        target: Pointer,
    ) {
        let Some(section) = reference.kind.section() else {
            return;
        };
        if reference.kind == Kind::MediaType {
            if let Some(user) = reference.at.parent() {
                self.copies.push((user, target));
            }
            return;
        }
        let name = match target.tokens() {
            [components, of, name] if components == "components" && of == section => name.clone(),
            _ => match names.known(section, &target) {
                Some(name) => name,
                None => {
                    let name = names.name(document, section, &target);
                    self.hoists.push((target, reference.kind, name.clone()));
                    name
                }
            },
        };
        self.texts
            .push((reference.at, component_ref(section, &name)));
    }

    /// Does it, and returns the components that nothing has looked into yet.
    pub(super) fn carry_out(
        self,
        document: &mut Document,
        moved: &mut Moved,
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
        let mut hoists = self.hoists;
        hoists.sort_by_key(|(target, _, _)| std::cmp::Reverse(target.tokens().len()));
        let mut made = Vec::new();
        for (target, kind, name) in hoists {
            let Some(section) = kind.section() else {
                continue;
            };
            let known = Kind::at(target.tokens()).is_some();
            let Some(place) = get_mut(document, &target) else {
                continue;
            };
            let value = if known {
                std::mem::replace(place, json!({ "$ref": component_ref(section, &name) }))
            } else {
                let cost = size(place);
                if cost > *copies {
                    report.too_large(&target, kind);
                    // Its users refer to it by now. What may not stand empty is left out by who shapes components.
                    repair::unknown(kind).unwrap_or_else(|| json!({}))
                } else {
                    *copies -= cost;
                    fresh.push((
                        kind,
                        Pointer::root().key("components").key(section).key(&name),
                    ));
                    place.clone()
                }
            };
            if kind == Kind::Schema {
                let usual = Pointer::root().key("components").key(section).key(&name);
                moved.note(usual, target);
            }
            made.push((section, name, value));
        }
        for (section, name, value) in made {
            insert(document, section, name, value);
        }
        for (user, target) in self.copies {
            if copy(document, &user, &target, copies, report) {
                // What was copied may refer to media types itself.
                fresh.push((Kind::MediaType, user));
            }
        }
        fresh
    }
}

/// Writes the object at `target` where `user` refers to it. False: that would be too much.
fn copy(
    document: &mut Document,
    user: &Pointer,
    target: &Pointer,
    copies: &mut usize,
    report: &mut Report,
) -> bool {
    let Some(value) = document.get(target) else {
        return false;
    };
    let cost = size(value);
    if cost > *copies {
        report.too_large(user, Kind::MediaType);
        if let Some(place) = get_mut(document, user) {
            *place = json!({});
        }
        return false;
    }
    *copies -= cost;
    let value = value.clone();
    if let Some(place) = get_mut(document, user) {
        *place = value;
    }
    true
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
