//! Swagger 2.0 -> OpenAPI 3.0, as trees.
//!
//! Decides how 2.0 is said in terms of 3.0: bodies and forms out of parameters, media types out of `consumes` and `produces`,
//! delimiters of lists, servers out of `host`, `basePath` and `schemes`. Libraries that convert read the document into types of
//! their own first, which one bad spot of it prevents, and forget where a thing stood; so this is a stage like the others.
//!
//! # Invariants
//! - What is not known here is kept as it is, and judged by `normalize` as anywhere else.
//! - What has no counterpart is widened and told.
//! - Where each part stood is kept beside the findings, so that they show the places of the document as it was written.

mod moves;
mod operation;
mod parameter;
mod response;
mod schema;
mod security;
mod servers;

use serde_json::{Map, Value, json};

use crate::{Diagnostics, Document, Pointer};

use moves::{Moves, find};

/// The members of an object.
type Members = Map<String, Value>;

/// What the parts of one document need to know of the whole.
struct Upgrade<'a> {
    /// The document as it was.
    old: &'a Members,
    moves: Moves,
    diags: &'a mut Diagnostics,
}

/// Makes a document of OpenAPI 3.0 of one of Swagger 2.0. Any other is left as it is.
///
/// ```
/// use codegen::swagger::upgrade;
/// use codegen::{Diagnostics, Document};
/// use serde_json::json;
///
/// let old = json!({ "swagger": "2.0", "host": "api.example.test", "basePath": "/v1", "definitions": { "A": {} } });
/// let new = upgrade(Document::new(old), &mut Diagnostics::new());
/// assert_eq!(new.root()["servers"][0]["url"], "https://api.example.test/v1");
/// assert_eq!(new.root()["components"]["schemas"], json!({ "A": {} }));
/// ```
pub fn upgrade(mut document: Document, diags: &mut Diagnostics) -> Document {
    let is_2 = |root: &Members| {
        let version = match root.get("swagger") {
            Some(Value::String(text)) => text.trim().to_owned(),
            Some(Value::Number(number)) => number.to_string(),
            _ => return false,
        };
        (version == "2" || version.starts_with("2.")) && !root.contains_key("openapi")
    };
    let Value::Object(old) = document.root_mut() else {
        return document;
    };
    if !is_2(old) {
        return document;
    }
    let old = std::mem::take(old);
    let mut upgrade = Upgrade {
        old: &old,
        moves: Moves::default(),
        diags,
    };
    let mut new = Value::Object(upgrade.root());
    let moves = upgrade.moves;
    moves.rewrite(&old, &mut new);
    diags.moved(moves.into_places());
    *document.root_mut() = new;
    document
}

impl Upgrade<'_> {
    fn root(&mut self) -> Members {
        let old = self.old;
        let mut new = Members::new();
        new.insert("openapi".to_owned(), json!("3.0.3"));
        for (key, value) in old {
            match key.as_str() {
                "swagger"
                | "host"
                | "basePath"
                | "schemes"
                | "consumes"
                | "produces"
                | "definitions"
                | "parameters"
                | "responses"
                | "securityDefinitions"
                | "components" => {}
                "paths" => {
                    let at = Pointer::root().key("paths");
                    new.insert(key.clone(), self.paths(value, &at));
                }
                _ => {
                    new.insert(key.clone(), value.clone());
                }
            }
        }
        let servers = servers::servers(old, old.get("schemes"));
        if !servers.is_empty() {
            let source = if old.contains_key("host") {
                "host"
            } else {
                "basePath"
            };
            let root = Pointer::root();
            self.moves.made(root.key("servers"), root.key(source));
            new.insert("servers".to_owned(), Value::Array(servers));
        }
        let components = self.components();
        if !components.is_empty() {
            new.insert("components".to_owned(), Value::Object(components));
        }
        new
    }

    /// What stands under keys of its own in 2.0, and what several files have brought along.
    fn components(&mut self) -> Members {
        let old = self.old;
        let brought = Pointer::root().key("components");
        let mut components = match old.get("components") {
            Some(Value::Object(components)) => components.clone(),
            _ => Members::new(),
        };
        for (section, members) in &mut components {
            let Value::Object(members) = members else {
                continue;
            };
            let at = brought.key(section);
            members.retain(|_, value| section != "parameters" || !parameter::is_of_body(value));
            for (name, value) in members {
                let here = at.key(name);
                *value = self.component(section, value, &here, &here);
            }
        }
        let groups = [
            ("definitions", "schemas"),
            ("parameters", "parameters"),
            ("responses", "responses"),
            ("securityDefinitions", "securitySchemes"),
        ];
        for (key, section) in groups {
            let Some(Value::Object(named)) = old.get(key) else {
                continue;
            };
            let (was, now) = (Pointer::root().key(key), brought.key(section));
            self.moves.add(now.clone(), was.clone());
            for (name, value) in named {
                // Bodies and fields of forms are written where they are used.
                if key == "parameters" && parameter::is_of_body(value) {
                    continue;
                }
                let place = components.entry(section).or_insert_with(|| json!({}));
                let Value::Object(place) = place else {
                    continue;
                };
                if place.contains_key(name) {
                    continue;
                }
                let new = self.component(section, value, &was.key(name), &now.key(name));
                place.insert(name.clone(), new);
            }
        }
        if let Some(Value::Object(schemas)) = components.get_mut("schemas") {
            schema::map_discriminators(schemas);
        }
        components
    }

    fn component(&mut self, section: &str, value: &Value, was: &Pointer, now: &Pointer) -> Value {
        match section {
            "schemas" => self.schema(value, was, now),
            "parameters" => self.parameter(value, was, now),
            "responses" => self.response(value, &self.media(None, "produces"), was, now),
            "securitySchemes" => self.security_scheme(value, was, now),
            _ => value.clone(),
        }
    }

    /// What an operation takes or answers: its own list, else that of the document.
    fn media(&self, operation: Option<&Members>, key: &str) -> Vec<String> {
        let own = operation.and_then(|operation| operation.get(key));
        let list = own.or_else(|| self.old.get(key));
        let texts = list.and_then(Value::as_array).into_iter().flatten();
        let mut media: Vec<String> = Vec::new();
        for text in texts.filter_map(Value::as_str) {
            if !text.is_empty() && !media.iter().any(|known| known == text) {
                media.push(text.to_owned());
            }
        }
        media
    }

    /// The object that stands at a place or is referred to there, and where it is written.
    fn follow<'v>(&'v self, value: &'v Value, at: &Pointer) -> (&'v Value, Pointer) {
        let (mut value, mut at) = (value, at.clone());
        for _ in 0..64 {
            let target = value
                .get("$ref")
                .and_then(Value::as_str)
                .and_then(|text| Pointer::from_fragment(text).ok());
            let Some(target) = target else { break };
            let Some(found) = find(self.old, &target) else {
                break;
            };
            (value, at) = (found, target);
        }
        (value, at)
    }
}
