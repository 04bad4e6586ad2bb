//! `type`: its words, lists of types, null as a type, and schemas that leave it out.

use serde_json::Value;

use super::bounds::is_beyond;
use super::words::{TYPES, type_of_format, type_word};
use super::{COMPOSED, admit_null, is_annotation, only_null};
use crate::diagnostics::{Diagnostic, Loss, Place, Severity};
use crate::normalize::at::At;
use crate::normalize::nearest::nearest;
use crate::normalize::shape::{Members, Pass, describe};

impl Pass<'_> {
    /// Leaves `type` as one word or as a list of several; null becomes `nullable`.
    pub(super) fn read_type(&mut self, schema: &mut Members, at: &At<'_>) {
        let Some(written) = schema.shift_remove("type") else {
            return;
        };
        let at = at.key("type");
        let words = match written {
            Value::Array(words) => words,
            one => vec![one],
        };
        let mut names: Vec<&'static str> = Vec::new();
        let mut null = false;
        let mut lost = false;
        for word in &words {
            match self.one_type(word, schema, &at) {
                Some("null") => null = true,
                Some(name) if !names.contains(&name) => names.push(name),
                Some(_) => {}
                None => lost = true,
            }
        }
        if names.contains(&"number") {
            names.retain(|name| *name != "integer");
        }
        if null {
            admit_null(schema);
        }
        match names.as_slice() {
            // A word that could not be read may have meant anything.
            _ if lost => {}
            [] if null => only_null(schema),
            [] => {}
            [name] => {
                schema.insert("type".to_owned(), (*name).into());
            }
            several => {
                schema.insert("type".to_owned(), several.into());
            }
        }
    }

    /// The type that one word names. None: any type, which was reported unless the word says so.
    fn one_type(
        &mut self,
        word: &Value,
        schema: &mut Members,
        at: &At<'_>,
    ) -> Option<&'static str> {
        let text = match word {
            // YAML reads the word `null` as the value.
            Value::Null => return Some("null"),
            Value::String(text) => text.as_str(),
            other => {
                self.diags.loss(
                    Loss::Widened,
                    &at.pointer(),
                    format!(
                        "a type is a word, not {}; any value is admitted",
                        describe(other)
                    ),
                );
                return None;
            }
        };
        let Some(known) = type_word(text) else {
            if !matches!(
                text.to_ascii_lowercase().as_str(),
                "any" | "" | "mixed" | "*" | "unknown"
            ) {
                let near = nearest(text, TYPES);
                self.diags.push(Diagnostic {
                    severity: Severity::Warning,
                    message: format!(
                        "the type `{}` is unknown; any value is admitted",
                        text.replace('`', "'")
                    ),
                    places: vec![Place::Spec(at.pointer())],
                    help: near.first().map(|word| format!("did you mean `{word}`?")),
                    loss: Some(Loss::Widened),
                });
            }
            return None;
        };
        if known.name != text {
            let format = known
                .format
                .map(|format| format!(" with format `{format}`"))
                .unwrap_or_default();
            self.diags.mended(
                &at.pointer(),
                format!("the type `{text}` is read as `{}`{format}", known.name),
            );
        }
        if let Some(format) = known.format {
            schema.entry("format").or_insert_with(|| format.into());
        }
        Some(known.name)
    }

    /// Names the type that the other keywords imply.
    pub(super) fn infer_type(&mut self, schema: &mut Members) {
        let composed = COMPOSED
            .into_iter()
            .chain(["type", "enum", "not", "$ref"])
            .any(|key| schema.contains_key(key));
        if composed {
            return;
        }
        let has = |keys: &[&str]| keys.iter().any(|key| schema.contains_key(*key));
        let object = has(&[
            "properties",
            "additionalProperties",
            "minProperties",
            "maxProperties",
        ]);
        let array = has(&["items", "minItems", "maxItems", "uniqueItems"]);
        let text = has(&["pattern", "minLength", "maxLength"]);
        let format = schema
            .get("format")
            .and_then(Value::as_str)
            .and_then(type_of_format);
        let implied = match (object, array, text, format) {
            (true, false, false, None) => "object",
            (false, true, false, None) => "array",
            (false, false, true, None) => "string",
            (false, false, false, Some(name)) => name,
            (false, false, true, Some("string")) => "string",
            _ => return,
        };
        schema.insert("type".to_owned(), implied.into());
    }

    /// Leaves those of several types of which there can be values. Each is a branch, with the keywords that speak of it.
    pub(super) fn type_list(&mut self, schema: &mut Members, at: &At<'_>) {
        let Some(Value::Array(types)) = schema.get("type") else {
            return;
        };
        let types: Vec<String> = types
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect();
        schema.shift_remove("type");
        if COMPOSED.into_iter().any(|key| schema.contains_key(key)) {
            // The branches say which types there are.
            return;
        }
        let values = schema.get("enum").and_then(Value::as_array);
        let is_possible = |name: &String| {
            values.is_none_or(|values| values.iter().any(|value| is_of_type(value, name)))
        };
        let possible: Vec<String> = types.into_iter().filter(is_possible).collect();
        if possible.len() < 2 {
            for key in keyword_names(schema) {
                let part = possible
                    .first()
                    .and_then(|name| part_for(name, &key, schema.get(&key)?));
                match part {
                    Some(part) => schema.insert(key, part),
                    None => schema.shift_remove(&key),
                };
            }
        }
        if possible.iter().any(|name| name == "integer") {
            self.whole_bounds(schema, at);
        }
        match possible.as_slice() {
            [] => {}
            [one] => {
                schema.insert("type".to_owned(), one.as_str().into());
            }
            several => {
                schema.insert("type".to_owned(), several.into());
            }
        }
    }
}

/// The keywords of a schema that speak of values of one type or another.
fn keyword_names(schema: &Members) -> Vec<String> {
    schema
        .keys()
        .filter(|key| {
            !is_annotation(key) && !matches!(key.as_str(), "nullable" | "discriminator" | "not")
        })
        .cloned()
        .collect()
}

/// What of a keyword speaks of values of type `name`.
fn part_for(name: &str, key: &str, value: &Value) -> Option<Value> {
    let fits = match key {
        "const" => is_of_type(value, name),
        "enum" => {
            let values: Vec<Value> = value
                .as_array()?
                .iter()
                .filter(|value| is_of_type(value, name))
                .cloned()
                .collect();
            return (!values.is_empty()).then(|| values.into());
        }
        "format" => value
            .as_str()
            .and_then(type_of_format)
            .map_or(name == "string", |of| {
                of == name || (of == "integer" && name == "number")
            }),
        _ => belongs(key, name),
    };
    fits.then(|| value.clone())
}

/// Whether a keyword, `enum` and `format` aside, speaks of values of type `name`.
pub(super) fn belongs(key: &str, name: &str) -> bool {
    match key {
        "pattern" | "minLength" | "maxLength" => name == "string",
        "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" | "multipleOf" => {
            matches!(name, "integer" | "number")
        }
        "properties" | "required" | "additionalProperties" | "minProperties" | "maxProperties" => {
            name == "object"
        }
        "items" | "minItems" | "maxItems" | "uniqueItems" => name == "array",
        _ => false,
    }
}

/// Whether a value is of a type of JSON Schema.
pub(in crate::normalize) fn is_of_type(value: &Value, name: &str) -> bool {
    match value {
        Value::Null => name == "null",
        Value::Bool(_) => name == "boolean",
        Value::Number(number) => {
            name == "number" || (name == "integer" && (!number.is_f64() || is_beyond(number)))
        }
        Value::String(_) => name == "string",
        Value::Array(_) => name == "array",
        Value::Object(_) => name == "object",
    }
}
