//! Schemas.

use serde_json::{Map, Value, json};

use super::{Members, Upgrade};
use crate::Pointer;

impl Upgrade<'_> {
    /// A schema in terms of 3.0.
    pub(super) fn schema(&mut self, value: &Value, was: &Pointer, now: &Pointer) -> Value {
        let Value::Object(members) = value else {
            return value.clone();
        };
        let mut new = Members::new();
        for (key, member) in members {
            let (was, now) = (was.key(key), now.key(key));
            let changed = match (key.as_str(), member) {
                // What a generator of documents writes beside each reference.
                ("originalRef", _) => continue,
                ("discriminator", Value::String(property)) => {
                    self.moves.made(now.key("propertyName"), was.clone());
                    json!({ "propertyName": property })
                }
                ("properties" | "patternProperties" | "definitions", Value::Object(named)) => {
                    let named = named.iter();
                    let named = named.map(|(name, schema)| {
                        let (was, now) = (was.key(name), now.key(name));
                        (name.clone(), self.schema(schema, &was, &now))
                    });
                    Value::Object(named.collect::<Map<_, _>>())
                }
                ("allOf" | "oneOf" | "anyOf", Value::Array(parts)) => {
                    let parts = parts.iter().enumerate();
                    let parts = parts.map(|(index, part)| {
                        self.schema(part, &was.index(index), &now.index(index))
                    });
                    Value::Array(parts.collect())
                }
                ("items" | "additionalProperties" | "not", Value::Object(_)) => {
                    self.schema(member, &was, &now)
                }
                _ => member.clone(),
            };
            new.insert(key.clone(), changed);
        }
        say_nullable(&mut new);
        say_file(&mut new);
        Value::Object(new)
    }
}

/// `x-nullable` is what 2.0 has for `nullable`.
pub(super) fn say_nullable(schema: &mut Members) {
    let is_nullable = ["x-nullable", "x-isnullable"]
        .into_iter()
        .any(|key| schema.get(key) == Some(&Value::Bool(true)));
    if is_nullable && !schema.contains_key("nullable") {
        // Beside a reference nothing else counts in 3.0.
        if let Some(reference) = schema.shift_remove("$ref") {
            schema.insert("allOf".to_owned(), json!([{ "$ref": reference }]));
        }
        schema.insert("nullable".to_owned(), Value::Bool(true));
    }
}

/// The bytes of a file are a binary string.
pub(super) fn say_file(schema: &mut Members) {
    if schema.get("type").and_then(Value::as_str) == Some("file") {
        schema.insert("type".to_owned(), json!("string"));
        schema.insert("format".to_owned(), json!("binary"));
    }
}

/// How a value of a discriminator is called that is not the name of the definition.
const VALUES: [&str; 2] = ["x-ms-discriminator-value", "x-discriminator-value"];

/// Writes the values that heirs give themselves into the discriminator of their base.
pub(super) fn map_discriminators(schemas: &mut Members) {
    let mut mappings: Vec<(String, String, String)> = Vec::new();
    for (name, schema) in schemas.iter() {
        let value = VALUES.iter().find_map(|key| schema.get(*key)?.as_str());
        let (Some(value), Some(base)) = (value, base_of(schemas, name)) else {
            continue;
        };
        mappings.push((base, value.to_owned(), name.clone()));
    }
    for (base, value, name) in mappings {
        let discriminator = schemas
            .get_mut(&base)
            .and_then(|base| base.get_mut("discriminator")?.as_object_mut());
        let Some(discriminator) = discriminator else {
            continue;
        };
        let mapping = discriminator.entry("mapping").or_insert_with(|| json!({}));
        if let Value::Object(mapping) = mapping {
            let pointer = Pointer::root().key("components").key("schemas").key(&name);
            mapping
                .entry(value)
                .or_insert_with(|| json!(format!("#{pointer}")));
        }
    }
}

/// The schema with a discriminator that a schema extends, or is.
fn base_of(schemas: &Members, name: &str) -> Option<String> {
    let mut open = vec![name.to_owned()];
    let mut seen = Vec::new();
    while let Some(name) = open.pop() {
        if seen.contains(&name) {
            continue;
        }
        let schema = schemas.get(&name)?;
        if schema.get("discriminator").is_some_and(Value::is_object) {
            return Some(name);
        }
        let parts = schema
            .get("allOf")
            .and_then(Value::as_array)
            .into_iter()
            .flatten();
        let references = parts.filter_map(|part| part.get("$ref")?.as_str());
        open.extend(references.filter_map(|text| {
            let target = Pointer::from_fragment(text).ok()?;
            match target.tokens() {
                [definitions, name] if definitions == "definitions" => Some(name.clone()),
                [components, schemas, name]
                    if components == "components" && schemas == "schemas" =>
                {
                    Some(name.clone())
                }
                _ => None,
            }
        }));
        seen.push(name);
    }
    None
}
