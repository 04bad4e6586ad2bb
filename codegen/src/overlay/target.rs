//! What a JSONPath selects, as places that outlive the borrow of the tree.

use serde_json::Value;
use serde_json_path::{JsonPath, PathElement};

use crate::Pointer;

/// A step from a value to one inside of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    Element(usize),
    Member(String),
}

/// The way from the root to a value.
pub(super) type Location = Vec<Step>;

/// Every place that `query` selects, once each, in an order of its own.
pub(super) fn select(query: &JsonPath, root: &Value) -> Vec<Location> {
    let nodes = query.query_located(root);
    let mut locations: Vec<Location> = nodes
        .locations()
        .map(|path| path.iter().map(step).collect())
        .collect();
    locations.sort_unstable();
    locations.dedup();
    locations
}

fn step(element: &PathElement<'_>) -> Step {
    match element {
        PathElement::Name(name) => Step::Member((*name).to_owned()),
        PathElement::Index(index) => Step::Element(*index),
    }
}

pub(super) fn pointer(location: &Location) -> Pointer {
    location
        .iter()
        .fold(Pointer::root(), |at, step| match step {
            Step::Member(name) => at.key(name),
            Step::Element(index) => at.index(*index),
        })
}

pub(super) fn get<'a>(root: &'a Value, location: &[Step]) -> Option<&'a Value> {
    location.iter().try_fold(root, |value, step| match step {
        Step::Member(name) => value.get(name),
        Step::Element(index) => value.get(index),
    })
}

pub(super) fn get_mut<'a>(root: &'a mut Value, location: &[Step]) -> Option<&'a mut Value> {
    location.iter().try_fold(root, |value, step| match step {
        Step::Member(name) => value.get_mut(name),
        Step::Element(index) => value.get_mut(index),
    })
}

/// Removes every location. Later elements go first, and inner values before what holds them, so that no removal
/// moves what another one means.
pub(super) fn remove_all(root: &mut Value, mut locations: Vec<Location>) {
    locations.sort();
    for location in locations.iter().rev() {
        let Some((last, holder)) = location.split_last() else {
            continue;
        };
        match (get_mut(root, holder), last) {
            (Some(Value::Object(members)), Step::Member(name)) => drop(members.shift_remove(name)),
            (Some(Value::Array(elements)), Step::Element(index)) if *index < elements.len() => {
                elements.remove(*index);
            }
            _ => {}
        }
    }
}
