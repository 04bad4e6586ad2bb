//! What 3.1 and 3.2 add around schemas.

use serde_json::json;

use crate::check::{run_operation, run_with};

#[test]
fn path_items_from_elsewhere_are_written_in_place() {
    let outcome = run_with(json!({
        "paths": { "/a": { "$ref": "#/components/pathItems/Item", "summary": "mine" }, "/b": { "$ref": "#/paths/~1a" } },
        "components": { "pathItems": { "Item": { "summary": "theirs", "get": { "responses": {} } } } },
    }));
    outcome.finds(&[]);
    assert_eq!(
        outcome.at("/paths/~1a"),
        &json!({ "summary": "mine", "get": { "responses": {} } })
    );
    assert_eq!(
        outcome.at("/paths/~1b"),
        &json!({ "summary": "theirs", "get": { "responses": {} } })
    );
}

#[test]
fn calls_that_the_server_makes_are_no_requests() {
    let outcome = run_with(json!({
        "webhooks": { "new": { "post": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Event" } } } } } } },
        "paths": { "/a": { "get": { "responses": {}, "callbacks": { "c": { "{$url}": {} } } } } },
        "components": { "schemas": { "Event": { "type": "object" } } },
    }));
    outcome.finds(&[]);
    assert_eq!(outcome.at("/components/schemas/Event/type"), "object");
}

#[test]
fn methods_without_a_keyword_are_additional_operations() {
    let outcome = run_with(json!({ "paths": { "/a": {
        "query": { "operationId": "q", "responses": { "200": {} } },
        "additionalOperations": { "Copy": { "operationId": "c", "parameters": [{ "name": "n", "in": "query" }] } },
    } } }));
    outcome.finds(&["neither `schema` nor `content`"]);
    let operations = outcome.at("/paths/~1a/additionalOperations");
    assert_eq!(operations["Copy"]["parameters"][0]["name"], "n");
    assert_eq!(operations["QUERY"]["operationId"], "q");
    assert_eq!(
        outcome.stands_at("/paths/~1a/additionalOperations/QUERY"),
        "/paths/~1a/query"
    );
}

#[test]
fn an_additional_method_is_sent_as_it_is_written() {
    let outcome = run_with(json!({ "paths": { "/a": {
        "get": {},
        "additionalOperations": { "GET": {}, "get": {}, "POST": {}, "QUERY": {}, "purge": {}, "PURGE": {}, "A B": {}, "": {}, "é": {} },
    } } }));
    outcome.finds(&[
        "warning skipped: `GET` is `get`, which this path has already; this operation is left out @/paths/~1a/additionalOperations/GET ",
        "note: methods are case-sensitive: `get` is sent as it is, and is not `GET`",
        "warning: `POST` has the keyword `post`, and is read as if it were written so @/paths/~1a/additionalOperations/POST ",
        "warning: `QUERY` has the keyword `query`",
        "warning skipped: `A B` cannot be a method: one is made of letters, digits and the signs",
        "warning skipped: `` cannot be a method",
        "warning skipped: `é` cannot be a method",
    ]);
    let operations = outcome.at("/paths/~1a/additionalOperations");
    let methods = operations.as_object().expect("operations").keys();
    assert_eq!(
        methods.collect::<Vec<_>>(),
        ["PURGE", "QUERY", "get", "purge"]
    );
    assert_eq!(
        outcome.stands_at("/paths/~1a/post"),
        "/paths/~1a/additionalOperations/POST"
    );
}

#[test]
fn an_item_schema_stays() {
    let outcome = run_operation(
        json!({ "responses": { "200": { "description": "d", "content": {
        "text/event-stream": { "itemSchema": { "type": ["string", "null"] } },
    } } } }),
    );
    outcome.finds(&[]);
    assert_eq!(
        outcome.at("/paths/~1a/get/responses/200/content/text~1event-stream"),
        &json!({ "itemSchema": { "type": "string", "nullable": true } })
    );
}

#[test]
fn a_parameter_that_is_the_whole_query_string_is_written_where_it_is_used() {
    let outcome = run_with(json!({
        "paths": { "/a": { "get": { "parameters": [{ "$ref": "#/components/parameters/Q" }], "responses": {} } } },
        "components": { "parameters": { "Q": {
            "name": "q", "in": "querystring",
            "content": { "application/x-www-form-urlencoded": { "schema": { "type": "object" } } },
        } } },
    }));
    outcome.finds(&[]);
    assert_eq!(outcome.at("/paths/~1a/get/parameters/0/name"), "q");
    assert_eq!(outcome.at("/components/parameters"), &json!({}));
}

#[test]
fn media_types_from_components_are_written_in_place() {
    let outcome = run_with(json!({
        "paths": { "/a": { "get": { "responses": { "200": { "description": "d", "content": {
            "application/json": { "$ref": "#/components/mediaTypes/M" },
        } } } } } },
        "components": { "mediaTypes": { "M": { "schema": { "const": 1 } } } },
    }));
    outcome.finds(&[]);
    assert_eq!(
        outcome.at("/paths/~1a/get/responses/200/content/application~1json/schema/enum"),
        &json!([1])
    );
}

#[test]
fn security_below_http_is_not_asked_of_a_request() {
    let outcome = run_with(json!({
        "security": [{ "tls": [], "key": [] }],
        "components": { "securitySchemes": {
            "tls": { "type": "mutualTLS" }, "key": { "type": "apiKey", "in": "header", "name": "k" },
            "device": { "type": "oauth2", "flows": { "deviceAuthorization": { "tokenUrl": "u", "deviceAuthorizationUrl": "d", "scopes": {} } } },
        } },
    }));
    outcome.finds(&[
        "warning ignored: `mutualTLS` is not part of a request",
        "warning ignored: the device flow is the caller's",
    ]);
    assert_eq!(outcome.at("/security"), &json!([{ "key": [] }]));
}

#[test]
fn the_first_named_example_is_the_example() {
    let outcome = run_with(json!({
        "paths": { "/a": { "get": { "responses": { "200": { "description": "d", "content": { "application/json": {
            "examples": { "first": { "$ref": "#/components/examples/E" } },
        } } } } } } },
        "components": { "examples": { "E": { "value": { "a": 1 } } } },
    }));
    outcome.finds(&[]);
    assert_eq!(
        outcome.at("/paths/~1a/get/responses/200/content/application~1json/example"),
        &json!({ "a": 1 })
    );
}

#[test]
fn what_only_describes_goes_without_a_word() {
    let outcome = run_with(json!({
        "openapi": "3.2.0", "$self": "https://example.com/openapi.json", "jsonSchemaDialect": "d",
        "info": { "title": "t", "version": "1", "summary": "s", "license": { "name": "MIT", "identifier": "MIT" } },
        "servers": [{ "url": "/", "name": "n" }],
        "tags": [{ "name": "t", "summary": "s", "parent": "p", "kind": "k" }],
        "components": { "schemas": { "A": { "$ref": "https://example.com/openapi.json#/components/schemas/B" }, "B": {} } },
    }));
    outcome.finds(&[]);
    assert_eq!(
        outcome.at("/components/schemas/A"),
        &json!({ "$ref": "#/components/schemas/B" })
    );
}

#[test]
fn unescaped_cookies_are_written_as_forms() {
    run_operation(json!({ "responses": {}, "parameters": [
        { "name": "c", "in": "cookie", "style": "cookie", "schema": { "type": "string" } },
    ] }))
    .finds(&["warning ignored: `style: cookie`"]);
}
