//! What follows from an API: boxes, newtypes, directions, items.

mod lower_support;

use codegen::analyze::{Direction, Facts, analyze};
use codegen::ir::{Api, Shape, Site, TypeId};
use serde_json::{Value, json};

fn to(name: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{name}")})
}

fn facts_of(document: Value) -> (Api, Facts) {
    let (api, _) = lower_support::lower(document);
    let facts = analyze(&api);
    (api, facts)
}

fn component(api: &Api, wanted: &str) -> TypeId {
    let named = |site: &Site| matches!(site, Site::Component { name } if name == wanted);
    api.ids()
        .find(|(_, ty)| named(&ty.site))
        .map(|(id, _)| id)
        .expect("the test names a component that is there")
}

/// Every boxed field and branch of components, as `Type.index`.
fn boxes(api: &Api, facts: &Facts) -> Vec<String> {
    let mut found = Vec::new();
    for (id, ty) in api.ids() {
        let count = match &ty.shape {
            Shape::Struct(shape) => shape.fields.len(),
            Shape::Union(shape) => shape.branches.len(),
            _ => 0,
        };
        for index in 0..count {
            if facts.is_field_boxed(id, index) || facts.is_branch_boxed(id, index) {
                found.push(format!("{}#{index}", ty.origin));
            }
        }
    }
    found
}

#[test]
fn a_type_that_contains_itself_is_boxed_where_it_does() {
    let (api, facts) = facts_of(lower_support::with_schemas(json!({
        "Node": {"type": "object", "properties": {
            "value": {"type": "string"}, "next": to("Node"), "all": {"type": "array", "items": to("Node")}
        }},
        "A": {"type": "object", "properties": {"b": to("Alias")}},
        "Alias": to("B"),
        "B": {"type": "object", "properties": {"a": {"allOf": [to("A")], "nullable": true}}}
    })));
    assert_eq!(
        boxes(&api, &facts),
        [
            "/components/schemas/Node#1",
            "/components/schemas/A#0",
            "/components/schemas/B#0"
        ]
    );
}

#[test]
fn a_cycle_through_a_union_is_boxed_in_the_union_alone() {
    let (api, facts) = facts_of(lower_support::with_schemas(json!({
        "Holder": {"type": "object", "properties": {"owner": to("Owner")}},
        "Owner": {"oneOf": [{"type": "string"}, to("Holder")]}
    })));
    assert_eq!(boxes(&api, &facts), ["/components/schemas/Owner#1"]);
}

#[test]
fn lists_and_maps_that_contain_themselves_are_newtypes() {
    let (api, facts) = facts_of(lower_support::with_schemas(json!({
        "List": {"type": "array", "items": to("List")},
        "Map": {"type": "object", "additionalProperties": {"type": "array", "items": to("Map")}},
        "Flat": {"type": "array", "items": {"type": "string"}},
        "Json": {"oneOf": [{"type": "string"}, to("Jsons")]},
        "Jsons": {"type": "array", "items": to("Json")}
    })));
    let newtype = |name| facts.is_newtype(component(&api, name));
    assert!(newtype("List") && newtype("Map"));
    assert!(!newtype("Flat") && !newtype("Json") && !newtype("Jsons"));
}

#[test]
fn directions_follow_bodies_parameters_answers_and_headers() {
    let mut document = lower_support::with_schemas(json!({
        "Sent": {"type": "object", "properties": {"inner": to("Inner")}},
        "Inner": {"type": "object", "properties": {"x": {"type": "string"}}},
        "Answered": {"type": "array", "items": to("Inner")},
        "Filter": {"type": "string", "enum": ["a", "b"]},
        "Left": {"type": "integer"},
        "Idle": {"type": "object", "properties": {"x": {"type": "string"}}}
    }));
    document["paths"] = json!({"/a": {"post": {
        "parameters": [{"name": "filter", "in": "query", "schema": to("Filter")}],
        "requestBody": {"content": {"application/json": {"schema": to("Sent")}}},
        "responses": {"200": {
            "description": "",
            "headers": {"X-Left": {"schema": to("Left")}},
            "content": {"application/json": {"schema": to("Answered")}}
        }}
    }}});
    let (api, facts) = facts_of(document);
    let direction = |name| {
        let Direction { request, response } = facts.direction(component(&api, name));
        (request, response)
    };
    assert_eq!(direction("Sent"), (true, false));
    assert_eq!(direction("Inner"), (true, true));
    assert_eq!(direction("Answered"), (false, true));
    assert_eq!(direction("Filter"), (true, false));
    assert_eq!(direction("Left"), (false, true));
    assert_eq!(direction("Idle"), (false, false));
}

#[test]
fn items_are_components_and_inline_types_that_are_used() {
    let (api, facts) = facts_of(lower_support::with_schemas(json!({
        "Lone": {"type": "string", "enum": ["a"]},
        "Other": {"type": "string", "enum": ["b"]},
        "A": {"type": "object", "required": ["type"], "properties": {
            "type": to("Lone"), "mode": {"type": "string", "enum": ["x", "y"]}, "text": {"type": "string"}
        }},
        "B": {"type": "object", "required": ["type"], "properties": {"type": to("Other")}},
        "U": {"oneOf": [to("A"), to("B")]},
        "Name": {"type": "string"}
    })));
    let items: Vec<String> = (api.ids())
        .filter(|(id, _)| facts.is_item(*id))
        .map(|(_, ty)| ty.origin.to_string())
        .collect();
    assert_eq!(
        items,
        [
            "/components/schemas/A",
            "/components/schemas/B",
            "/components/schemas/U",
            "/components/schemas/Name",
            "/components/schemas/A/properties/mode"
        ]
    );
}

#[test]
fn a_struct_has_a_default_when_all_its_members_may_be_left_out() {
    let (api, facts) = facts_of(lower_support::with_schemas(json!({
        "Yes": {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "string", "nullable": true}}},
        "No": {"type": "object", "required": ["a"], "properties": {"a": {"type": "string", "nullable": true}}},
        "List": {"type": "array", "items": {}}
    })));
    assert!(facts.has_default(component(&api, "Yes")));
    assert!(!facts.has_default(component(&api, "No")));
    assert!(!facts.has_default(component(&api, "List")));
}
