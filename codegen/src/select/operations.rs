//! The operations of a document, and taking away those that are not wanted.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::Pointer;

/// Where an operation is: `paths` or `webhooks`, the path or name, the key as the document spells it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Pick {
    pub(crate) group: &'static str,
    pub(crate) path: String,
    pub(crate) key: Key,
}

/// Where in its path item an operation is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Key {
    /// A keyword, `get`; some documents write it in capitals.
    Keyword(String),
    /// A method under `additionalOperations`, as it is sent.
    Additional(String),
}

impl Key {
    /// The method as it is sent.
    pub(crate) fn method(&self) -> String {
        match self {
            Self::Keyword(keyword) => keyword.to_ascii_uppercase(),
            Self::Additional(method) => method.clone(),
        }
    }
}

impl Pick {
    /// The place of the operation.
    pub(crate) fn pointer(&self) -> Pointer {
        let item = Pointer::root().key(self.group).key(&self.path);
        match &self.key {
            Key::Keyword(keyword) => item.key(keyword),
            Key::Additional(method) => item.key(ADDITIONAL).key(method),
        }
    }
}

/// What an operation can be selected by.
#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) pick: Pick,
    pub(crate) id: Option<String>,
    pub(crate) tags: Vec<String>,
}

impl Operation {
    /// `GET /exports/{id}`.
    pub(super) fn title(&self) -> String {
        format!("{} {}", self.pick.key.method(), self.pick.path)
    }
}

const GROUPS: [&str; 2] = ["paths", "webhooks"];

const METHODS: [&str; 9] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
];

/// Where methods that have no member of their own stand, from 3.2 on.
const ADDITIONAL: &str = "additionalOperations";

/// Every operation, in the order of the document.
pub(crate) fn list(root: &Value) -> Vec<Operation> {
    let mut found = Vec::new();
    for group in GROUPS {
        for (path, item) in members(root.get(group)) {
            let own = operations_of(item);
            let shared = resolve(root, item).into_iter().flat_map(operations_of);
            for (key, operation) in own.into_iter().chain(shared) {
                let text = |value: &Value| value.as_str().map(str::to_owned);
                let tags = operation.get("tags").and_then(Value::as_array);
                found.push(Operation {
                    pick: Pick {
                        group,
                        path: path.clone(),
                        key,
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
fn operations_of(item: &Value) -> Vec<(Key, &Value)> {
    let keywords = members(Some(item)).filter(|(key, _)| is_method(key));
    let own = keywords.map(|(key, operation)| (Key::Keyword(key.clone()), operation));
    let additional = members(item.get(ADDITIONAL)).filter(|(key, _)| !key.starts_with("x-"));
    let additional = additional.map(|(key, operation)| (Key::Additional(key.clone()), operation));
    own.chain(additional)
        .filter(|(_, operation)| !operation.is_null())
        .collect()
}

/// Whether a key of a path item is a method; some documents write them in capitals.
fn is_method(key: &str) -> bool {
    METHODS
        .iter()
        .any(|method| method.eq_ignore_ascii_case(key))
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
                let is_wanted = |key: Key| {
                    wanted.contains(&Pick {
                        group,
                        path: path.clone(),
                        key,
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
fn keep_in(root: &Value, item: &Value, is_wanted: impl Fn(Key) -> bool) -> Option<Value> {
    let shared = resolve(root, item);
    let operations = [Some(item), shared]
        .into_iter()
        .flatten()
        .flat_map(operations_of);
    let wanted: Vec<bool> = operations.map(|(key, _)| is_wanted(key)).collect();
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
    left.retain(|key, _| !is_method(key) || is_wanted(Key::Keyword(key.clone())));
    if let Some(Value::Object(additional)) = left.get_mut(ADDITIONAL) {
        additional.retain(|method, _| is_wanted(Key::Additional(method.clone())));
        if additional.is_empty() {
            left.shift_remove(ADDITIONAL);
        }
    }
    Some(Value::Object(left))
}
