//! Parameters that are not a body: what they are, and how a list of them is written.

use serde_json::{Value, json};

use super::schema::{say_file, say_nullable};
use super::{Members, Upgrade};
use crate::Pointer;
use crate::diagnostics::Loss;

/// The keys of a parameter or header that belong to its schema.
const OF_SCHEMA: [&str; 17] = [
    "type",
    "format",
    "items",
    "default",
    "maximum",
    "exclusiveMaximum",
    "minimum",
    "exclusiveMinimum",
    "maxLength",
    "minLength",
    "pattern",
    "maxItems",
    "minItems",
    "uniqueItems",
    "enum",
    "multipleOf",
    "x-nullable",
];

/// How a list is written.
pub(super) struct Written {
    pub(super) style: Option<&'static str>,
    pub(super) explode: Option<bool>,
}

/// Whether a parameter is a body, or a field of one.
pub(super) fn is_of_body(parameter: &Value) -> bool {
    let place = parameter.get("in").and_then(Value::as_str);
    matches!(place, Some("body" | "formData"))
}

impl Upgrade<'_> {
    /// A parameter for the path, the query or a header, in terms of 3.0.
    pub(super) fn parameter(&mut self, value: &Value, was: &Pointer, now: &Pointer) -> Value {
        let Value::Object(members) = value else {
            return value.clone();
        };
        if members.contains_key("$ref") || members.contains_key("content") {
            return value.clone();
        }
        let place = members
            .get("in")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let place = place.to_owned();
        let (mut new, written) = self.typed(members, &place, was, now);
        if let Some(style) = written.style {
            new.insert("style".to_owned(), json!(style));
        }
        if let Some(explode) = written.explode {
            new.insert("explode".to_owned(), json!(explode));
        }
        Value::Object(new)
    }

    /// A header of an answer in terms of 3.0.
    pub(super) fn header(&mut self, value: &Value, was: &Pointer, now: &Pointer) -> Value {
        match value {
            Value::Object(members) if !members.contains_key("$ref") => {
                Value::Object(self.typed(members, "header", was, now).0)
            }
            _ => value.clone(),
        }
    }

    /// The members of a parameter with those of its schema put into one, and how a list of it is written.
    pub(super) fn typed(
        &mut self,
        members: &Members,
        place: &str,
        was: &Pointer,
        now: &Pointer,
    ) -> (Members, Written) {
        let (mut new, mut schema) = (Members::new(), Members::new());
        for (key, value) in members {
            match key.as_str() {
                "collectionFormat" => {}
                key if OF_SCHEMA.contains(&key) => {
                    schema.insert(key.to_owned(), value.clone());
                }
                key => {
                    new.insert(key.to_owned(), value.clone());
                }
            }
        }
        let mut written = Written {
            style: None,
            explode: None,
        };
        if new.contains_key("schema") {
            // Written as in 3.0 already.
            return (new, written);
        }
        let at = now.key("schema");
        self.moves.made(at.clone(), was.clone());
        say_file(&mut schema);
        if schema.get("type").and_then(Value::as_str) == Some("array") {
            let format = members.get("collectionFormat").and_then(Value::as_str);
            match delimiter(format.unwrap_or("csv"), place) {
                Some(known) => written = known,
                None => {
                    let format = format.unwrap_or_default();
                    let message = format!(
                        "`collectionFormat: {format}` has no counterpart for a list here; it is a text, and whoever calls joins the values"
                    );
                    self.diags.loss(Loss::Widened, &at, message);
                    schema.retain(|key, _| key.starts_with("x-"));
                    schema.insert("type".to_owned(), json!("string"));
                }
            }
        }
        if let Some(items) = schema.get("items").cloned() {
            let (was, now) = (was.key("items"), at.key("items"));
            let items = self.items(&items, &was, &now);
            schema.insert("items".to_owned(), items);
        }
        say_nullable(&mut schema);
        new.insert("schema".to_owned(), Value::Object(schema));
        (new, written)
    }

    /// The elements of a list. A list in a list has a delimiter of its own, which 3.0 has not.
    fn items(&mut self, items: &Value, was: &Pointer, now: &Pointer) -> Value {
        let mut new = self.schema(items, was, now);
        let Value::Object(members) = &mut new else {
            return new;
        };
        members.shift_remove("collectionFormat");
        if members.get("type").and_then(Value::as_str) == Some("array") {
            self.diags.loss(
                Loss::Widened,
                now,
                "a list in a list has no counterpart here; it is a text, and whoever calls joins the values",
            );
            return json!({ "type": "string" });
        }
        new
    }
}

/// How 3.0 says a delimiter; `None` when it does not.
fn delimiter(format: &str, place: &str) -> Option<Written> {
    let written = |style, explode| Some(Written { style, explode });
    match (format, place) {
        ("csv", "path" | "header") => written(None, None),
        ("csv", _) => written(Some("form"), Some(false)),
        ("multi", "query" | "formData") => written(Some("form"), Some(true)),
        ("ssv", "query" | "formData") => written(Some("spaceDelimited"), Some(false)),
        ("pipes", "query" | "formData") => written(Some("pipeDelimited"), Some(false)),
        _ => None,
    }
}
