//! Mistakes that real documents have: what is made of each, and that it is said.

use serde_json::{Value, json};

use crate::check::{check_quiet, check_schema, run_operation, run_with};

#[test]
fn words_of_other_notations_are_types() {
    for (word, read) in [
        ("int", json!({ "type": "integer" })),
        ("long", json!({ "type": "integer", "format": "int64" })),
        ("float", json!({ "type": "number", "format": "float" })),
        ("bool", json!({ "type": "boolean" })),
        ("str", json!({ "type": "string" })),
        ("String", json!({ "type": "string" })),
        (
            "datetime",
            json!({ "type": "string", "format": "date-time" }),
        ),
        ("file", json!({ "type": "string", "format": "binary" })),
        ("dict", json!({ "type": "object" })),
    ] {
        check_schema(json!({ "type": word }), read, &["warning: the type `"]);
    }
}

#[test]
fn an_unknown_type_admits_anything_and_the_near_word_is_named() {
    check_schema(
        json!({ "type": "integr" }),
        json!({}),
        &[
            "warning widened: the type `integr` is unknown; any value is admitted @/components/schemas/S/type did you mean `integer`?",
        ],
    );
    check_schema(
        json!({ "type": { "a": 1 } }),
        json!({}),
        &["warning widened: a type is a word, not an object"],
    );
    check_quiet(json!({ "type": "any" }), json!({}));
    check_quiet(json!({ "type": "" }), json!({}));
}

#[test]
fn a_required_flag_in_a_property_is_a_name_in_the_list() {
    check_schema(
        json!({ "type": "object", "properties": { "a": { "type": "string", "required": true }, "b": { "required": false } } }),
        json!({ "type": "object", "properties": { "a": { "type": "string" }, "b": {} }, "required": ["a"] }),
        &["`a` is added to it @/components/schemas/S/properties/a/required"],
    );
    check_schema(
        json!({ "type": "object", "required": true }),
        json!({ "type": "object" }),
        &["`required` is a list of names; `true` says nothing here"],
    );
    check_quiet(
        json!({ "type": "object", "properties": { "a": {} }, "required": ["a", "a"] }),
        json!({ "type": "object", "properties": { "a": {} }, "required": ["a"] }),
    );
    check_quiet(
        json!({ "type": "object", "required": null, "properties": null }),
        json!({ "type": "object" }),
    );
}

#[test]
fn values_of_another_type_are_read_as_the_type_says() {
    check_schema(
        json!({ "type": "string", "enum": [1, true, "a"] }),
        json!({ "type": "string", "enum": ["1", "true", "a"] }),
        &["not every value is of type `string`"],
    );
    check_schema(
        json!({ "type": "integer", "enum": ["1", 2.0] }),
        json!({ "type": "integer", "enum": [1, 2] }),
        &["not every value is of type `integer`"],
    );
    check_schema(
        json!({ "type": "integer", "enum": ["low", "high"] }),
        json!({ "type": "string", "enum": ["low", "high"] }),
        &["the type is `integer` and the values are texts"],
    );
    check_schema(
        json!({ "type": "integer", "enum": [1.5] }),
        json!({ "type": "integer" }),
        &["warning widened: not every value is of type `integer`"],
    );
}

#[test]
fn an_enum_on_a_list_is_that_of_its_elements() {
    check_schema(
        json!({ "type": "array", "items": { "type": "string" }, "enum": ["a", "b"] }),
        json!({ "type": "array", "items": { "type": "string", "enum": ["a", "b"] } }),
        &["a list is none of these values"],
    );
}

#[test]
fn an_enum_that_is_no_list_is_mended_or_dropped() {
    check_schema(
        json!({ "type": "string", "enum": {} }),
        json!({ "type": "string" }),
        &["warning widened: a list of values is wanted"],
    );
    check_schema(
        json!({ "type": "string", "enum": "a" }),
        json!({ "type": "string", "enum": ["a"] }),
        &["read as a list of one"],
    );
    check_quiet(
        json!({ "type": "string", "enum": [] }),
        json!({ "type": "string" }),
    );
}

#[test]
fn scalars_in_the_wrong_clothes_are_mended() {
    check_schema(
        json!({ "type": "string", "description": 12, "deprecated": "true", "nullable": "True", "maxLength": "7" }),
        json!({ "type": "string", "description": "12", "deprecated": true, "nullable": true, "maxLength": 7 }),
        &["/description", "/deprecated", "/nullable", "/maxLength"],
    );
    check_quiet(
        json!({ "type": "string", "maxLength": 7.0 }),
        json!({ "type": "string", "maxLength": 7 }),
    );
    check_schema(
        json!({ "type": "string", "minLength": -1, "maxLength": 1.5, "title": ["a"], "readOnly": 7 }),
        json!({ "type": "string" }),
        &[
            "/minLength",
            "/maxLength",
            "warning ignored: a text is wanted here",
            "warning ignored: true or false is wanted here",
        ],
    );
}

#[test]
fn members_that_are_no_schemas_are_mended_or_widened() {
    check_schema(
        json!({ "type": "object", "properties": { "a": "string", "b": 7, "c": null } }),
        json!({ "type": "object", "properties": { "a": { "type": "string" }, "b": {}, "c": {} } }),
        &[
            "read as a schema of that type",
            "warning widened: a schema is wanted here, not the number 7",
            "warning widened: a schema is wanted here, not null",
        ],
    );
    check_schema(
        json!({ "type": "object", "additionalProperties": "string" }),
        json!({ "type": "object", "additionalProperties": { "type": "string" } }),
        &["read as a schema of that type"],
    );
    check_quiet(
        json!({ "type": "array", "items": [] }),
        json!({ "type": "array", "items": {} }),
    );
    check_quiet(
        json!({ "type": "object", "properties": [] }),
        json!({ "type": "object", "properties": {} }),
    );
    check_schema(
        json!({ "oneOf": { "type": "string" } }),
        json!({ "type": "string" }),
        &["a list is wanted here; the one member"],
    );
}

#[test]
fn keywords_of_another_type_have_no_effect() {
    check_quiet(
        json!({ "type": "string", "minimum": 1, "uniqueItems": true }),
        json!({ "type": "string" }),
    );
    check_quiet(
        json!({ "type": "boolean", "format": "flag" }),
        json!({ "type": "boolean" }),
    );
    check_schema(
        json!({ "type": "string", "items": { "type": "string" } }),
        json!({ "type": "string" }),
        &["`items` has no effect on a schema of type `string`"],
    );
}

#[test]
fn unknown_keywords_are_named_once() {
    let outcome = run_with(json!({ "components": { "schemas": {
        "A": { "type": "string", "desciption": "d" },
        "B": { "type": "string", "desciption": "d" },
    } } }));
    outcome.finds(&["warning ignored: `desciption` is not a keyword of a schema (and in one more place) @/components/schemas/A/desciption did you mean `description`?"]);
}

#[test]
fn a_discriminator_as_in_swagger_2_is_its_property() {
    check_schema(
        json!({ "oneOf": [{ "$ref": "#/components/schemas/Known" }], "discriminator": "kind" }),
        json!({ "oneOf": [{ "$ref": "#/components/schemas/Known" }], "discriminator": { "propertyName": "kind" } }),
        &["as in Swagger 2; it is read as `propertyName`"],
    );
    check_schema(
        json!({ "type": "object", "discriminator": { "mapping": {} } }),
        json!({ "type": "object" }),
        &["warning ignored: a discriminator without `propertyName`"],
    );
    check_schema(
        json!({ "type": "object", "discriminator": { "propertyName": "k", "mapping": { "a": "Nowhere" } } }),
        json!({ "type": "object", "discriminator": { "propertyName": "k", "mapping": {} } }),
        &["warning ignored: the mapping names no schema"],
    );
}

fn responses(responses: Value) -> crate::check::Outcome {
    run_operation(json!({ "responses": responses }))
}

#[test]
fn statuses_are_read_as_they_are_meant() {
    let outcome = responses(json!({
        "2xx": { "description": "a" }, "404.0": { "description": "b" }, "20x": { "description": "c" },
        "Default": { "description": "d" }, "500": null, "501": "Not built.",
    }));
    outcome.finds(&[
        "`404.0` is read as `404`",
        "warning skipped: `20x` is no status",
        "it is read as the description of a response",
    ]);
    assert_eq!(
        outcome.at("/paths/~1a/get/responses"),
        &json!({
            "default": { "description": "d" }, "2XX": { "description": "a" }, "404": { "description": "b" },
            "500": { "description": "" }, "501": { "description": "Not built." },
        })
    );
}

#[test]
fn what_must_be_there_is_filled_in() {
    let outcome = crate::check::run(
        json!({ "openapi": 3.1, "info": { "version": 2 }, "paths": { "/a": { "get": {
        "responses": { "200": {} },
        "parameters": [{ "name": "id", "in": "path", "required": false }],
    } } } }),
    );
    outcome.finds(&[
        "`title` is missing; `API` stands in",
        "a text is wanted here; the number 2",
        "neither `schema` nor `content`",
    ]);
    assert_eq!(
        outcome.at("/info"),
        &json!({ "title": "API", "version": "2" })
    );
    assert_eq!(
        outcome.at("/paths/~1a/get/responses/200"),
        &json!({ "description": "" })
    );
    assert_eq!(
        outcome.at("/paths/~1a/get/parameters/0"),
        &json!({ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } })
    );
    let empty = crate::check::run(json!({ "openapi": "3.0.0" }));
    empty.finds(&[
        "`info` is missing",
        "`paths` is missing",
        "`title` is missing",
        "`version` is missing",
    ]);
}

#[test]
fn a_bad_parameter_costs_itself() {
    let outcome = run_operation(json!({ "parameters": [
        { "in": "query" },
        { "name": "a", "in": "somewhere" },
        { "name": "b" },
        { "name": "c", "in": "formData", "type": "string" },
        { "name": 4, "in": "Query", "schema": { "type": "string" }, "style": "simple" },
        7,
    ], "responses": {} }));
    outcome.finds(&[
        "warning skipped: a parameter without `name`",
        "warning skipped: `in: somewhere` is unknown",
        "warning skipped: a parameter without `in`",
        "warning skipped: `in: formData` is of Swagger 2",
        "the type of a parameter stands in its `schema`",
        "a text is wanted here; the number 4",
        "`style: simple` does not fit here",
        "warning skipped: a parameter is wanted here, not the number 7",
    ]);
    let parameters = outcome.at("/paths/~1a/get/parameters");
    assert_eq!(
        parameters,
        &json!([{ "name": "4", "in": "query", "schema": { "type": "string" } }])
    );
}

#[test]
fn habits_of_swagger_2_are_understood() {
    let outcome = run_operation(json!({
        "parameters": [
            { "name": "tags", "in": "query", "type": "array", "items": { "type": "string" }, "collectionFormat": "multi" },
            { "name": "body", "in": "body", "required": true, "schema": { "type": "integer" } },
        ],
        "responses": { "200": { "description": "ok", "schema": { "type": "string" } } },
    }));
    outcome.finds(&[
        "`collectionFormat` is of Swagger 2",
        "the type of a parameter",
        "a body is no parameter",
        "a schema stands under `content`",
    ]);
    let operation = outcome.at("/paths/~1a/get");
    assert_eq!(operation["parameters"][0]["schema"]["type"], "array");
    assert_eq!(operation["parameters"][0]["explode"], true);
    assert_eq!(
        operation["requestBody"]["content"]["application/json"]["schema"]["type"],
        "integer"
    );
    assert_eq!(operation["requestBody"]["required"], true);
    assert_eq!(
        operation["responses"]["200"]["content"]["application/json"]["schema"]["type"],
        "string"
    );
}

#[test]
fn paths_and_methods_are_read_as_they_are_meant() {
    let outcome = run_with(json!({ "paths": {
        "users": { "GET": { "responses": {} } },
        "https://example.com/a": { "get": { "responses": {} } },
        "/list": [],
        "/bad": 7,
    } }));
    outcome.finds(&[
        "`users` is read as `/users`",
        "`GET` is read as `get`",
        "warning skipped: `https://example.com/a` is not a path",
        "warning skipped: a path item is wanted here, not the number 7",
    ]);
    assert_eq!(
        outcome.at("/paths"),
        &json!({
            "/users": {
                "get": { "responses": {} },
            },
            "/list": {},
        })
    );
    assert_eq!(outcome.stands_at("/paths/~1users"), "/paths/users");
    assert_eq!(outcome.stands_at("/paths/users/get"), "/paths/users/GET");
}

#[test]
fn members_of_the_document_that_are_of_another_kind_are_named() {
    run_with(json!({ "info": "hello", "paths": ["/a"] })).finds(&[
        "warning skipped: an object is wanted here, not the text `hello`; it is left out @/info ",
        "warning skipped: an object is wanted here, not a list; it is left out @/paths ",
        "`title` is missing",
        "`version` is missing",
    ]);
}

#[test]
fn a_reference_to_what_is_no_object_is_told_where_it_stands() {
    run_with(json!({ "components": { "schemas": { "S": { "properties": { "a": { "$ref": "#/info/title" } } } } } }))
        .finds(&["widened: `#/info/title` leads to the text `t`, and a schema is wanted here; any value is accepted @/components/schemas/S/properties/a/$ref "]);
}

#[test]
fn what_is_found_in_a_schema_that_was_moved_is_told_of_the_place_where_it_stands() {
    run_with(json!({ "components": { "schemas": {
        "Outer": { "type": "object", "properties": { "inner": { "type": "object", "properties": { "odd": { "type": "integr" } } } } },
        "User": { "$ref": "#/components/schemas/Outer/properties/inner" },
    } } }))
    .finds(&["warning widened: the type `integr` is unknown; any value is admitted @/components/schemas/Outer/properties/inner/properties/odd/type "]);
}

#[test]
fn a_path_or_method_that_is_there_already_is_left_out_and_named() {
    let operation = || json!({ "responses": {} });
    let outcome = run_with(json!({ "paths": {
        "a": { "get": operation() },
        "/a": { "get": operation(), "GET": operation() },
        "/b": { "POST": operation(), "Post": operation(), "Query": operation() },
        "/b/": { "get": operation() },
    } }));
    outcome.finds(&[
        "warning skipped: `a` is read as `/a`, which is there already; write the operations of both under `/a` @/paths/a ",
        "warning skipped: `GET` is `get`, which this path has already; this operation is left out @/paths/~1a/GET ",
        "warning: `POST` is read as `post` @/paths/~1b/POST ",
        "warning skipped: `Post` is `post`, which this path has already; this operation is left out @/paths/~1b/Post ",
        "warning: `Query` is read as `query` @/paths/~1b/Query ",
    ]);
    let paths = outcome.at("/paths").as_object().expect("paths");
    assert_eq!(paths.keys().collect::<Vec<_>>(), ["/a", "/b", "/b/"]);
}

#[test]
fn references_of_an_operation_whose_method_is_in_capitals_are_followed() {
    let outcome = run_with(json!({ "paths": { "/a": { "GET": {
        "parameters": [{ "name": "q", "in": "query", "schema": { "$ref": "#/components/schemas/None" } }],
        "responses": {},
    } } } }));
    outcome.finds(&[
        "`#/components/schemas/None` names a schema that is not there",
        "`GET` is read as `get`",
    ]);
}

#[test]
fn odd_tags_security_and_servers_are_read_as_they_are_meant() {
    let outcome = run_with(json!({
        "tags": ["pets", { "description": "nameless" }],
        "servers": { "url": "https://a" },
        "security": [{ "x-key": null }, "basic"],
        "paths": { "/a": { "get": { "tags": "pets", "security": {}, "responses": {} } } },
    }));
    outcome.finds(&[
        "a tag without `name` is left out",
        "/servers",
        "it is read as the name of a scheme",
        "a list of texts is wanted here; the text `pets`",
        "/paths/~1a/get/security",
    ]);
    assert_eq!(outcome.at("/tags"), &json!([{ "name": "pets" }]));
    assert_eq!(outcome.at("/servers"), &json!([{ "url": "https://a" }]));
    assert_eq!(
        outcome.at("/security"),
        &json!([{ "x-key": [] }, { "basic": [] }])
    );
    assert_eq!(outcome.at("/paths/~1a/get/security"), &json!([{}]));
    assert_eq!(outcome.at("/paths/~1a/get/tags"), &json!(["pets"]));
}

#[test]
fn security_schemes_that_say_too_little_are_named() {
    let outcome = run_with(json!({ "components": { "securitySchemes": {
        "old": { "type": "basic" },
        "key": { "type": "apiKey", "in": "Header", "name": "X-Key" },
        "nowhere": { "type": "apiKey", "name": "X-Key" },
        "odd": { "type": "magic" },
        "flows": { "type": "oauth2", "flow": "application", "tokenUrl": "https://t", "scopes": { "a": null } },
        "blind": { "type": "oauth2", "flows": { "clientCredentials": {}, "authorizationCode": {} } },
    } } }));
    outcome.finds(&[
        "`type: basic` is of Swagger 2",
        "warning skipped: a security scheme of type `apiKey` needs a known `in`",
        "warning skipped: the type `magic`",
        "`flow` is of Swagger 2",
        "warning ignored: `clientCredentials` without `tokenUrl`",
    ]);
    assert_eq!(
        outcome.at("/components/securitySchemes/old"),
        &json!({ "type": "http", "scheme": "basic" })
    );
    assert_eq!(
        outcome.at("/components/securitySchemes/key/in"),
        &json!("header")
    );
    assert_eq!(
        outcome.at("/components/securitySchemes/flows/flows/clientCredentials/scopes"),
        &json!({ "a": "" })
    );
    assert!(
        outcome
            .at("/components/securitySchemes/blind/flows")
            .get("clientCredentials")
            .is_none()
    );
}

#[test]
fn nothing_that_json_can_hold_makes_it_panic() {
    // Every member of a document that has a bit of all, replaced by every kind of value.
    let whole = json!({
        "openapi": "3.1.0",
        "info": { "title": "t", "version": "1", "contact": { "url": "u" }, "license": { "name": "n" } },
        "servers": [{ "url": "u", "variables": { "v": { "default": "d", "enum": ["d"] } } }],
        "tags": [{ "name": "t", "externalDocs": { "url": "u" } }],
        "security": [{ "s": [] }],
        "paths": { "/a/{b}": {
            "parameters": [{ "name": "b", "in": "path", "required": true, "schema": { "type": "string" } }],
            "post": {
                "operationId": "o", "tags": ["t"], "security": [{ "s": ["x"] }],
                "parameters": [{ "name": "q", "in": "query", "style": "form", "explode": true, "content": { "application/json": { "schema": {} } } }],
                "requestBody": { "required": true, "content": { "multipart/form-data": {
                    "schema": { "type": "object", "properties": { "f": { "type": "string" } }, "required": ["f"] },
                    "encoding": { "f": { "contentType": "text/plain", "headers": { "h": { "schema": {} } } } },
                    "examples": { "e": { "value": 1 } },
                } } },
                "responses": { "200": { "description": "d", "headers": { "h": { "schema": { "type": "integer" } } }, "content": { "text/plain": { "itemSchema": { "const": 1 } } } } },
            },
            "query": { "responses": { "default": { "description": "d" } } },
        } },
        "components": {
            "schemas": { "S": {
                "type": ["object", "null"], "properties": { "p": { "enum": ["a", null] } }, "required": ["p"],
                "oneOf": [{ "const": "x" }, { "type": "null" }], "discriminator": { "propertyName": "p", "mapping": { "a": "S" } },
                "additionalProperties": { "type": "array", "prefixItems": [{}], "items": false },
                "patternProperties": { "^": { "exclusiveMinimum": 1 } }, "externalDocs": { "url": "u" },
                "allOf": [{ "if": {}, "then": { "properties": {} } }], "$defs": { "d": {} },
            } },
            "securitySchemes": { "s": { "type": "oauth2", "flows": { "implicit": { "authorizationUrl": "u", "scopes": { "x": "y" } } } } },
        },
    });
    let mut places = Vec::new();
    list_places(&whole, String::new(), &mut places);
    let odd = [
        json!(null),
        json!(true),
        json!(-1.5),
        json!("word"),
        json!([]),
        json!([null, 7]),
        json!({}),
        json!({ "$ref": 7 }),
        json!({ "a": "b" }),
    ];
    assert!(places.len() > 100, "{}", places.len());
    for place in &places {
        for value in &odd {
            let mut document = whole.clone();
            *document.pointer_mut(place).expect("a listed place") = value.clone();
            let outcome = crate::check::run(document);
            let fatal = outcome
                .findings
                .iter()
                .filter(|finding| finding.starts_with("error"))
                .count();
            // Only a document of no version is refused; nothing is ever a gap between the walk and the model.
            assert!(
                outcome.model.is_some() || place.is_empty() || place == "/openapi",
                "{place} = {value}: {:?}",
                outcome.findings
            );
            assert!(fatal == 0 || outcome.model.is_none());
            assert!(
                !outcome
                    .findings
                    .iter()
                    .any(|finding| finding.contains("does not fit the model")),
                "{place} = {value}: {:#?}",
                outcome.findings
            );
        }
    }
}

fn list_places(value: &Value, at: String, places: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                list_places(
                    member,
                    format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")),
                    places,
                );
            }
        }
        Value::Array(elements) => {
            for (index, element) in elements.iter().enumerate() {
                list_places(element, format!("{at}/{index}"), places);
            }
        }
        _ => {}
    }
    places.push(at);
}
