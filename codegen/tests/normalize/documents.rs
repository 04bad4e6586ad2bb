//! Whole documents.

use serde_json::json;

use crate::check::run;

#[test]
fn a_document_of_3_0_comes_out_as_it_is() {
    let document = json!({
        "openapi": "3.0.3",
        "info": { "title": "Exports", "version": "1.2" },
        "servers": [{ "url": "https://{region}.example.com", "variables": { "region": { "default": "eu", "enum": ["eu", "us"], "description": "Where." } } }],
        "paths": { "/exports/{id}": {
            "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string", "format": "uuid" }, "style": "simple" }],
            "get": {
                "tags": ["Exports"], "operationId": "getExport", "summary": "One export.",
                "parameters": [{ "$ref": "#/components/parameters/Page" }],
                "responses": {
                    "default": { "$ref": "#/components/responses/Problem" },
                    "200": { "description": "ok", "headers": { "X-Left": { "style": "simple", "schema": { "type": "integer", "format": "int32" } } },
                        "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Export" } } } },
                },
                "security": [{ "token": [] }, {}],
            },
            "put": { "requestBody": { "content": { "application/octet-stream": { "schema": { "type": "string", "format": "binary" } } }, "required": true }, "responses": { "204": { "description": "" } } },
        } },
        "components": {
            "schemas": {
                "Export": { "type": "object", "description": "An export.", "required": ["id", "state"],
                    "properties": {
                        "id": { "type": "string", "readOnly": true }, "state": { "type": "string", "enum": ["new", "done"] },
                        "parts": { "type": "array", "items": { "$ref": "#/components/schemas/Part" }, "minItems": 1 },
                        "size": { "type": "number", "nullable": true, "minimum": 0.5 },
                    },
                    "additionalProperties": false },
                "Part": { "oneOf": [{ "$ref": "#/components/schemas/Export" }, { "type": "boolean" }], "discriminator": { "propertyName": "kind" } },
                "Both": { "allOf": [{ "$ref": "#/components/schemas/Export" }, { "type": "object", "additionalProperties": { "type": "integer" } }] },
                "Mixed": { "type": "object", "properties": { "a": {} }, "anyOf": [{ "$ref": "#/components/schemas/Part" }, { "type": "object" }] },
            },
            "responses": { "Problem": { "description": "Trouble.", "content": { "application/json": { "schema": {} } } } },
            "parameters": { "Page": { "name": "page", "in": "query", "schema": { "type": "integer" }, "style": "form", "explode": true } },
            "securitySchemes": { "token": { "type": "http", "scheme": "bearer" } },
            "x-more": [1],
        },
        "tags": [{ "name": "Exports", "description": "All about exports." }],
        "x-end": true,
    });
    let outcome = run(document.clone());
    outcome.finds(&[]);
    assert_eq!(outcome.model, Some(document));
}
