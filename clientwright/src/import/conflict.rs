//! Where two documents disagree about the contract.
//!
//! Decides what has to agree. Both trees come without prose, which may differ.

use serde_json::Value;

use codegen::Pointer;

/// What two documents disagree about, and the first place in it where they do.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Disagreement {
    /// The part that has one owner: an operation, a component, a member of the root.
    pub(super) part: Pointer,
    pub(super) at: Pointer,
}

/// What holds for every operation of a path. Were it in one document only, uniting would put it on the other's.
const PATH_WIDE: [&str; 3] = ["parameters", "servers", "$ref"];

/// Every disagreement of two documents.
pub(super) fn disagreements(ours: &Value, theirs: &Value) -> Vec<Disagreement> {
    let mut found = Vec::new();
    let root = Pointer::root();
    let (Some(one), Some(other)) = (ours.as_object(), theirs.as_object()) else {
        return found;
    };
    if one.contains_key("security") != other.contains_key("security") {
        let at = root.key("security");
        found.push(Disagreement {
            part: at.clone(),
            at,
        });
    }
    for (key, one) in one {
        let at = root.key(key);
        let Some(other) = other.get(key) else {
            continue;
        };
        match key.as_str() {
            "info" | "tags" => {}
            "openapi" if same_features(one, other) => {}
            "paths" | "webhooks" => each_shared(one, other, &at, &mut |one, other, at| {
                path_item(one, other, at, &mut found);
            }),
            "components" => each_shared(one, other, &at, &mut |one, other, at| {
                each_shared(one, other, at, &mut |one, other, at| {
                    part(one, other, at, &mut found)
                });
            }),
            _ => part(one, other, &at, &mut found),
        }
    }
    found
}

fn path_item(one: &Value, other: &Value, at: &Pointer, found: &mut Vec<Disagreement>) {
    for key in PATH_WIDE {
        if one.get(key).is_some() != other.get(key).is_some() {
            let at = at.key(key);
            found.push(Disagreement {
                part: at.clone(),
                at,
            });
        }
    }
    each_shared(one, other, at, &mut |one, other, at| {
        part(one, other, at, found)
    });
}

/// Compares what must be equal.
fn part(one: &Value, other: &Value, at: &Pointer, found: &mut Vec<Disagreement>) {
    if let Some(difference) = first_difference(one, other, at) {
        found.push(Disagreement {
            part: at.clone(),
            at: difference,
        });
    }
}

/// Calls `with` for every member that both have.
fn each_shared(
    one: &Value,
    other: &Value,
    at: &Pointer,
    with: &mut dyn FnMut(&Value, &Value, &Pointer),
) {
    for (key, one) in one.as_object().into_iter().flatten() {
        if let Some(other) = other.get(key) {
            with(one, other, &at.key(key));
        }
    }
}

/// The first place where two trees differ. The order of members means nothing.
fn first_difference(one: &Value, other: &Value, at: &Pointer) -> Option<Pointer> {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            let in_both = one
                .iter()
                .filter_map(|(key, value)| Some((key, value, other.get(key)?)));
            let mut in_one = one.keys().filter(|key| !other.contains_key(*key));
            let mut in_other = other.keys().filter(|key| !one.contains_key(*key));
            in_both
                .filter_map(|(key, one, other)| first_difference(one, other, &at.key(key)))
                .next()
                .or_else(|| {
                    in_one
                        .next()
                        .or_else(|| in_other.next())
                        .map(|key| at.key(key))
                })
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => one
            .iter()
            .zip(other)
            .enumerate()
            .find_map(|(index, (one, other))| first_difference(one, other, &at.index(index))),
        (one, other) => (one != other).then(|| at.clone()),
    }
}

/// Whether two version numbers differ in their patch number at most, which changes no feature.
fn same_features(one: &Value, other: &Value) -> bool {
    let features = |version: &Value| {
        let mut parts = version.as_str()?.split('.').map(str::to_owned);
        Some((parts.next()?, parts.next()?))
    };
    one == other || features(one).is_some_and(|one| Some(one) == features(other))
}
