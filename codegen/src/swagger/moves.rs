//! What stands elsewhere now.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Members;
use crate::Pointer;

/// Places as they are now, each with the place where the same was. What lies below follows.
#[derive(Debug, Default)]
pub(super) struct Moves {
    places: Vec<(Pointer, Pointer)>,
    /// Those of them that are the same object, so that a reference to the one is a reference to the other.
    same: Vec<(Pointer, Pointer)>,
}

impl Moves {
    /// The object at `now` stood at `was`.
    pub(super) fn add(&mut self, now: Pointer, was: Pointer) {
        self.same.push((now.clone(), was.clone()));
        self.places.push((now, was));
    }

    /// What stands at `now` was made of what stood at `was`.
    pub(super) fn made(&mut self, now: Pointer, was: Pointer) {
        self.places.push((now, was));
    }

    pub(super) fn into_places(self) -> Vec<(Pointer, Pointer)> {
        self.places
    }

    /// Lets every reference lead to where its target is now. One that led nowhere stays as it was written.
    pub(super) fn rewrite(&self, old: &Members, root: &mut Value) {
        let mut new_of: BTreeMap<&Pointer, &Pointer> = BTreeMap::new();
        for (now, was) in &self.same {
            // Of several copies the first is meant.
            new_of.entry(was).or_insert(now);
        }
        rewrite(root, old, &new_of);
    }
}

fn rewrite(value: &mut Value, old: &Members, new_of: &BTreeMap<&Pointer, &Pointer>) {
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                let is_data = matches!(key.as_str(), "example" | "examples" | "default" | "enum")
                    || key.starts_with("x-");
                match member {
                    Value::String(text) if key == "$ref" => {
                        if let Some(new) = target(text, old, new_of) {
                            *text = new;
                        }
                    }
                    // A property may be called so, and its schema is no data.
                    Value::Array(_) | Value::Object(_) if !is_data => rewrite(member, old, new_of),
                    Value::Object(_) if is_schema(member) => rewrite(member, old, new_of),
                    _ => {}
                }
            }
        }
        Value::Array(elements) => elements
            .iter_mut()
            .for_each(|element| rewrite(element, old, new_of)),
        _ => {}
    }
}

/// What stands at a place of the old document.
pub(super) fn find<'v>(old: &'v Members, at: &Pointer) -> Option<&'v Value> {
    let (first, rest) = at.tokens().split_first()?;
    rest.iter()
        .try_fold(old.get(first)?, |value, token| match value {
            Value::Array(elements) => elements.get(token.parse::<usize>().ok()?),
            other => other.get(token),
        })
}

fn is_schema(value: &Value) -> bool {
    let telling = ["type", "$ref", "allOf", "properties", "items"];
    telling.iter().any(|key| value.get(*key).is_some())
}

/// The reference to where the target of `text` is now, when it has moved.
fn target(text: &str, old: &Members, new_of: &BTreeMap<&Pointer, &Pointer>) -> Option<String> {
    let was = Pointer::from_fragment(text).ok()?;
    find(old, &was)?;
    let mut around = std::iter::successors(Some(was.clone()), Pointer::parent);
    let (above, now) = around.find_map(|above| {
        let now = new_of.get(&above)?;
        Some((above, *now))
    })?;
    let below = was.tokens().iter().skip(above.tokens().len());
    let now = below.fold(now.clone(), |now, token| now.key(token));
    Some(format!("#{}", now.to_string().replace('%', "%25")))
}
