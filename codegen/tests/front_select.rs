//! Which operations a selection keeps, and what stays with them.

use codegen::read::read_document;
use codegen::select::select;
use codegen::{Diagnostics, Selection};
use serde_json::Value;

const SPEC: &str = "
openapi: 3.1.0
security: [{global: []}]
tags: [{name: Exports, parent: Data}, {name: Users}, {name: Data}]
paths:
  /exports:
    parameters: [{$ref: '#/components/parameters/Page'}]
    get:
      operationId: listExports
      tags: [Exports]
      responses:
        '200': {content: {application/json: {schema: {$ref: '#/components/schemas/Export'}}}}
    post:
      operationId: startExport
      tags: [Exports]
      security: [{oauth: [write]}]
      requestBody: {$ref: '#/components/requestBodies/Start'}
      responses: {default: {$ref: '#/components/responses/Error'}}
  /users/{id}:
    get:
      operationId: getUser
      tags: [Users]
      responses: {'200': {headers: {x: {$ref: '#/components/headers/Limit'}}}}
    delete: {tags: [Users], responses: {}}
webhooks:
  exportDone:
    post: {operationId: onExportDone, tags: [Exports], requestBody: {$ref: '#/components/requestBodies/Done'}}
components:
  schemas:
    Export: {properties: {state: {$ref: '#/components/schemas/State'}, next: {$ref: '#/components/schemas/Export'}}}
    State: {type: string}
    Start: {type: object}
    Problem: {type: object}
    Unused: {properties: {x: {$ref: '#/components/schemas/UnusedToo/properties/y'}}}
    UnusedToo: {properties: {y: {}}}
  parameters: {Page: {name: page, in: query}}
  requestBodies:
    Start: {content: {application/json: {schema: {$ref: '#/components/schemas/Start'}}}}
    Done: {content: {}}
  responses: {Error: {content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}}
  headers: {Limit: {schema: {type: integer}}}
  securitySchemes: {global: {type: http}, oauth: {type: oauth2}, unused: {type: http}}
  x-own: {kept: true}
";

fn texts(list: &[&str]) -> Vec<String> {
    list.iter().map(|text| (*text).to_owned()).collect()
}

fn operations(list: &[&str]) -> Selection {
    Selection {
        operations: texts(list),
        ..Selection::default()
    }
}

fn run(spec: &str, selection: &Selection) -> (Value, Diagnostics) {
    let mut diags = Diagnostics::new();
    let document = read_document(spec, &mut diags).expect("a valid document");
    let document = select(document, selection, &mut diags);
    (document.into_root(), diags)
}

#[track_caller]
fn kept(spec: &str, selection: &Selection) -> Value {
    let (root, diags) = run(spec, selection);
    assert!(diags.is_empty(), "{diags:?}");
    root
}

/// The names of members at a pointer, in their order.
fn names(root: &Value, pointer: &str) -> Vec<String> {
    let members = root.pointer(pointer).and_then(Value::as_object);
    members
        .into_iter()
        .flat_map(|members| members.keys())
        .cloned()
        .collect()
}

/// The operations as `method path`.
fn kept_operations(selection: &Selection) -> Vec<String> {
    let root = kept(SPEC, selection);
    let mut found = Vec::new();
    for group in ["/paths", "/webhooks"] {
        for path in names(&root, group) {
            let methods = names(&root, &format!("{group}/{}", path.replace('/', "~1")));
            found.extend(
                methods
                    .iter()
                    .filter(|key| *key != "parameters")
                    .map(|method| format!("{method} {path}")),
            );
        }
    }
    found
}

#[track_caller]
fn refuses(selection: &Selection, message: &str, help: &str) {
    let (_, diags) = run(SPEC, selection);
    let found: Vec<_> = diags
        .iter()
        .map(|item| (item.message.as_str(), item.help.as_deref()))
        .collect();
    assert_eq!(found, [(message, Some(help))]);
}

#[test]
fn an_empty_selection_changes_nothing() {
    let document = read_document(SPEC, &mut Diagnostics::new()).expect("a valid document");
    assert_eq!(kept(SPEC, &Selection::default()), *document.root());
}

#[test]
fn operations_are_kept_by_id_by_method_and_path_and_by_path() {
    for (pattern, expected) in [
        ("getUser", vec!["get /users/{id}"]),
        ("*Export", vec!["post /exports"]),
        (
            "*Export*",
            vec!["get /exports", "post /exports", "post exportDone"],
        ),
        ("DELETE /users/{id}", vec!["delete /users/{id}"]),
        ("delete /users/*", vec!["delete /users/{id}"]),
        ("* /exports", vec!["get /exports", "post /exports"]),
        ("/users/*", vec!["get /users/{id}", "delete /users/{id}"]),
        ("POST exportDone", vec!["post exportDone"]),
    ] {
        assert_eq!(
            kept_operations(&operations(&[pattern])),
            expected,
            "{pattern}"
        );
    }
}

#[test]
fn tags_and_operations_add_up_and_exclude_takes_away() {
    let selection = Selection {
        operations: texts(&["getUser"]),
        tags: texts(&["Exports"]),
        exclude: texts(&["start*", "POST exportDone"]),
        ..Selection::default()
    };
    assert_eq!(
        kept_operations(&selection),
        ["get /exports", "get /users/{id}"]
    );
    let without = Selection {
        exclude: texts(&["/users/*"]),
        ..Selection::default()
    };
    assert_eq!(
        kept_operations(&without),
        ["get /exports", "post /exports", "post exportDone"]
    );
}

#[test]
fn everything_that_is_reached_stays_and_nothing_else() {
    let root = kept(SPEC, &operations(&["startExport"]));
    assert_eq!(
        names(&root, "/components"),
        [
            "schemas",
            "parameters",
            "requestBodies",
            "responses",
            "securitySchemes",
            "x-own"
        ]
    );
    assert_eq!(names(&root, "/components/schemas"), ["Start", "Problem"]);
    assert_eq!(names(&root, "/components/requestBodies"), ["Start"]);
    assert_eq!(names(&root, "/components/parameters"), ["Page"]);
    assert_eq!(
        names(&root, "/components/securitySchemes"),
        ["global", "oauth"]
    );

    let root = kept(SPEC, &operations(&["listExports"]));
    assert_eq!(names(&root, "/components/schemas"), ["Export", "State"]);
}

#[test]
fn tags_in_use_and_their_parents_stay_declared() {
    let root = kept(SPEC, &operations(&["startExport"]));
    let tags: Vec<_> = root["tags"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|tag| &tag["name"])
        .collect();
    assert_eq!(tags, ["Exports", "Data"]);
}

#[test]
fn listed_schemas_stay_with_what_they_reach() {
    let selection = Selection {
        schemas: texts(&["Unused"]),
        ..operations(&["getUser"])
    };
    assert_eq!(
        names(&kept(SPEC, &selection), "/components/schemas"),
        ["Unused", "UnusedToo"]
    );
}

#[test]
fn branches_named_by_a_discriminator_stay() {
    let spec = "
paths: {/a: {get: {responses: {'200': {$ref: '#/components/responses/A'}}}, put: {}}}
components:
  responses: {A: {content: {application/json: {schema: {$ref: '#/components/schemas/Listed'}}}}}
  schemas:
    Listed: {discriminator: {propertyName: t, mapping: {x: '#/components/schemas/ByRef', y: ByName}}, oneOf: [{$ref: '#/components/schemas/Base'}]}
    ByRef: {}
    ByName: {}
    Base: {discriminator: {propertyName: t}}
    Extends: {allOf: [{$ref: '#/components/schemas/Base'}]}
    ExtendsTwice: {allOf: [{$ref: '#/components/schemas/Extends'}]}
    Other: {}
";
    let root = kept(spec, &operations(&["GET /a"]));
    assert_eq!(
        names(&root, "/components/schemas"),
        [
            "Listed",
            "ByRef",
            "ByName",
            "Base",
            "Extends",
            "ExtendsTwice"
        ]
    );
}

#[test]
fn a_shared_path_item_is_copied_only_when_it_stays_in_part() {
    let spec = "
paths:
  /a: {$ref: '#/components/pathItems/Item'}
  /b: {$ref: '#/components/pathItems/Item'}
  /c: {get: {}}
components:
  pathItems:
    Item: {parameters: [], get: {operationId: g}, put: {operationId: p}}
";
    let whole = kept(spec, &operations(&["/a"]));
    assert_eq!(names(&whole, "/paths"), ["/a"]);
    assert_eq!(names(&whole, "/paths/~1a"), ["$ref"]);
    assert_eq!(names(&whole, "/components/pathItems"), ["Item"]);

    let part = kept(spec, &operations(&["GET /b"]));
    assert_eq!(names(&part, "/paths"), ["/b"]);
    assert_eq!(names(&part, "/paths/~1b"), ["parameters", "get"]);
    assert!(part.get("components").is_none());
}

#[test]
fn methods_without_a_member_of_their_own_can_be_selected() {
    let spec = "paths: {/a: {query: {}, additionalOperations: {LINK: {}, COPY: {}}}}";
    let root = kept(spec, &operations(&["LINK /a"]));
    assert_eq!(
        root["paths"].to_string(),
        r#"{"/a":{"additionalOperations":{"LINK":{}}}}"#
    );
}

#[test]
fn a_reference_into_a_path_that_is_left_out_is_reported() {
    let spec = "
paths:
  /a: {get: {responses: {'200': {$ref: '#/paths/~1b/get/responses/200'}}}}
  /b: {get: {responses: {'200': {}}}}
";
    let (_, diags) = run(spec, &operations(&["GET /a"]));
    let found: Vec<_> = diags
        .iter()
        .map(|item| (item.message.as_str(), item.help.as_deref()))
        .collect();
    assert_eq!(
        found,
        [(
            "a kept part refers to `#/paths/~1b/get/responses/200`, which the selection leaves out",
            Some("keep `GET /b` too, or move the part to `components` by the overlay"),
        )]
    );
    assert!(run(spec, &operations(&["/*"])).1.is_empty());
}

#[test]
fn a_pattern_that_matches_nothing_names_what_may_be_meant() {
    refuses(
        &operations(&["listExport"]),
        "`listExport` in `operations` of the selection matches no operation",
        "did you mean `listExports`?",
    );
    refuses(
        &operations(&["getUser", "GET /user/{id}"]),
        "`GET /user/{id}` in `operations` of the selection matches no operation",
        "did you mean `GET /users/{id}`?",
    );
    refuses(
        &Selection {
            tags: texts(&["exports"]),
            ..operations(&["getUser"])
        },
        "`exports` in `tags` of the selection is no operation's tag",
        "did you mean `Exports`?",
    );
    refuses(
        &Selection {
            schemas: texts(&["Exprot"]),
            ..Selection::default()
        },
        "`Exprot` in `schemas` of the selection matches no schema",
        "did you mean `Export`?",
    );
}

#[test]
fn an_exclusion_without_effect_and_an_empty_result_are_refused() {
    refuses(
        &Selection {
            exclude: texts(&["startExport"]),
            ..operations(&["getUser"])
        },
        "`startExport` in `exclude` of the selection leaves out nothing that is kept",
        "remove it",
    );
    refuses(
        &Selection {
            exclude: texts(&["*"]),
            ..Selection::default()
        },
        "the selection keeps no operation and no schema",
        "exclude less, or list `schemas`",
    );
}
