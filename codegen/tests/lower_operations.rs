//! What operations become.

mod lower_support;

use lower_support::check_document;
use serde_json::{Value, json};

/// A document with these paths and components.
fn document(paths: Value, components: Value) -> Value {
    json!({
        "openapi": "3.0.3",
        "info": {"title": "t", "version": "1"},
        "servers": [{"url": "https://{region}.example.com/v1", "variables": {"region": {"default": "eu"}}}],
        "paths": paths,
        "components": components
    })
}

fn answer(schema: Value) -> Value {
    json!({"200": {"description": "", "content": {"application/json": {"schema": schema}}}})
}

fn none() -> Value {
    json!({"204": {"description": ""}})
}

#[test]
fn parameters_of_the_path_item_are_overridden_by_those_of_the_operation() {
    let limit = |kind: &str| json!({"name": "limit", "in": "query", "schema": {"type": kind}});
    check_document(
        document(
            json!({"/a/{id}": {
                "parameters": [
                    {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
                    limit("string")
                ],
                "get": {"parameters": [limit("integer"), {"$ref": "#/components/parameters/Page"}], "responses": none()},
                "delete": {"responses": none()}
            }}),
            json!({"parameters": {"Page": {"name": "page", "in": "query", "schema": {"type": "string", "enum": ["a", "b"]}}}}),
        ),
        r#"
            server 0 https://eu.example.com/v1
            GET /a/{id}(page) = enum
                "a"
                "b"
            GET /a/{id} -
                path id: string
                query limit?: i64
                query page?: GET /a/{id}(page)
                204
            DELETE /a/{id} -
                path id: string
                query limit?: string
                204
        "#,
    );
}

#[test]
fn path_parameters_and_template_are_made_to_agree() {
    check_document(
        document(
            json!({"/a/{b}/{c}.{d}/{e": {"get": {
                "parameters": [
                    {"name": "b", "in": "path", "required": true, "schema": {"type": "integer"}},
                    {"name": "x", "in": "path", "required": true, "schema": {"type": "integer"}}
                ],
                "responses": none()
            }}}),
            json!({}),
        ),
        r#"
            server 0 https://eu.example.com/v1
            GET /a/{b}/{c}.{d}/{e -
                path b: i64
                path c: string
                path d: string
                204
            warning /paths/~1a~1{b}~1{c}.{d}~1{e/get/parameters/1: `/a/{b}/{c}.{d}/{e` has no place for the path parameter `x`; it is left out
            warning /paths/~1a~1{b}~1{c}.{d}~1{e/get: the path parameter `c` is not declared; it is taken as a string
            warning /paths/~1a~1{b}~1{c}.{d}~1{e/get: the path parameter `d` is not declared; it is taken as a string
        "#,
    );
}

#[test]
fn a_fragment_in_a_path_is_not_sent_and_a_query_is() {
    check_document(
        document(
            json!({
                "/items": {"get": {"responses": none()}},
                "/items#meta": {"get": {"responses": none()}},
                "/items?beta=true": {"get": {"responses": none()}}
            }),
            json!({}),
        ),
        r#"
            server 0 https://eu.example.com/v1
            GET /items -
                204
            GET /items -
                204
            GET /items?beta=true -
                204
            note /paths/~1items#meta: what follows `#` in `/items#meta` is not sent
        "#,
    );
}

#[test]
fn styles_of_parameters() {
    let list = json!({"type": "array", "items": {"type": "string"}});
    check_document(
        document(
            json!({"/{m}/{l}": {"get": {
                "parameters": [
                    {"name": "m", "in": "path", "required": true, "style": "matrix", "schema": list},
                    {"name": "l", "in": "path", "required": true, "style": "label", "explode": true, "schema": list},
                    {"name": "form", "in": "query", "schema": list},
                    {"name": "csv", "in": "query", "explode": false, "schema": list},
                    {"name": "pipes", "in": "query", "style": "pipeDelimited", "schema": list},
                    {"name": "deep", "in": "query", "style": "deepObject", "schema": {"type": "object", "additionalProperties": {"type": "string"}}},
                    {"name": "raw", "in": "query", "allowReserved": true, "schema": {"type": "string"}},
                    {"name": "json", "in": "query", "content": {"application/json": {"schema": {"type": "object", "properties": {"a": {"type": "string"}}}}}},
                    {"name": "X-Trace", "in": "header", "schema": {"type": "string", "maxLength": 3}},
                    {"name": "Accept", "in": "header", "schema": {"type": "string"}},
                    {"name": "session", "in": "cookie", "deprecated": true, "schema": {"type": "string"}}
                ],
                "responses": none()
            }}}),
            json!({}),
        ),
        r#"
            server 0 https://eu.example.com/v1
            GET /{m}/{l}(json) = struct
                a?: string
            GET /{m}/{l} -
                path m: [string] matrix
                path l: [string] label
                query form?: [string]
                query csv?: [string] not exploded
                query pipes?: [string] pipe-delimited
                query deep?: {string} deep object
                query raw?: string reserved
                query json?: GET /{m}/{l}(json) json
                header X-Trace?: string   // at most 3 characters
                cookie session?: string   // deprecated
                204
        "#,
    );
}

#[test]
fn an_authorization_header_is_the_scheme_that_writes_it() {
    let header = |required: bool| json!({"name": "Authorization", "in": "header", "required": required, "schema": {"type": "string"}});
    check_document(
        document(
            json!({
                "/a": {"get": {"operationId": "required", "parameters": [header(true)], "responses": none()}},
                "/b": {"get": {"operationId": "optional", "parameters": [header(false)], "responses": none()}},
                "/c": {"get": {"operationId": "said", "security": [{"token": []}], "parameters": [header(true)], "responses": none()}}
            }),
            json!({"securitySchemes": {"token": {"type": "apiKey", "in": "header", "name": "Authorization", "x-prefix": "Token "}}}),
        ),
        r#"
            server 0 https://eu.example.com/v1
            scheme token key in header Authorization "Token "
            GET /a required
                security token
                204
            GET /b optional
                security token | none
                204
            GET /c said
                security token
                204
            note /paths/~1a/get/parameters/0: the header `Authorization` is what the security scheme `token` writes, so the operation needs that scheme
            note /paths/~1b/get/parameters/0: the header `Authorization` is what the security scheme `token` writes, so the operation needs that scheme
        "#,
    );
}

#[test]
fn an_authorization_header_without_a_scheme_stays_a_parameter() {
    check_document(
        document(
            json!({"/a": {"get": {
                "parameters": [{"name": "Authorization", "in": "header", "required": true, "schema": {"type": "string"}}],
                "responses": none()
            }}}),
            json!({}),
        ),
        r#"
            server 0 https://eu.example.com/v1
            GET /a -
                header Authorization: string
                204
            note /paths/~1a/get/parameters/0: `Authorization` is left to security schemes, and none of the document writes it; it stays a parameter, so that callers can give it
        "#,
    );
}

#[test]
fn headers_and_cookies_whose_names_http_cannot_carry_are_left_out() {
    let named =
        |name: &str, place: &str| json!({"name": name, "in": place, "schema": {"type": "string"}});
    check_document(
        document(
            json!({"/a": {"get": {
                "parameters": [
                    named("X Id", "header"), named("X:Id", "header"), named("", "header"), named("Größe", "header"),
                    named("a=b", "cookie"), named("any thing", "query"),
                    named("X-Id", "header"), named("x-id", "header"),
                    named("content-type", "header"), named("ACCEPT", "header")
                ],
                "responses": {"204": {"description": "", "headers": {"X Left": {"schema": {"type": "integer"}}, "X-Left": {"schema": {"type": "integer"}}}}}
            }}}),
            json!({"securitySchemes": {"odd": {"type": "apiKey", "in": "header", "name": "X Key"}}}),
        ),
        r#"
            server 0 https://eu.example.com/v1
            GET /a -
                query any thing?: string
                header x-id?: string
                204
                    header X-Left?: i64
            warning /components/securitySchemes/odd: this security scheme goes where `X Key` cannot be a name, which the client cannot serve; give its header to the builder of the client, or to a call
            warning /paths/~1a/get/parameters/0: `X Id` cannot be the name of a header, so it is left out: a name is made of letters, digits and the signs !#$%&'*+-.^_`|~
            warning /paths/~1a/get/parameters/1: `X:Id` cannot be the name of a header, so it is left out: a name is made of letters, digits and the signs !#$%&'*+-.^_`|~
            warning /paths/~1a/get/parameters/2: `` cannot be the name of a header, so it is left out: a name is made of letters, digits and the signs !#$%&'*+-.^_`|~
            warning /paths/~1a/get/parameters/3: `Größe` cannot be the name of a header, so it is left out: a name is made of letters, digits and the signs !#$%&'*+-.^_`|~
            warning /paths/~1a/get/parameters/4: `a=b` cannot be the name of a cookie, so it is left out: a name is made of letters, digits and the signs !#$%&'*+-.^_`|~
            warning /paths/~1a/get/responses/204/headers/X Left: `X Left` cannot be the name of a header, so it is left out: a name is made of letters, digits and the signs !#$%&'*+-.^_`|~
        "#,
    );
}

#[test]
fn a_parameter_of_a_media_type_that_is_not_json_is_text() {
    let of = |name: &str, media_type: &str, schema: Value| json!({"name": name, "in": "query", "content": {media_type: {"schema": schema}}});
    let object = || json!({"type": "object", "properties": {"a": {"type": "string"}}});
    check_document(
        document(
            json!({"/a": {"get": {
                "parameters": [
                    of("json", "application/vnd.acme+json; v=1", object()),
                    of("xml", "application/xml", object()),
                    of("xml_text", "application/xml", json!({"type": "string"})),
                    of("xml_number", "application/xml", json!({"type": "integer"})),
                    of("number", "text/plain", json!({"type": "integer"})),
                    of("list", "text/csv", json!({"type": "array", "items": {"type": "string"}})),
                ],
                "responses": none()
            }}}),
            json!({}),
        ),
        r#"
            server 0 https://eu.example.com/v1
            GET /a(json) = struct
                a?: string
            GET /a -
                query json?: GET /a(json) json
                query xml?: string
                query xml_text?: string
                query xml_number?: string
                query number?: i64
                query list?: string
                204
            warning /paths/~1a/get/parameters/1: a value is not written as `application/xml`; it is a text that the caller has written so
            warning /paths/~1a/get/parameters/3: a value is not written as `application/xml`; it is a text that the caller has written so
            warning /paths/~1a/get/parameters/5: a value is not written as `text/csv`; it is a text that the caller has written so
        "#,
    );
}

#[test]
fn security_is_that_of_the_operation_or_of_the_document() {
    let mut document = document(
        json!({
            "/a": {"get": {"operationId": "global", "responses": none()}},
            "/b": {"get": {"operationId": "open", "security": [], "responses": none()}},
            "/c": {"get": {"operationId": "either", "security": [{"key": [], "basic": []}, {"oauth": ["read"]}, {}], "responses": none()}},
            "/d": {"get": {"operationId": "unknown", "security": [{"gone": []}, {"key": []}], "responses": none()}}
        }),
        json!({"securitySchemes": {
            "bearer": {"type": "http", "scheme": "Bearer"},
            "basic": {"type": "http", "scheme": "basic"},
            "digest": {"type": "http", "scheme": "digest"},
            "own": {"type": "http", "scheme": "SharedAccessKey"},
            "key": {"type": "apiKey", "in": "query", "name": "k"},
            "oauth": {"type": "oauth2", "x-token-body": "json", "flows": {"clientCredentials": {"tokenUrl": "https://a/token", "scopes": {"read": "", "write": ""}}}},
            "browser": {"type": "oauth2", "flows": {"implicit": {"authorizationUrl": "https://a", "scopes": {}}}},
            "oidc": {"type": "openIdConnect", "openIdConnectUrl": "https://a"}
        }}),
    );
    document["security"] = json!([{"bearer": []}]);
    check_document(
        document,
        r#"
            server 0 https://eu.example.com/v1
            scheme bearer bearer
            scheme basic basic
            scheme own key in header Authorization "SharedAccessKey "
            scheme key key in query k ""
            scheme oauth client credentials https://a/token json [read write]
            scheme browser bearer
            scheme oidc bearer
            GET /a global
                security bearer
                204
            GET /b open
                204
            GET /c either
                security key + basic | oauth(read) | none
                204
            GET /d unknown
                security key
                204
            warning /components/securitySchemes/digest: this security scheme is HTTP authentication `digest`, which the client cannot serve; give its header to the builder of the client, or to a call
            warning /paths/~1d/get/security/0: `gone` is no security scheme that the client can serve; this alternative is left out
        "#,
    );
}

#[test]
fn bodies_by_media_type() {
    let thing = json!({"$ref": "#/components/schemas/Thing"});
    check_document(
        document(
            json!({"/a": {"post": {
                "requestBody": {"content": {
                    "text/plain": {"schema": {"type": "string"}},
                    "application/x-www-form-urlencoded": {"schema": thing},
                    "application/merge-patch+json": {"schema": thing},
                    "application/json; charset=utf-8": {"schema": thing},
                    "application/octet-stream": {},
                    "application/xml": {"schema": thing}
                }},
                "responses": {
                    "200": {"description": "", "content": {
                        "text/csv": {"schema": {"type": "string", "format": "binary"}},
                        "text/html": {},
                        "application/zip": {"schema": {"type": "string", "format": "binary"}},
                        "application/json": {"schema": {"type": "string", "format": "binary"}}
                    }},
                    "201": {"description": "", "content": {"*/*": {"schema": thing}}},
                    "202": {"description": "", "content": {"*/*": {}}},
                    "203": {"description": "", "content": {"application/json": {}}},
                    "206": {"description": "", "content": {"text/event-stream": {"schema": {"type": "string"}}}}
                }
            }}}),
            json!({"schemas": {"Thing": {"type": "object", "properties": {"a": {"type": "string"}}}}}),
        ),
        r#"
            server 0 https://eu.example.com/v1
            Thing = struct
                a?: string
            POST /a -
                body? json Thing application/json; charset=utf-8
                200 bytes text/csv
                200 text text/html
                200 bytes application/zip
                200 bytes
                201 json Thing */*
                202 bytes */*
                203 json any
                206 stream text/event-stream
            POST /a - (another way)
                body? text text/plain
            POST /a - (another way)
                body? form Thing application/x-www-form-urlencoded
            POST /a - (another way)
                body? bytes application/octet-stream
            note /paths/~1a/post/requestBody/content/application~1xml: `application/xml` is another writing of what is there as JSON; the client takes the JSON
            note /paths/~1a/post/responses/200/content/application~1json: bytes (`format: binary`) cannot be `application/json`; the body is taken as bytes
        "#,
    );
}

#[test]
fn json_of_one_type_under_several_names_is_one_body() {
    let problem = json!({"schema": {"$ref": "#/components/schemas/Problem"}});
    check_document(
        document(
            json!({"/a": {"get": {"responses": {"default": {"description": "", "content": {
                "application/problem+json": problem, "application/json": problem
            }}}}}}),
            json!({"schemas": {"Problem": {"type": "object", "properties": {"title": {"type": "string"}}}}}),
        ),
        r#"
            server 0 https://eu.example.com/v1
            Problem = struct
                title?: string
            GET /a -
                default json Problem
        "#,
    );
}

#[test]
fn parts_of_a_multipart_body_are_the_members_of_its_schema() {
    check_document(
        document(
            json!({
                "/inline": {"post": {"requestBody": {"required": true, "content": {"multipart/form-data": {
                    "schema": {"type": "object", "required": ["file"], "properties": {
                        "file": {"type": "string", "format": "binary"},
                        "more": {"type": "array", "items": {"type": "string", "format": "binary"}},
                        "name": {"type": "string"},
                        "meta": {"type": "object", "properties": {"a": {"type": "string"}}}
                    }},
                    "encoding": {"file": {"contentType": "image/png"}}
                }}}, "responses": none()}},
                "/ref": {"post": {"requestBody": {"content": {"multipart/form-data": {
                    "schema": {"allOf": [{"$ref": "#/components/schemas/Upload"}, {"type": "object", "properties": {"tag": {"type": "string"}}}]}
                }}}, "responses": none()}},
                "/none": {"post": {"requestBody": {"content": {"multipart/form-data": {}}}, "responses": none()}}
            }),
            json!({"schemas": {"Upload": {"type": "object", "properties": {"file": {"type": "string", "format": "binary"}}}}}),
        ),
        r#"
            server 0 https://eu.example.com/v1
            Upload = struct
                file?: string
            POST /inline(body) = struct
                file: string
                more?: [string]
                name?: string
                meta?: POST /inline(body).meta
            POST /inline(body).meta = struct
                a?: string
            POST /ref(body) = struct
                file?: string
                tag?: string
            POST /inline -
                body multipart multipart/form-data
                    part file: binary image/png
                    part more?: [binary]
                    part name?: string
                    part meta?: POST /inline(body).meta
                204
            POST /ref -
                body? multipart multipart/form-data
                    part file?: binary
                    part tag?: string
                204
            POST /none -
                body? multipart multipart/form-data
                204
            warning /paths/~1none/post/requestBody/content/multipart~1form-data: a multipart body needs an object to know its parts; it has none here
        "#,
    );
}

#[test]
fn a_part_without_a_type_is_a_file_and_so_is_a_body_of_any_media_type() {
    check_document(
        document(
            json!({
                "/parts": {"post": {"requestBody": {"required": true, "content": {"multipart/form-data": {
                    "schema": {"type": "object", "required": ["file"], "properties": {
                        "file": {},
                        "more": {"type": "array", "items": {"description": "A picture."}},
                        "json": {},
                        "field": {}
                    }},
                    "encoding": {"json": {"contentType": "application/json"}, "field": {"style": "form"}}
                }}}, "responses": none()}},
                "/untyped": {"put": {"requestBody": {"required": true, "content": {"*/*": {"schema": {}}}}, "responses": none()}},
                "/typed": {"put": {"requestBody": {"required": true, "content": {"*/*": {"schema": {"type": "array", "items": {"type": "string"}}}}}, "responses": none()}}
            }),
            json!({}),
        ),
        r#"
            server 0 https://eu.example.com/v1
            POST /parts(body) = struct
                file: any
                more?: [any]
                json?: any
                field?: any
            POST /parts -
                body multipart multipart/form-data
                    part file: binary
                    part more?: [binary]
                    part json?: any application/json
                    part field?: any
                204
            PUT /untyped -
                body bytes */*
                204
            PUT /typed -
                body json [string]
                204
        "#,
    );
}

#[test]
fn streams_know_their_items_when_the_document_does() {
    check_document(
        document(
            json!({"/a": {"get": {"responses": {"200": {"description": "", "content": {
                "application/jsonl": {"itemSchema": {"$ref": "#/components/schemas/Event"}},
                "text/event-stream": {"itemSchema": {"type": "object", "properties": {"data": {"type": "string"}}}}
            }}}}}}),
            json!({"schemas": {"Event": {"type": "object", "properties": {"id": {"type": "string"}}}}}),
        ),
        r#"
            server 0 https://eu.example.com/v1
            Event = struct
                id?: string
            GET /a(200) = struct
                data?: string
            GET /a -
                200 stream of Event application/jsonl
                200 stream of GET /a(200) text/event-stream
        "#,
    );
}

#[test]
fn answers_are_sorted_and_headers_typed() {
    check_document(
        document(
            json!({"/a": {"get": {"responses": {
                "default": {"$ref": "#/components/responses/Error"},
                "4XX": {"description": "bad"},
                "404": {"description": "gone", "content": {"text/plain": {}}},
                "200": {
                    "description": "fine",
                    "headers": {
                        "X-Left": {"$ref": "#/components/headers/Left"},
                        "Content-Type": {"schema": {"type": "string"}},
                        "X-Mode": {"required": true, "schema": {"type": "string", "enum": ["a", "b"]}}
                    },
                    "content": {"application/json": {"schema": {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "integer"}}}}}}
                }
            }}}}),
            json!({
                "responses": {"Error": {"description": "", "content": {"application/json": {"schema": {"type": "object", "properties": {"code": {"type": "integer"}}}}}}},
                "headers": {"Left": {"schema": {"type": "integer", "format": "int32"}}}
            }),
        ),
        r#"
            server 0 https://eu.example.com/v1
            GET /a(200)[] = struct
                id?: i64
            GET /a(200 X-Mode) = enum
                "a"
                "b"
            GET /a(default) = struct
                code?: i64
            GET /a -
                200 json [GET /a(200)[]]
                    header X-Left?: i32
                    header X-Mode: GET /a(200 X-Mode)
                404 text text/plain
                4XX
                default json GET /a(default)
        "#,
    );
}

#[test]
fn an_operation_id_that_is_given_twice_is_kept_once() {
    check_document(
        document(
            json!({
                "/a": {"get": {"operationId": "same", "responses": none()}},
                "/b": {"get": {"operationId": "same", "responses": none()}}
            }),
            json!({}),
        ),
        r#"
            server 0 https://eu.example.com/v1
            GET /a same
                204
            GET /b -
                204
            warning /paths/~1b/get: `operationId: same` is given to another operation as well; this one is named after its method and path
        "#,
    );
}

#[test]
fn servers_of_operations_are_kept_when_they_differ() {
    check_document(
        document(
            json!({
                "/a": {"get": {"servers": [{"url": "https://eu.example.com/v1"}], "responses": none()}},
                "/b": {"servers": [{"url": "https://files.example.com"}], "get": {"responses": none()}}
            }),
            json!({}),
        ),
        r#"
            server 0 https://eu.example.com/v1
            GET /a -
                204
            GET /b -
                server https://files.example.com
                204
        "#,
    );
}

#[test]
fn a_server_that_all_operations_name_is_that_of_the_api() {
    let mut document = document(
        json!({
            "/a": {"get": {"servers": [{"url": "https://one.example.com"}], "responses": none()}},
            "/b": {"get": {"servers": [{"url": "https://one.example.com"}], "responses": none()}}
        }),
        json!({}),
    );
    document["servers"] = json!([]);
    check_document(
        document,
        r#"
            server 0 https://one.example.com
            GET /a -
                204
            GET /b -
                204
        "#,
    );
}

#[test]
fn methods_and_query_strings_that_came_later_are_read() {
    check_document(
        document(
            json!({"/a": {
                "additionalOperations": {"QUERY": {
                    "operationId": "ask",
                    "parameters": [{"name": "q", "in": "querystring", "content": {"application/json": {"schema": {"type": "object", "properties": {"a": {"type": "string"}}}}}}],
                    "requestBody": {"content": {"application/json": {"schema": {"type": "string"}}}},
                    "responses": {"200": {"description": ""}}
                }}
            }}),
            json!({}),
        ),
        r#"
            server 0 https://eu.example.com/v1
            ask(q) = struct
                a?: string
            QUERY /a ask
                query string q?: ask(q) json
                body? json string
                200
        "#,
    );
}

#[test]
fn callbacks_and_missing_components_are_left_out_and_said() {
    check_document(
        document(
            json!({"/a": {"post": {
                "parameters": [{"$ref": "#/components/parameters/Gone"}],
                "callbacks": {"done": {"{$request.body#/url}": {"post": {"responses": none()}}}},
                "responses": {"200": {"$ref": "#/components/responses/Gone"}, "201": answer(json!({"type": "string"}))["200"]}
            }}}),
            json!({}),
        ),
        r#"
            server 0 https://eu.example.com/v1
            POST /a -
                201 json string
            warning /paths/~1a/post: `callbacks` are requests that the API makes; a client has no use for them
            warning /paths/~1a/post/parameters/0: this reference leads to nothing under `components/parameters`; it is left out
            warning /paths/~1a/post/responses/200: this reference leads to nothing under `components/responses`; it is left out
        "#,
    );
}

#[test]
fn a_nullable_body_is_nullable() {
    check_document(
        document(
            json!({"/a": {"get": {"responses": answer(json!({"$ref": "#/components/schemas/Maybe"}))}}}),
            json!({"schemas": {"Maybe": {"type": "object", "nullable": true, "properties": {"a": {"type": "string"}}}}}),
        ),
        r#"
            server 0 https://eu.example.com/v1
            Maybe = struct
                a?: string
            GET /a -
                200 json Maybe | null
        "#,
    );
}
