//! The requests that the document says the API makes.

use serde_json::Value;

use crate::{Document, Pointer};

/// How many references may lie on the way of one.
const HOPS: usize = 64;

/// The keys of a path item that are methods.
const METHODS: [&str; 9] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
];

/// A request that the API makes.
#[derive(Clone, Debug)]
pub(super) struct Request {
    /// The operation, where it is written.
    pub(super) at: Pointer,
    /// Its name: that of the webhook or callback, made longer where another has it.
    pub(super) name: String,
    /// The value by which a header names it.
    pub(super) event: Option<String>,
    pub(super) is_callback: bool,
    /// Its summary, or else its description.
    pub(super) about: Option<String>,
    /// `requestBody`, where it is written.
    pub(super) body: Option<Pointer>,
}

/// Every such request, in document order: webhooks, then callbacks.
pub(super) fn requests(document: &Document) -> Vec<Request> {
    let mut found = Vec::new();
    for key in ["webhooks", "x-webhooks"] {
        let group = Pointer::root().key(key);
        for (name, at) in members(document, &group) {
            requests_of(document, &at, name, false, &mut found);
        }
    }
    for (_, item) in members(document, &Pointer::root().key("paths")) {
        for (method, operation) in members(document, &item) {
            if !METHODS.contains(&method.as_str()) {
                continue;
            }
            for (name, callback) in members(document, &operation.key("callbacks")) {
                for (_, item) in members(document, &callback) {
                    requests_of(document, &item, name.clone(), true, &mut found);
                }
            }
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    found.retain(|request: &Request| seen.insert(request.at.clone()));
    tell_apart(document, &mut found);
    found
}

/// The requests of one path item.
fn requests_of(
    document: &Document,
    item: &Pointer,
    name: String,
    is_callback: bool,
    found: &mut Vec<Request>,
) {
    for (method, at) in members(document, item) {
        if !METHODS.contains(&method.as_str()) {
            continue;
        }
        let text = |key: &str| {
            let text = document.get(&at)?.get(key)?.as_str()?;
            (!text.trim().is_empty()).then(|| text.to_owned())
        };
        found.push(Request {
            name: name.clone(),
            event: event(document, &at).or_else(|| event(document, item)),
            is_callback,
            about: text("summary").or_else(|| text("description")),
            body: follow(document, at.key("requestBody")),
            at,
        });
    }
}

/// The value that a header of a request is fixed to, when its name says that it names the event.
fn event(document: &Document, at: &Pointer) -> Option<String> {
    members(document, &at.key("parameters"))
        .into_iter()
        .find_map(|(_, at)| {
            let parameter = document.get(&at)?;
            let name = parameter.get("name")?.as_str()?.to_ascii_lowercase();
            let is_named = parameter.get("in")? == "header"
                && ["event", "topic", "type"]
                    .iter()
                    .any(|word| name.contains(word));
            let schema = document.get(&follow(document, at.key("schema"))?)?;
            let fixed =
                schema
                    .get("const")
                    .or_else(|| match schema.get("enum")?.as_array()?.as_slice() {
                        [only] => Some(only),
                        _ => None,
                    });
            fixed.filter(|_| is_named)?.as_str().map(str::to_owned)
        })
}

/// Requests of one name are told apart by the operation that asks for them, or their method.
fn tell_apart(document: &Document, found: &mut [Request]) {
    let names: Vec<String> = found.iter().map(|request| request.name.clone()).collect();
    let is_shared = |name: &String| names.iter().filter(|other| *other == name).count() > 1;
    for request in found.iter_mut().filter(|request| is_shared(&request.name)) {
        let id = document
            .get(&request.at)
            .and_then(|operation| operation.get("operationId")?.as_str());
        request.name = match (id, request.at.tokens()) {
            (Some(id), _) if !names.iter().any(|name| name == id) => id.to_owned(),
            (_, [paths, path, method, ..]) if paths == "paths" => {
                format!("{method} {path} {}", request.name)
            }
            (_, tokens) => {
                let method = tokens.last().map_or("", String::as_str);
                format!("{} {method}", request.name)
            }
        };
    }
}

/// The members of what stands at a place, references followed, each with the place where it is written.
fn members(document: &Document, at: &Pointer) -> Vec<(String, Pointer)> {
    let Some(at) = follow(document, at.clone()) else {
        return Vec::new();
    };
    let places: Vec<(String, Pointer)> = match document.get(&at) {
        Some(Value::Object(members)) => {
            let own = members.keys().filter(|key| !key.starts_with("x-"));
            own.map(|key| (key.clone(), at.key(key))).collect()
        }
        Some(Value::Array(elements)) => (0..elements.len())
            .map(|index| (index.to_string(), at.index(index)))
            .collect(),
        _ => Vec::new(),
    };
    let followed = places.into_iter();
    followed
        .filter_map(|(key, at)| Some((key, follow(document, at)?)))
        .collect()
}

/// Where the object is written that stands at a place or is referred to there; `None` when it is nowhere.
pub(super) fn follow(document: &Document, at: Pointer) -> Option<Pointer> {
    let mut at = at;
    for _ in 0..HOPS {
        let value = document.get(&at)?;
        let Some(text) = value.get("$ref").and_then(Value::as_str) else {
            return Some(at);
        };
        at = Pointer::from_fragment(text).ok()?;
    }
    None
}
