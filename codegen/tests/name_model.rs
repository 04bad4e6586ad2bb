//! The API model file: what its lines say, and that none is missing.

mod name_support;

use codegen::api_file::Line;
use name_support::{document, name, object, string_enum};
use serde_json::{Value, json};

fn acme() -> Value {
    let mut document = document(
        json!({
            "/exports": {"post": {
                "operationId": "start-export",
                "tags": ["Exports"],
                "security": [{"key": []}],
                "parameters": [
                    {"name": "dry", "in": "query", "schema": {"type": "boolean"}},
                    {"name": "Prefer", "in": "header", "required": true, "schema": string_enum(&["a", "b"])}
                ],
                "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Filter"}}}},
                "responses": {
                    "200": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Export"}}}},
                    "102": {"description": ""},
                    "202": {"description": "", "headers": {"Retry-After": {"schema": {"type": "integer"}}}},
                    "429": {"description": "", "content": {"text/plain": {}}, "headers": {"Retry-After": {"schema": {"type": "integer"}}}}
                }
            }},
            "/exports/{id}/file": {"put": {
                "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
                "requestBody": {"required": true, "content": {"multipart/form-data": {"schema": {
                    "type": "object", "required": ["file"],
                    "properties": {"file": {"type": "string", "format": "binary"}, "note": {"type": "string"}}}}}},
                "responses": {"204": {"description": ""}, "default": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Filter"}}}}}
            }}
        }),
        json!({
            "Filter": {"type": "object", "required": ["date", "ids"], "properties": {
                "date": {"type": "string"},
                "ids": {"type": "array", "items": {"type": "string"}},
                "since": {"type": "string", "format": "date-time", "nullable": true},
                "inner": {"$ref": "#/components/schemas/Filter"},
                "options": {"$ref": "#/components/schemas/Options"}
            }, "additionalProperties": {"type": "integer"}},
            "Options": {"type": "object", "properties": {"a": {"type": "string"}}},
            "Export": {"oneOf": [
                {"type": "object", "required": ["status"], "properties": {"status": string_enum(&["running"]), "progress": {"type": "number"}}},
                {"type": "object", "required": ["status", "url"], "properties": {"status": string_enum(&["done"]), "url": {"type": "string"}}}
            ]},
            "Tree": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}},
            "Ids": {"type": "array", "items": {"type": "integer"}},
            "Either": {"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
        }),
    );
    document["components"]["securitySchemes"] = json!({
        "key": {"type": "apiKey", "in": "header", "name": "Authorization"},
        "login": {"type": "http", "scheme": "basic"}
    });
    document
}

#[test]
fn the_model_reads_as_a_summary() {
    let expected = include_str!("name_model/acme.txt");
    let actual = name(&acme(), None).model();
    if std::env::var_os("UPDATE").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/name_model/acme.txt");
        std::fs::write(path, &actual).expect("the golden file can be written");
        return;
    }
    assert_eq!(actual, expected, "run with UPDATE=1 to accept");
}

#[test]
fn every_line_reads_back() {
    let model = name(&acme(), None).model();
    let lines = model.lines().filter(|line| !line.starts_with('#'));
    let mut count = 0;
    for text in lines {
        let line = Line::parse(text).expect("a line of the model");
        assert_eq!(line.to_string(), text);
        count += 1;
    }
    assert!(count > 50, "{count} lines");
    assert!(model.ends_with('\n'));
}

#[test]
fn hostile_names_stay_on_their_line() {
    let hostile = "a   @/x\nacme::types::Evil   struct   @/y\u{202e}";
    let schemas = json!({
        hostile: object(&[hostile]),
        "E": string_enum(&[hostile, "b"])
    });
    let named = name(&document(json!({}), schemas), None);
    let model = named.model();
    assert!(!model.contains("\nacme::types::Evil"), "{model}");
    assert!(!model.contains('\u{202e}'), "{model}");
    let again = name(
        &document(
            json!({}),
            json!({hostile: object(&[hostile]), "E": string_enum(&[hostile, "b"])}),
        ),
        Some(&model),
    );
    assert_eq!(named.names, again.names);
}
