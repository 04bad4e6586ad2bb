//! The operations of a document, and taking away those that are not wanted.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::Pointer;

/// Where an operation is: `paths` or `webhooks`, the path or name, the method as the document spells it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Pick {
    pub(super) group: &'static str,
    pub(super) path: String,
    pub(super) method: String,
}

/// What an operation can be selected by.
#[derive(Debug)]
pub(super) struct Operation {
    pub(super) pick: Pick,
    pub(super) id: Option<String>,
    pub(super) tags: Vec<String>,
}

impl Operation {
    /// `GET /exports/{id}`.
    pub(super) fn title(&self) -> String {
        format!("{} {}", self.pick.method.to_uppercase(), self.pick.path)
    }
}

const GROUPS: [&str; 2] = ["paths", "webhooks"];

const METHODS: [&str; 9] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
];

/// Where methods that have no member of their own stand, from 3.2 on.
const ADDITIONAL: &str = "additionalOperations";

/// Every operation, in the order of the document.
pub(super) fn list(root: &Value) -> Vec<Operation> {
    let mut found = Vec::new();
    for group in GROUPS {
        for (path, item) in members(root.get(group)) {
            let own = operations_of(item);
            let shared = resolve(root, item).into_iter().flat_map(operations_of);
            for (method, operation) in own.into_iter().chain(shared) {
                let text = |value: &Value| value.as_str().map(str::to_owned);
                let tags = operation.get("tags").and_then(Value::as_array);
                found.push(Operation {
                    pick: Pick {
                        group,
                        path: path.clone(),
                        method: method.to_owned(),
                    },
                    id: operation.get("operationId").and_then(text),
                    tags: tags.into_iter().flatten().filter_map(text).collect(),
                });
            }
        }
    }
    found
}

fn members(value: Option<&Value>) -> impl Iterator<Item = (&String, &Value)> {
    value.and_then(Value::as_object).into_iter().flatten()
}

/// The operations that stand in a path item itself.
fn operations_of(item: &Value) -> Vec<(&str, &Value)> {
    let own = members(Some(item)).filter(|(key, _)| METHODS.contains(&key.as_str()));
    let additional = members(item.get(ADDITIONAL));
    own.chain(additional)
        .map(|(method, operation)| (method.as_str(), operation))
        .collect()
}

/// The path item that a path item refers to.
fn resolve<'a>(root: &'a Value, item: &Value) -> Option<&'a Value> {
    let reference = item.get("$ref")?.as_str()?;
    root.pointer(&Pointer::from_fragment(reference).ok()?.to_string())
}

/// Takes away every operation that is not among `wanted`, and the paths that are left without any.
pub(super) fn keep(root: &mut Value, wanted: &BTreeSet<Pick>) {
    for group in GROUPS {
        let Some(Value::Object(items)) = root.get(group) else {
            continue;
        };
        let kept: Map<String, Value> = items
            .iter()
            .filter_map(|(path, item)| {
                if path.starts_with("x-") && group == "paths" {
                    return Some((path.clone(), item.clone()));
                }
                let is_wanted = |method: &str| {
                    wanted.contains(&Pick {
                        group,
                        path: path.clone(),
                        method: method.to_owned(),
                    })
                };
                Some((path.clone(), keep_in(root, item, is_wanted)?))
            })
            .collect();
        if let Some(items) = root.get_mut(group) {
            *items = Value::Object(kept);
        }
    }
}

/// What is left of a path item; `None` when no operation is.
fn keep_in(root: &Value, item: &Value, is_wanted: impl Fn(&str) -> bool) -> Option<Value> {
    let shared = resolve(root, item);
    let operations = [Some(item), shared]
        .into_iter()
        .flatten()
        .flat_map(operations_of);
    let wanted: Vec<bool> = operations.map(|(method, _)| is_wanted(method)).collect();
    if !wanted.contains(&true) {
        return None;
    }
    if !wanted.contains(&false) {
        return Some(item.clone());
    }
    let mut left = item.as_object()?.clone();
    if let Some(Value::Object(shared)) = shared {
        left.shift_remove("$ref");
        for (key, value) in shared {
            left.entry(key.clone()).or_insert_with(|| value.clone());
        }
    }
    left.retain(|key, _| !METHODS.contains(&key.as_str()) || is_wanted(key));
    if let Some(Value::Object(additional)) = left.get_mut(ADDITIONAL) {
        additional.retain(|method, _| is_wanted(method));
        if additional.is_empty() {
            left.shift_remove(ADDITIONAL);
        }
    }
    Some(Value::Object(left))
}
