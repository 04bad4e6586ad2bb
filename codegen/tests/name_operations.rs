//! What operations, their arguments and their answers are called.

mod name_support;

use codegen::ir::OperationId;
use name_support::{Named, document, name, object};
use serde_json::{Value, json};

fn text_answer() -> Value {
    json!({"200": {"description": "", "content": {"text/plain": {}}}})
}

/// Names operations without ids.
#[track_caller]
fn check_paths(operations: &[(&str, &str, &str)]) {
    let mut paths = json!({});
    for (method, path, _) in operations {
        paths[path][method] = json!({"responses": text_answer()});
    }
    let named = name(&document(paths, json!({})), None);
    let mut actual: Vec<(String, String)> = named
        .api
        .operations
        .iter()
        .zip(named.methods())
        .map(|(operation, name)| {
            (
                format!("{} {}", operation.method, operation.path.text),
                name,
            )
        })
        .collect();
    let mut expected: Vec<(String, String)> = operations
        .iter()
        .map(|(method, path, name)| {
            (
                format!("{} {path}", method.to_uppercase()),
                (*name).to_owned(),
            )
        })
        .collect();
    actual.sort();
    expected.sort();
    assert_eq!(actual, expected);
}

#[test]
fn an_operation_without_an_id_is_named_by_its_path() {
    check_paths(&[
        ("get", "/api/v1/studies", "get_studies"),
        ("get", "/api/v1/studies/{studyId}", "get_study"),
        ("post", "/api/v1/studies", "post_studies"),
        (
            "get",
            "/studies/{studyId}/consent-submissions/export/{exportId}",
            "get_study_consent_submissions_export",
        ),
        ("get", "/", "get_root"),
        ("get", "/v2.1/files/{id}/status", "get_file_status"),
        ("get", "/files", "get_files"),
        ("get", "/files/", "get_files_slash"),
    ]);
}

#[test]
fn paths_with_the_same_nouns_are_told_apart_by_their_parameters() {
    check_paths(&[
        ("get", "/data", "get_data"),
        ("get", "/data/{id}", "get_data_by_id"),
        ("get", "/data/{id}/{part}", "get_data_by_part"),
        ("get", "/v1/data", "get_v1_data"),
    ]);
}

#[track_caller]
fn check_ids(ids: &[(&str, &str)]) {
    let mut paths = json!({});
    for (index, (id, _)) in ids.iter().enumerate() {
        paths[format!("/p{index}")]["get"] = json!({"operationId": id, "responses": text_answer()});
    }
    let named = name(&document(paths, json!({})), None);
    let expected: Vec<&str> = ids.iter().map(|(_, name)| *name).collect();
    assert_eq!(named.methods(), expected);
}

#[test]
fn ids_of_any_style() {
    check_ids(&[
        (
            "get-collection-export-status",
            "get_collection_export_status",
        ),
        ("UsersController_list", "users_list"),
        (
            "v1.questionnaire.export-completed",
            "v1_questionnaire_export_completed",
        ),
        ("listUserIDs", "list_user_ids"),
        ("match", "match_"),
        ("new", "new_p5"),
        ("!!!", "get_p6"),
    ]);
}

#[test]
fn two_ids_with_one_name() {
    check_ids(&[
        ("listFiles", "list_files_p0"),
        ("list_files", "list_files"),
        ("users_list", "users_list"),
        ("UsersController_list", "users_controller_list"),
    ]);
}

fn parameter(name: &str, location: &str) -> Value {
    json!({"name": name, "in": location, "required": true, "schema": {"type": "string"}})
}

fn one_operation(operation: Value) -> Named {
    let mut operation = operation;
    if operation.get("responses").is_none() {
        operation["responses"] = text_answer();
    }
    let paths = json!({"/things/{id}": {"post": operation}});
    name(&document(paths, json!({"Thing": object(&["x"])})), None)
}

#[test]
fn parameters_of_one_name_are_told_apart_by_where_they_travel() {
    let named = one_operation(json!({
        "parameters": [
            parameter("id", "query"),
            parameter("id", "path"),
            parameter("id", "header"),
            parameter("X-Request-Id", "header"),
            parameter("send", "query"),
            parameter("type", "query"),
            parameter("body", "query"),
            parameter("filter[name]", "query"),
        ],
        "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}
    }));
    let names = named.names.operation(OperationId(0));
    let params: Vec<&str> = names.params.iter().map(|name| name.as_str()).collect();
    assert_eq!(
        params,
        [
            "query_id",
            "id",
            "header_id",
            "request_id",
            "query_send",
            "type_",
            "body",
            "filter_name"
        ]
    );
    assert_eq!(names.body.as_str(), "request_body");
}

#[test]
fn answers_are_named_by_status_and_by_media_type() {
    let json_body = json!({"schema": {"$ref": "#/components/schemas/Thing"}});
    let limit = json!({"X-RateLimit-Limit": {"schema": {"type": "integer"}}, "Status": {"schema": {"type": "string"}}});
    let named = one_operation(json!({
        "operationId": "start",
        "parameters": [parameter("id", "path")],
        "responses": {
            "200": {"description": "", "content": {"application/json": json_body, "text/csv": {}}, "headers": limit},
            "202": {"description": ""},
            "404": {"description": "", "content": {"application/json": json_body, "text/plain": {}}},
            "418": {"description": ""},
            "4XX": {"description": "", "headers": limit},
            "default": {"description": "", "headers": {"Retry-After": {"schema": {"type": "integer"}}}}
        }
    }));
    let names = named.names.operation(OperationId(0));
    let all = |variants: &[Vec<codegen::rust_api::VariantName>]| -> Vec<String> {
        variants.iter().flatten().map(ToString::to_string).collect()
    };
    let statuses: Vec<String> = names
        .error_variants
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        statuses,
        [
            "Ok",
            "Accepted",
            "NotFound",
            "Status418",
            "ClientError",
            "Default"
        ]
    );
    assert_eq!(
        all(&names.answer_variants)[..3],
        ["Json", "Csv", "Accepted"]
    );
    assert_eq!(
        all(&names.error_content_variants[2..3]),
        ["NotFoundJson", "NotFoundText"]
    );
    let headers: Vec<Option<&str>> = names
        .headers
        .iter()
        .map(|name| name.as_ref().map(|name| name.as_str()))
        .collect();
    assert_eq!(
        headers,
        [
            Some("StartHeaders"),
            None,
            None,
            None,
            Some("StartHeaders"),
            Some("StartDefaultHeaders")
        ]
    );
    let methods: Vec<&str> = names.header_methods[0]
        .iter()
        .map(|name| name.as_str())
        .collect();
    assert_eq!(methods, ["rate_limit_limit", "status_header"]);
    assert_eq!(names.header_methods[4], names.header_methods[0]);
}

#[test]
fn calls_and_errors_share_a_module() {
    let operation = |id: &str| json!({"get": {"operationId": id, "responses": text_answer()}});
    let paths =
        json!({"/a": operation("foo"), "/b": operation("fooError"), "/c": operation("client")});
    let named = name(&document(paths, json!({})), None);
    let types: Vec<(&str, &str)> = (0..3)
        .map(|index| named.names.operation(OperationId(index)))
        .map(|names| (names.call.as_str(), names.error.as_str()))
        .collect();
    assert_eq!(
        types,
        [
            ("Foo", "FooCallError"),
            ("FooError", "FooErrorError"),
            ("ClientCall", "ClientError")
        ]
    );
}

#[test]
fn a_tag_is_a_file() {
    let operation = |tags: &[&str]| json!({"get": {"tags": tags, "responses": text_answer()}});
    let paths = json!({
        "/a": operation(&["subpackage_aiTaskBuilder"]),
        "/b": operation(&["User Files"]),
        "/c": operation(&["user-files"]),
        "/d": operation(&[]),
        "/e": operation(&["mod"]),
        "/f": operation(&["日本"]),
        "/g": operation(&["user-files"])
    });
    let named = name(&document(paths, json!({})), None);
    let files: Vec<&str> = (0..7)
        .map(|index| named.names.tag_file(OperationId(index)).as_str())
        .collect();
    assert_eq!(
        files,
        [
            "ai_task_builder",
            "user_files",
            "user_files_kebab",
            "untagged",
            "mod_",
            "u65e5_u672c",
            "user_files_kebab"
        ]
    );
}
