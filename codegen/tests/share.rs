//! Which inline types become one, what they are called, and what happens when one place departs.

#![allow(missing_docs, reason = "a test")]

use codegen::pipeline::{Generated, Input, generate};
use codegen::{Diagnostics, Options, Selection, Sharing};
use serde_json::{Value, json};

fn run(document: &Value, sharing: Sharing, lock: Option<&str>) -> Generated {
    let options = Options {
        sharing,
        ..Options::default()
    };
    let spec = document.to_string();
    let input = Input {
        module: "m",
        path: "m",
        source: "openapi.json",
        command: "test",
        spec: &spec,
        files: &codegen::files::NoFiles,
        overlay: None,
        selection: &Selection::default(),
        options: &options,
        lock,
    };
    let mut diags = Diagnostics::new();
    generate(&input, &mut diags, &mut |_| {}).expect("the test document has no error")
}

fn document(schemas: Value) -> Value {
    json!({
        "openapi": "3.0.3",
        "info": {"title": "t", "version": "1"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": {},
        "components": {"schemas": schemas}
    })
}

/// The lines of the model for members: the member and its type.
fn members(model: &str) -> Vec<String> {
    let lines = model
        .lines()
        .filter_map(|line| line.strip_prefix("m::types::"));
    let lines = lines.filter_map(|line| line.split("   ").next());
    let lines = lines.filter(|line| line.contains(": Option<types::"));
    lines
        .map(|line| line.replace("Option<types::", "").replace('>', ""))
        .collect()
}

#[track_caller]
fn check(schemas: Value, sharing: Sharing, expected: &[&str]) {
    let found = members(&run(&document(schemas), sharing, None).api_model);
    assert_eq!(found, expected);
}

fn object(properties: Value) -> Value {
    json!({"type": "object", "properties": properties})
}

fn place(words: &str) -> Value {
    json!({
        "type": "object",
        "description": words,
        "properties": {"city": {"type": "string"}, "zip": {"type": "string"}}
    })
}

/// Two objects with a place of one name, and a third with a place of another.
fn three() -> Value {
    json!({
        "Customer": object(json!({"address": place("Where they live.")})),
        "Shop": object(json!({"address": place("Where it is.")})),
        "Trip": object(json!({"goal": place("Where it goes.")})),
    })
}

#[test]
fn by_default_one_shape_and_one_name_are_one_type() {
    check(
        three(),
        Sharing::SameName,
        &[
            "Customer.address: Address",
            "Shop.address: Address",
            "Trip.goal: TripGoal",
        ],
    );
}

#[test]
fn by_shape_alone_the_name_does_not_count() {
    check(
        three(),
        Sharing::SameShape,
        &[
            "Customer.address: Address",
            "Shop.address: Address",
            "Trip.goal: Address",
        ],
    );
}

#[test]
fn without_sharing_every_place_has_a_type() {
    check(
        three(),
        Sharing::Never,
        &[
            "Customer.address: CustomerAddress",
            "Shop.address: ShopAddress",
            "Trip.goal: TripGoal",
        ],
    );
}

#[test]
fn an_inline_type_is_the_component_of_its_name_and_no_other() {
    let schemas = json!({
        "Address": place("A place."),
        "Goal": place("Another."),
        "Customer": object(json!({"address": place("Where they live.")})),
        "Shop": object(json!({"location": place("Where it is.")})),
    });
    check(
        schemas,
        Sharing::SameName,
        &["Customer.address: Address", "Shop.location: ShopLocation"],
    );
}

#[test]
fn presence_values_and_what_is_inside_tell_shapes_apart() {
    let with = |inner: Value| object(json!({"a": {"type": "object", "properties": {"b": inner}}}));
    let required = json!({
        "type": "object",
        "properties": {"a": {"type": "object", "required": ["b"], "properties": {"b": {"type": "string"}}}}
    });
    let schemas = json!({
        "One": with(json!({"type": "string"})),
        "Two": with(json!({"type": "string", "maxLength": 3})),
        "Three": required,
        "Four": with(json!({"type": "integer"})),
        "Five": with(json!({"type": "string", "format": "uuid"})),
    });
    check(
        schemas,
        Sharing::SameName,
        &[
            "Five.a: FiveA",
            "Four.a: FourA",
            "One.a: A",
            "Three.a: ThreeA",
            "Two.a: A",
        ],
    );
}

#[test]
fn recursive_shapes_are_one_until_something_tells_them_apart() {
    let tree = |owner: &str, more: Value| {
        let node = format!("#/components/schemas/{owner}/properties/node");
        let mut properties = json!({"nodes": {"type": "array", "items": {"$ref": node}}, "name": {"type": "string"}});
        if !more.is_null() {
            properties["more"] = more;
        }
        object(json!({"node": object(properties)}))
    };
    let schemas = json!({
        "A": tree("A", Value::Null),
        "B": tree("B", Value::Null),
        "C": tree("C", json!({"type": "boolean"})),
    });
    check(
        schemas,
        Sharing::SameName,
        &["A.node: Node", "B.node: Node", "C.node: CNode"],
    );
}

#[test]
fn the_place_that_departs_gets_a_new_name_and_the_others_keep_theirs() {
    let shops = |departing: Option<&str>| {
        let mut schemas = json!({});
        for name in ["Bank", "Customer", "Shop"] {
            let mut address = place("Where it is.");
            if Some(name) == departing {
                address["properties"]["floor"] = json!({"type": "integer"});
            }
            schemas[name] = object(json!({"address": address}));
        }
        document(schemas)
    };
    let before = run(&shops(None), Sharing::SameName, None).api_model;
    for departing in ["Bank", "Customer", "Shop"] {
        let after = run(&shops(Some(departing)), Sharing::SameName, Some(&before)).api_model;
        let expected: Vec<String> = ["Bank", "Customer", "Shop"]
            .iter()
            .map(|name| match *name == departing {
                true => format!("{name}.address: {name}Address"),
                false => format!("{name}.address: Address"),
            })
            .collect();
        assert_eq!(members(&after), expected);
    }
}

#[test]
fn types_that_become_one_later_keep_one_of_their_names() {
    let before = run(&document(three()), Sharing::Never, None).api_model;
    let after = run(&document(three()), Sharing::SameName, Some(&before)).api_model;
    assert_eq!(
        members(&after),
        [
            "Customer.address: ShopAddress",
            "Shop.address: ShopAddress",
            "Trip.goal: TripGoal"
        ]
    );
}

#[test]
fn a_shared_type_says_what_its_places_have_in_common() {
    let schemas = json!({
        "Customer": object(json!({"address": place("A place. Where they live.")})),
        "Shop": object(json!({"address": place("A place. Where it is.")})),
    });
    let generated = run(&document(schemas), Sharing::SameName, None);
    let file = |path: &str| {
        let file = generated.files.iter().find(|file| file.path == path);
        file.map_or("", |file| file.text.as_str()).to_owned()
    };
    let address = file("types/address.rs");
    assert!(address.contains("/// A place.\n"), "{address}");
    assert!(!address.contains("live"), "{address}");
    assert!(file("types/shop.rs").contains("/// A place. Where it is.\n"));
}

#[test]
fn the_order_of_the_document_does_not_change_names() {
    let model = |names: &[&str]| {
        let schemas: Vec<String> = names
            .iter()
            .map(|name| format!("{:?}: {}", name, three()[name]))
            .collect();
        let spec = format!(
            r#"{{"openapi": "3.0.3", "info": {{"title": "t", "version": "1"}}, "paths": {{}}, "components": {{"schemas": {{{}}}}}}}"#,
            schemas.join(", ")
        );
        let input = Input {
            module: "m",
            path: "m",
            source: "openapi.json",
            command: "test",
            spec: &spec,
            files: &codegen::files::NoFiles,
            overlay: None,
            selection: &Selection::default(),
            options: &Options::default(),
            lock: None,
        };
        let generated = generate(&input, &mut Diagnostics::new(), &mut |_| {});
        generated.expect("the test document has no error").api_model
    };
    assert_eq!(
        model(&["Customer", "Shop", "Trip"]),
        model(&["Trip", "Shop", "Customer"])
    );
}

#[test]
fn of_two_types_of_one_place_the_one_known_from_elsewhere_leaves_its_name_alone() {
    let plan = |values: &[&str]| {
        json!({
            "type": "object",
            "required": ["schedule"],
            "properties": {"schedule": {"type": "string", "enum": values}}
        })
    };
    let document = document(json!({
        "Card": plan(&["daily", "weekly"]),
        "Wallet": plan(&["daily", "weekly"]),
        "Bank": plan(&["daily", "yearly"]),
        // One object with the members of both; its `schedule` has the values of both, and stands where that of `Bank` does too.
        "Plan": {"anyOf": [
            {"$ref": "#/components/schemas/Card"},
            {"$ref": "#/components/schemas/Bank"}
        ]}
    }));
    let first = run(&document, Sharing::SameName, None).api_model;
    let yearly = first
        .lines()
        .find(|line| line.contains("\"yearly\"") && line.contains("@/components/schemas/Card/"))
        .unwrap_or_else(|| panic!("the values of both stand where those of `Card` do:\n{first}"));
    let merged = yearly.split("::").nth(2).expect("the name of a type");
    let yesterday = first.replace(&format!("types::{merged}"), "types::NameOfYesterday");
    let second = run(&document, Sharing::SameName, Some(&yesterday)).api_model;
    assert!(second.contains("types::NameOfYesterday::"), "{second}");
    let renamed = second.replace("types::NameOfYesterday", &format!("types::{merged}"));
    assert_eq!(sorted(&renamed), sorted(&first));
}

fn sorted(model: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = model.lines().collect();
    lines.sort_unstable();
    lines
}
