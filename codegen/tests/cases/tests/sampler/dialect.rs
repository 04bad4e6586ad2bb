//! Schemas of OpenAPI as the JSON Schema that a validator reads, and when two values are the same.

use serde_json::{Map, Value, json};

/// The document with what OpenAPI 3.0 says otherwise in the words of JSON Schema 2020-12.
pub(crate) fn in_2020_12(mut document: Value) -> Value {
    let is_old = document["openapi"]
        .as_str()
        .is_some_and(|version| version.starts_with("3.0"));
    if is_old && let Some(components) = document.get_mut("components") {
        rewrite(components);
    }
    document
}

fn rewrite(value: &mut Value) {
    match value {
        Value::Array(elements) => elements.iter_mut().for_each(rewrite),
        Value::Object(members) => {
            members.values_mut().for_each(rewrite);
            exclusive(members, "exclusiveMinimum", "minimum");
            exclusive(members, "exclusiveMaximum", "maximum");
            // In 3.0 nothing stands beside a reference.
            if members.get("$ref").is_some_and(Value::is_string) {
                members.retain(|key, _| key == "$ref");
            }
            if members.get("nullable") == Some(&json!(true)) && members.contains_key("type") {
                members.remove("nullable");
                *value = json!({ "anyOf": [value.clone(), { "type": "null" }] });
            }
        }
        _ => {}
    }
}

fn exclusive(members: &mut Map<String, Value>, exclusive: &str, inclusive: &str) {
    match members.get(exclusive) {
        Some(Value::Bool(true)) => {
            let bound = members.remove(inclusive).unwrap_or(json!(0));
            members.insert(exclusive.to_owned(), bound);
        }
        Some(Value::Bool(false)) => drop(members.remove(exclusive)),
        _ => {}
    }
}

/// The schema of a component, as a document of its own.
pub(crate) fn component(document: &Value, name: &str) -> Value {
    let name = name.replace('~', "~0").replace('/', "~1");
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$ref": format!("#/components/schemas/{name}"),
        "components": document["components"],
    })
}

/// Whether two values are the same: numbers by what they are, not by how they are written.
pub(crate) fn is_equal(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            one == other || one.as_f64() == other.as_f64()
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .zip(other)
                    .all(|(one, other)| is_equal(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            let same = |(key, value): (&String, &Value)| {
                other.get(key).is_some_and(|other| is_equal(value, other))
            };
            one.len() == other.len() && one.iter().all(same)
        }
        _ => one == other,
    }
}
