//! What must be there and is not; and what stands there in a shorter form than the specification has.

use serde_json::{Value, json};

use super::{Members, Pass, describe, loss_of};
use crate::diagnostics::Loss;
use crate::normalize::at::At;
use crate::normalize::kinds::{Kind, SCHEMA_KEYWORDS};
use crate::normalize::nearest::nearest;
use crate::normalize::schema::words;

/// What the document is called when it does not say.
const UNTITLED: &str = "API";

/// The version of a document that does not say.
const UNVERSIONED: &str = "0.0.0";

impl Pass<'_> {
    pub(super) fn begin_root(&mut self, members: &mut Members, at: &At<'_>) {
        members.insert("openapi".to_owned(), "3.0.3".into());
        for key in ["info", "paths"] {
            if let Some(value) = members.get(key).filter(|value| !value.is_null()) {
                if !value.is_object() {
                    self.wrong(value, "an object", Some(Loss::Skipped), &at.key(key));
                    members.insert(key.to_owned(), json!({}));
                }
            } else {
                let silent = key == "paths"
                    && (members.contains_key("webhooks") || members.contains_key("components"));
                if !silent {
                    self.diags.mended(
                        &at.pointer(),
                        format!("`{key}` is missing; it is read as empty"),
                    );
                }
                members.insert(key.to_owned(), json!({}));
            }
        }
    }

    pub(super) fn finish_root(&mut self, _members: &mut Members, _at: &At<'_>) -> bool {
        true
    }

    pub(super) fn finish_info(&mut self, members: &mut Members, at: &At<'_>) -> bool {
        for (key, value) in [("title", UNTITLED), ("version", UNVERSIONED)] {
            if !members.contains_key(key) {
                self.diags.mended(
                    &at.pointer(),
                    format!("`{key}` is missing; `{value}` stands in for it"),
                );
                members.insert(key.to_owned(), value.into());
            }
        }
        true
    }

    /// Leaves out an object that means nothing without its member `key`.
    pub(super) fn needs_text(
        &mut self,
        members: &Members,
        key: &str,
        kind: Kind,
        at: &At<'_>,
    ) -> bool {
        let there = members.get(key).is_some_and(Value::is_string);
        if !there {
            self.diags.mended(
                &at.pointer(),
                format!("{} without `{key}` is left out", kind.noun()),
            );
        }
        there
    }

    pub(super) fn finish_server_variable(&mut self, members: &mut Members, at: &At<'_>) -> bool {
        if !members.contains_key("default") {
            let first = members
                .get("enum")
                .and_then(|values| values.get(0))
                .cloned();
            let value = first.unwrap_or_else(|| "".into());
            self.diags.mended(
                &at.pointer(),
                format!(
                    "`default` is missing; {} stands in for it",
                    describe(&value)
                ),
            );
            members.insert("default".to_owned(), value);
        }
        true
    }

    /// Reads a value that is no object as the object that it abbreviates. False: it abbreviates none, and was reported.
    pub(super) fn read_as_object(&mut self, kind: Kind, value: &mut Value, at: &At<'_>) -> bool {
        let (object, meaning) = match (kind, &*value) {
            (Kind::Schema, Value::Bool(true)) => (json!({}), None),
            (Kind::Schema, Value::Bool(false)) => (json!({ "not": {} }), None),
            (Kind::Schema, Value::String(word)) if words::type_word(word).is_some() => (
                json!({ "type": word }),
                Some("a type word; it is read as a schema of that type"),
            ),
            (Kind::Schema, Value::Array(elements)) if elements.is_empty() => (json!({}), None),
            (Kind::Schema, _) => {
                self.wrong(value, "a schema", loss_of(kind), at);
                (json!({}), None)
            }
            (Kind::Response, Value::Null) => (json!({}), None),
            (Kind::Response, Value::String(text)) => (
                json!({ "description": text }),
                Some("a text; it is read as the description of a response"),
            ),
            (Kind::Tag, Value::String(name)) => (json!({ "name": name }), None),
            (Kind::Server, Value::String(url)) => (
                json!({ "url": url }),
                Some("a text; it is read as the URL of a server"),
            ),
            (Kind::ExternalDocs, Value::String(url)) => (json!({ "url": url }), None),
            (Kind::Discriminator, Value::String(name)) => (
                json!({ "propertyName": name }),
                Some("a text, as in Swagger 2; it is read as `propertyName`"),
            ),
            (Kind::SecurityRequirement, Value::String(name)) => {
                let name = name.clone();
                (
                    json!({ name: [] }),
                    Some("a text; it is read as the name of a scheme"),
                )
            }
            (_, Value::Array(elements)) if elements.is_empty() => (json!({}), None),
            (_, Value::Null) => {
                if kind != Kind::MediaType {
                    return false;
                }
                (json!({}), None)
            }
            _ => {
                self.wrong(value, kind.noun(), loss_of(kind), at);
                return false;
            }
        };
        if let Some(meaning) = meaning {
            self.diags.mended(
                &at.pointer(),
                format!("{} is wanted here, this is {meaning}", kind.noun()),
            );
        }
        *value = object;
        true
    }
}

/// What was perhaps meant by an unknown keyword.
pub(super) fn suggestion(kind: Kind, key: &str) -> Option<String> {
    let near = match kind {
        Kind::Schema => nearest(key, SCHEMA_KEYWORDS),
        _ => Vec::new(),
    };
    near.first().map(|word| format!("did you mean `{word}`?"))
}
