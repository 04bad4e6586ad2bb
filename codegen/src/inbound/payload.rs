//! The bodies of such requests, as components.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::find::{Request, follow};
use crate::diagnostics::Diagnostics;
use crate::{Document, Pointer};

/// The components that were made, by where their schemas are written.
#[derive(Default)]
pub(super) struct Payloads {
    made: BTreeMap<Pointer, String>,
}

/// The place of a component schema.
pub(super) fn place(name: &str) -> Pointer {
    Pointer::root().key("components").key("schemas").key(name)
}

impl Payloads {
    /// The components that were made, each with the place where its schema is written.
    pub(super) fn places(self) -> impl Iterator<Item = (Pointer, Pointer)> {
        let made = self.made.into_iter();
        made.map(|(at, name)| (place(&name), at))
    }

    /// The component that the body of a request is.
    pub(super) fn of(
        &mut self,
        document: &mut Document,
        request: &Request,
        diags: &mut Diagnostics,
    ) -> Option<String> {
        let content = request.body.as_ref()?.key("content");
        let media = document.get(&content)?.as_object()?;
        let json = media.keys().filter(|media| is_json(media));
        let Some(json) = json.min_by_key(|media| (*media != "application/json", *media)) else {
            diags.no_json_body(&request.at, &request.name);
            return None;
        };
        let at = follow(document, content.key(json))?.key("schema");
        let schema = document.get(&at)?;
        if let Some(text) = schema.get("$ref").and_then(Value::as_str) {
            let target = Pointer::from_fragment(text).ok();
            let Some(target) = target.filter(|target| document.get(target).is_some()) else {
                diags.payload_is_nowhere(&at, text);
                return None;
            };
            return Some(match target.tokens() {
                [components, schemas, name]
                    if components == "components" && schemas == "schemas" =>
                {
                    name.clone()
                }
                _ => self.component(document, request, target),
            });
        }
        Some(self.component(document, request, at))
    }

    /// Makes a component of the schema at a place, and puts a reference there.
    fn component(&mut self, document: &mut Document, request: &Request, at: Pointer) -> String {
        if let Some(known) = self.made.get(&at) {
            return known.clone();
        }
        let schema = document.get(&at).cloned().unwrap_or_else(|| json!({}));
        let name = add(
            document,
            &format!("{}Payload", words(&request.name)),
            schema,
        );
        let place =
            (at.tokens().iter()).try_fold(document.root_mut(), |value, token| match value {
                Value::Array(elements) => elements.get_mut(token.parse::<usize>().ok()?),
                other => other.get_mut(token),
            });
        if let Some(place) = place {
            *place = json!({ "$ref": reference(&name) });
        }
        self.made.insert(at, name.clone());
        name
    }
}

/// Adds a component schema, under the name or the next that is free; gives its name.
pub(super) fn add(document: &mut Document, name: &str, schema: Value) -> String {
    let Value::Object(root) = document.root_mut() else {
        return name.to_owned();
    };
    let mut at = root;
    for key in ["components", "schemas"] {
        let place = at.entry(key).or_insert_with(|| json!({}));
        if !place.is_object() {
            *place = json!({});
        }
        let Value::Object(inner) = place else {
            return name.to_owned();
        };
        at = inner;
    }
    // Names that differ in their case alone would be one name in Rust.
    let is_taken = |name: &str| at.keys().any(|key| key.eq_ignore_ascii_case(name));
    let longer = ["", "Body", "Message"].map(|more| format!("{name}{more}"));
    let numbered = (2..).map(|number| format!("{name}{number}"));
    let mut free = longer.into_iter().chain(numbered);
    let name = free.find(|name| !is_taken(name)).unwrap_or_default();
    at.insert(name.clone(), schema);
    name
}

pub(super) fn reference(name: &str) -> String {
    format!("#{}", place(name).to_string().replace('%', "%25"))
}

/// A name in one word: `pet.created` is `PetCreated`.
fn words(name: &str) -> String {
    let words = name.split(|c: char| !c.is_ascii_alphanumeric());
    let upper = words.map(|word| {
        let mut letters = word.chars();
        let first = letters.next().map(|c| c.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    });
    let joined: String = upper.collect();
    match joined.starts_with(|c: char| c.is_ascii_alphabetic()) {
        true => joined,
        false => format!("Event{joined}"),
    }
}

fn is_json(media: &str) -> bool {
    let essence = media.split(';').next().unwrap_or_default().trim();
    let essence = essence.to_ascii_lowercase();
    essence.ends_with("/json") || essence.ends_with("+json")
}
