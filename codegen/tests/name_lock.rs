//! What has a name keeps it.

mod name_support;

use name_support::{Named, document, name, object, string_enum};
use serde_json::{Value, json};

/// Names `before`, then `after` with the lock of the first run.
#[track_caller]
fn twice(before: &Value, after: &Value) -> (Named, Named) {
    let first = name(before, None);
    let second = name(after, Some(&first.model()));
    (first, second)
}

fn rich() -> Value {
    let thing = json!({"$ref": "#/components/schemas/Thing"});
    let mut document = document(
        json!({"/things/{id}": {"post": {
            "operationId": "makeThing",
            "parameters": [
                {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
                {"name": "id", "in": "query", "schema": {"type": "string"}},
                {"name": "page size", "in": "query", "schema": string_enum(&["a", "A"])}
            ],
            "requestBody": {"content": {"application/json": {"schema": {"type": "object", "properties": {"a": thing}}}}},
            "responses": {
                "200": {"description": "", "content": {"application/json": {"schema": thing}, "text/csv": {}},
                    "headers": {"X-Limit": {"schema": {"type": "integer"}}}},
                "202": {"description": ""},
                "404": {"description": "", "content": {"application/json": {"schema": object(&["b"])}}}
            }
        }}}),
        json!({
            "Thing": {"type": "object", "properties": {
                "fooBar": {"type": "string"},
                "foo_bar": {"type": "string"},
                "kind": string_enum(&["a  b", "a b", "unknown"]),
                "list of": {"type": "array", "items": object(&["x"])}
            }, "additionalProperties": true},
            "thing": object(&["y"]),
            "Choice": {"oneOf": [
                {"type": "string"},
                {"type": "array", "items": {"type": "string"}},
                {"$ref": "#/components/schemas/Thing"}
            ]},
            "Job": {"oneOf": [
                {"type": "object", "required": ["status"], "properties": {"status": string_enum(&["done"]), "url": {"type": "string"}}},
                {"type": "object", "required": ["status"], "properties": {"status": string_enum(&["failed"])}}
            ]}
        }),
    );
    document["components"]["securitySchemes"] =
        json!({"api key": {"type": "apiKey", "in": "header", "name": "X-Key"}});
    document
}

#[test]
fn a_lock_that_was_just_written_changes_nothing() {
    let (first, second) = twice(&rich(), &rich());
    assert_eq!(first.names, second.names);
    assert_eq!(first.model(), second.model());
    assert_eq!(second.findings, [] as [String; 0]);
}

#[test]
fn the_same_document_has_the_same_names() {
    assert_eq!(name(&rich(), None).model(), name(&rich(), None).model());
}

#[test]
fn a_newcomer_takes_no_name_away() {
    let field = json!({"type": "object", "properties": {"detail": object(&["x"])}});
    let before = document(json!({}), json!({"Error": field}));
    let after = document(
        json!({}),
        json!({"ErrorDetail": object(&["y"]), "Error": field}),
    );
    let place = "Error/properties/detail";

    let fresh = name(&after, None);
    assert_eq!(
        fresh.ty("ErrorDetail"),
        "ErrorDetail",
        "without a lock components come first"
    );

    let (first, second) = twice(&before, &after);
    assert_eq!(first.ty(place), "ErrorDetail");
    assert_eq!(second.ty(place), "ErrorDetail");
    assert_eq!(second.ty("ErrorDetail"), "ErrorDetailPascal");
    assert_eq!(second.findings.len(), 1, "{:?}", second.findings);
}

#[test]
fn members_keep_their_names_too() {
    let before = document(
        json!({}),
        json!({"S": object(&["fooBar"]), "E": string_enum(&["a", "b"])}),
    );
    let after = document(
        json!({}),
        json!({"S": object(&["foo_bar", "fooBar"]), "E": string_enum(&["A", "a", "b"])}),
    );
    let (_, second) = twice(&before, &after);
    let mut fields = second.members("S");
    fields.sort();
    let pair = |wire: &str, name: &str| (wire.to_owned(), name.to_owned());
    assert_eq!(
        fields,
        [pair("fooBar", "foo_bar"), pair("foo_bar", "foo_bar_snake")]
    );
    assert_eq!(
        second.members("E"),
        [pair("A", "AUpper"), pair("a", "A"), pair("b", "B")]
    );
}

fn job(status: &str) -> Value {
    json!({"type": "object", "required": ["status"], "properties": {
        "status": string_enum(&[status]),
        "result": object(&["x"])
    }})
}

#[test]
fn branches_may_change_places() {
    let union = |branches: &[&str]| {
        let branches: Vec<Value> = branches.iter().map(|status| job(status)).collect();
        document(json!({}), json!({"Job": {"oneOf": branches}}))
    };
    let (first, second) = twice(
        &union(&["done", "failed"]),
        &union(&["new", "failed", "done"]),
    );
    let names = |named: &Named| -> Vec<String> {
        let mut lines: Vec<String> = named
            .model()
            .lines()
            .filter(|line| line.contains("::types::"))
            .map(|line| line.split("   ").take(2).collect::<Vec<_>>().join(" "))
            .collect();
        lines.sort();
        lines
    };
    let (before, after) = (names(&first), names(&second));
    for line in &before {
        assert!(after.contains(line), "{line} is gone from {after:#?}");
    }
    assert!(second.findings.is_empty(), "{:?}", second.findings);
}

#[test]
fn an_operation_is_known_by_method_and_path() {
    let operation = |path: &str, id: &str, param: &str| {
        let mut paths = json!({});
        paths[path]["get"] = json!({
            "operationId": id,
            "parameters": [{"name": param, "in": "path", "required": true, "schema": {"type": "string"}}],
            "responses": {"200": {"description": ""}}
        });
        document(paths, json!({}))
    };
    let (_, second) = twice(
        &operation("/things/{id}", "getThing", "id"),
        &operation("/things/{thing_id}", "fetchThing", "thing_id"),
    );
    assert_eq!(second.methods(), ["get_thing"]);
}

#[test]
fn whatever_stands_in_the_lock_it_is_read() {
    let document = rich();
    let model = name(&document, None).model();
    let broken = [
        String::new(),
        "\u{0}".to_owned(),
        "<<<<<<< HEAD\n=======\n>>>>>>> x\n".to_owned(),
        "::\n::::\na::b\nacme::types::   struct   @/components/schemas/Thing\n".to_owned(),
        model.replace("   ", " "),
        model.replace("Thing", "not an identifier"),
        model.replace("Thing", "fn"),
        model.replace("Thing", "Option"),
        model.replace("makeThing", "\"\\"),
        model.replace('"', ""),
        model.lines().rev().collect::<Vec<_>>().join("\n"),
        model.replace('\n', "\r\n"),
        format!("{model}{model}"),
        model.chars().step_by(2).collect(),
    ];
    for lock in broken {
        let named = name(&document, Some(&lock));
        let errors = named
            .findings
            .iter()
            .filter(|line| line.starts_with("error"));
        assert_eq!(errors.count(), 0, "{:?}", named.findings);
        let text = named.model();
        let items: std::collections::BTreeSet<&str> = text
            .lines()
            .filter_map(|line| line.split("   ").next())
            .collect();
        assert_eq!(items.len(), text.lines().count(), "an item twice");
        assert!(syn::parse_str::<syn::Ident>(&named.ty("Thing")).is_ok());
    }
}

#[test]
fn a_line_that_cannot_be_read_is_counted() {
    let document = document(json!({}), json!({"A": object(&["x"])}));
    let lock = format!("{}<<<<<<< HEAD\n", name(&document, None).model());
    let line = lock.lines().count();
    let named = name(&document, Some(&lock));
    assert_eq!(
        named.findings,
        [format!(
            "note : the API model cannot be read in line {line}; names are derived in their place"
        )]
    );
}

#[test]
fn the_overlay_overrides_the_lock() {
    let schema = |rust_name: Option<&str>| {
        let mut schema = object(&["x"]);
        if let Some(name) = rust_name {
            schema["x-rust-name"] = json!(name);
        }
        schema
    };
    let before = document(json!({}), json!({"A": schema(None), "B": schema(None)}));
    let renamed = document(
        json!({}),
        json!({"A": schema(Some("First")), "B": schema(None)}),
    );
    let (_, second) = twice(&before, &renamed);
    assert_eq!(second.ty("A"), "First");
    assert!(second.findings.is_empty(), "{:?}", second.findings);

    let swapped = document(
        json!({}),
        json!({"A": schema(Some("B")), "B": schema(Some("A"))}),
    );
    let (_, second) = twice(&before, &swapped);
    assert_eq!(
        (second.ty("A"), second.ty("B")),
        ("B".to_owned(), "A".to_owned())
    );
    assert!(second.findings.is_empty(), "{:?}", second.findings);
}

#[test]
fn an_override_that_cannot_be_had_is_an_error() {
    for (wish, message) in [
        (
            "not a name",
            "`x-rust-name` is `not a name`, which is no Rust identifier",
        ),
        ("fn", "`x-rust-name` is `fn`, which is no Rust identifier"),
        ("_", "`x-rust-name` is `_`, which is no Rust identifier"),
        (
            "Option",
            "`x-rust-name` is `Option`, a name that the generated code needs itself",
        ),
    ] {
        let mut schema = object(&["x"]);
        schema["x-rust-name"] = json!(wish);
        let named = name(&document(json!({}), json!({"A": schema})), None);
        assert_eq!(
            named.findings,
            [format!("error /components/schemas/A: {message}")]
        );
    }
    let mut schema = object(&["x"]);
    schema["x-rust-name"] = json!("B");
    let document = document(json!({}), json!({"A": schema, "B": object(&["x"])}));
    let lock = "acme::types::B   struct   @/components/schemas/B\n";
    let named = name(&document, Some(lock));
    assert_eq!(
        named.findings[0],
        "error /components/schemas/A: `x-rust-name` is `B`, which is the name of something else"
    );
}

/// The variants of the union `Pick` of these branches after those, by name, each with what its type is called.
#[track_caller]
fn picks(before: &[Value], after: &[Value]) -> [Vec<String>; 2] {
    let pick = |branches: &[Value]| document(json!({}), json!({ "Pick": { "oneOf": branches } }));
    let (first, second) = twice(&pick(before), &pick(after));
    [first, second].map(|named| {
        let model = named.model();
        let lines = model
            .lines()
            .filter_map(|line| line.strip_prefix("acme::types::Pick::"));
        let variants = lines.filter_map(|line| line.split_once("   "));
        let variants = variants.map(|(variant, _)| variant.to_owned());
        variants
            .filter(|variant| variant.contains('(') && !variant.starts_with("Unknown"))
            .collect()
    })
}

fn tagged(value: &str) -> Value {
    json!({"type": "object", "required": ["error", "text"], "properties": {
        "error": {"type": "string", "enum": [value]}, "text": {"type": "string"}
    }})
}

#[test]
fn a_branch_put_before_the_only_object_renames_nothing() {
    let text = json!({"type": "string"});
    let [before, after] = picks(
        &[text.clone(), object(&["a"])],
        &[text, object(&["b"]), object(&["a"])],
    );
    assert_eq!(before, ["Text(String)", "Object(types::PickObject)"]);
    assert_eq!(
        after,
        [
            "Text(String)",
            "WithB(types::PickWithB)",
            "Object(types::PickObject)"
        ]
    );
}

#[test]
fn an_object_that_gains_a_member_is_the_branch_that_it_was() {
    let [before, after] = picks(
        &[object(&["a"]), object(&["b"])],
        &[object(&["b"]), object(&["c", "a"])],
    );
    assert_eq!(
        before,
        ["WithA(types::PickWithA)", "WithB(types::PickWithB)"]
    );
    let mut after = after;
    after.sort();
    assert_eq!(before, after);
}

#[test]
fn a_branch_put_between_branches_told_by_trial_renames_none() {
    let plain = json!({"type": "object", "required": ["error", "text"], "properties": {
        "error": {"type": "string"}, "text": {"type": "string"}
    }});
    let before = [tagged("a1"), tagged("b2"), plain.clone(), object(&["text"])];
    let after = [
        tagged("a1"),
        tagged("x9"),
        tagged("b2"),
        plain,
        object(&["text"]),
    ];
    let [before, after] = picks(&before, &after);
    let kept: Vec<&String> = after
        .iter()
        .filter(|variant| before.contains(variant))
        .collect();
    assert_eq!(kept, before.iter().collect::<Vec<_>>(), "{after:?}");
    assert_eq!(after.len(), before.len() + 1);
    for ordinal in ["First", "Second", "Third", "Fourth"] {
        assert!(
            !after.iter().any(|variant| variant.contains(ordinal)),
            "{after:?}"
        );
    }
}
