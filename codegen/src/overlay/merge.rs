//! Merging a value into a target.
//!
//! Decides what is compatible and what counts as a change: objects merge member by member, lists are appended to,
//! single values replace single values, and nothing else goes together.

use serde_json::Value;

use crate::Pointer;

/// What a value is when merging.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Object,
    List,
    Single,
}

impl Kind {
    pub(super) fn of(value: &Value) -> Self {
        match value {
            Value::Object(_) => Self::Object,
            Value::Array(_) => Self::List,
            _ => Self::Single,
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Object => "an object",
            Self::List => "a list",
            Self::Single => "a single value",
        }
    }
}

/// Why a value cannot be merged into a target.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Obstacle {
    /// The two are of different kinds at this place.
    Kinds {
        at: Pointer,
        target: Kind,
        update: Kind,
    },
    /// The list at this place has the element already.
    Present { at: Pointer, element: String },
}

/// Looks for what stands in the way of merging, without changing anything.
pub(super) fn obstacles(target: &Value, update: &Value, at: &Pointer, found: &mut Vec<Obstacle>) {
    match (target, update) {
        (Value::Object(members), Value::Object(updates)) => {
            for (key, update) in updates {
                if let Some(target) = members.get(key) {
                    let at = at.key(key);
                    match (target, update) {
                        (Value::Array(_), update) if !update.is_array() => {
                            found.push(kinds(target, update, at))
                        }
                        _ => obstacles(target, update, &at, found),
                    }
                }
            }
        }
        (Value::Array(elements), update) => {
            for element in appended(update)
                .iter()
                .filter(|element| elements.contains(element))
            {
                found.push(Obstacle::Present {
                    at: at.clone(),
                    element: shorten(&element.to_string()),
                });
            }
        }
        (target, update) if Kind::of(target) != Kind::of(update) => {
            found.push(kinds(target, update, at.clone()))
        }
        _ => {}
    }
}

fn kinds(target: &Value, update: &Value, at: Pointer) -> Obstacle {
    Obstacle::Kinds {
        at,
        target: Kind::of(target),
        update: Kind::of(update),
    }
}

/// Whether merging would change the target, given that nothing stands in the way.
pub(super) fn changes(target: &Value, update: &Value) -> bool {
    match (target, update) {
        (Value::Object(members), Value::Object(updates)) => updates.iter().any(|(key, update)| {
            members
                .get(key)
                .is_none_or(|target| changes(target, update))
        }),
        (Value::Array(_), update) => !appended(update).is_empty(),
        (target, update) => target != update,
    }
}

/// Merges `update` into `target`.
pub(super) fn merge(target: &mut Value, update: &Value) {
    match (target, update) {
        (Value::Object(members), Value::Object(updates)) => {
            for (key, update) in updates {
                match members.get_mut(key) {
                    Some(target) => merge(target, update),
                    None => drop(members.insert(key.clone(), update.clone())),
                }
            }
        }
        (Value::Array(elements), update) => elements.extend_from_slice(appended(update)),
        (target, update) => target.clone_from(update),
    }
}

/// The elements that an update adds to a list: those of a list, or itself.
fn appended(update: &Value) -> &[Value] {
    match update {
        Value::Array(elements) => elements,
        other => std::slice::from_ref(other),
    }
}

/// A value as it is quoted in a message.
fn shorten(json: &str) -> String {
    const MAX: usize = 60;
    if json.chars().count() <= MAX {
        return json.to_owned();
    }
    json.chars().take(MAX).chain(['…']).collect()
}
