//! References: to anything in the document, to nothing, and in circles.

use serde_json::{Value, json};

use crate::check::run_with;

fn reference(target: &str) -> Value {
    json!({ "$ref": target })
}

#[test]
fn a_reference_below_a_component_makes_one_of_its_target() {
    let outcome = run_with(json!({ "components": { "schemas": {
        "A": { "type": "object", "properties": { "b": { "type": "string" } } },
        "B": reference("#/components/schemas/A/properties/b"),
    } } }));
    outcome.finds(&[]);
    assert_eq!(
        outcome.at("/components/schemas"),
        &json!({
            "A": { "type": "object", "properties": { "b": { "$ref": "#/components/schemas/A_b" } } },
            "B": { "$ref": "#/components/schemas/A_b" },
            "A_b": { "type": "string", "x-codegen-origin": "/components/schemas/A/properties/b" },
        })
    );
}

#[test]
fn a_reference_into_a_response_makes_a_component_of_its_schema() {
    let outcome = run_with(json!({
        "paths": { "/a": { "get": { "responses": { "200": {
            "description": "ok", "content": { "application/json": { "schema": { "type": "integer" } } },
        } } } } },
        "components": { "schemas": { "B": reference("#/paths/~1a/get/responses/200/content/application~1json/schema") } },
    }));
    outcome.finds(&[]);
    let shared = outcome.at("/components/schemas/B");
    assert_eq!(shared, &reference("#/components/schemas/a_get_200"));
    assert_eq!(
        outcome.at("/paths/~1a/get/responses/200/content/application~1json/schema"),
        shared
    );
    assert_eq!(outcome.at("/components/schemas/a_get_200/type"), "integer");
}

#[test]
fn inner_and_outer_targets_both_become_components() {
    let outcome = run_with(json!({ "components": { "schemas": {
        "A": { "properties": { "b": { "properties": { "c": { "type": "string" } } } } },
        "Outer": reference("#/components/schemas/A/properties/b"),
        "Inner": reference("#/components/schemas/A/properties/b/properties/c"),
    } } }));
    outcome.finds(&[]);
    assert_eq!(
        outcome.at("/components/schemas/A/properties/b"),
        &reference("#/components/schemas/A_b")
    );
    assert_eq!(
        outcome.at("/components/schemas/A_b/properties/c"),
        &reference("#/components/schemas/A_b_c")
    );
    assert_eq!(outcome.at("/components/schemas/A_b_c/type"), "string");
}

#[test]
fn a_path_through_a_reference_is_followed() {
    let outcome = run_with(json!({ "components": { "schemas": {
        "A": reference("#/components/schemas/B"),
        "B": { "properties": { "c": { "type": "string" } } },
        "C": reference("#/components/schemas/A/properties/c"),
    } } }));
    outcome.finds(&[]);
    assert_eq!(
        outcome.at("/components/schemas/A"),
        &reference("#/components/schemas/B")
    );
    assert_eq!(
        outcome.at("/components/schemas/C"),
        &reference("#/components/schemas/B_c")
    );
}

#[test]
fn a_name_that_is_taken_gets_more_of_its_path() {
    let outcome = run_with(json!({ "components": { "schemas": {
        "A": { "$defs": { "B": { "type": "string" } }, "properties": { "x": reference("#/components/schemas/A/$defs/B") } },
        "B": { "type": "integer" },
    } } }));
    outcome.finds(&[]);
    assert_eq!(
        outcome.at("/components/schemas/A/properties/x"),
        &reference("#/components/schemas/A_B")
    );
    assert_eq!(outcome.at("/components/schemas/A_B/type"), "string");
}

#[test]
fn definitions_anchors_and_identities_are_found() {
    let outcome = run_with(json!({ "components": { "schemas": {
        "A": {
            "$id": "https://example.com/a", "type": "object",
            "$defs": { "Leaf": { "type": "string" }, "Tree": { "$anchor": "tree", "type": "array", "items": { "$dynamicRef": "#node" } } },
            "properties": { "leaf": reference("#/$defs/Leaf"), "tree": reference("#tree") },
        },
        "Node": { "$dynamicAnchor": "node", "type": "integer" },
        "ByUri": reference("https://example.com/a"),
    } } }));
    outcome.finds(&[]);
    assert_eq!(
        outcome.at("/components/schemas/A/properties/leaf"),
        &reference("#/components/schemas/Leaf")
    );
    assert_eq!(
        outcome.at("/components/schemas/A/properties/tree"),
        &reference("#/components/schemas/Tree")
    );
    assert_eq!(
        outcome.at("/components/schemas/Tree/items"),
        &reference("#/components/schemas/Node")
    );
    assert_eq!(
        outcome.at("/components/schemas/ByUri"),
        &reference("#/components/schemas/A")
    );
    assert!(outcome.at("/components/schemas/A").get("$defs").is_none());
}

#[test]
fn a_target_outside_of_what_openapi_knows_is_taken_over_with_all_it_needs() {
    let outcome = run_with(json!({
        "x-shared": { "Pair": { "type": "object", "properties": { "of": reference("#/x-shared/One") } }, "One": { "type": ["string", "null"] } },
        "components": { "schemas": { "A": reference("#/x-shared/Pair") } },
    }));
    outcome.finds(&[]);
    assert_eq!(
        outcome.at("/components/schemas/A"),
        &reference("#/components/schemas/Pair")
    );
    assert_eq!(
        outcome.at("/components/schemas/Pair/properties/of"),
        &reference("#/components/schemas/One")
    );
    assert_eq!(outcome.at("/components/schemas/One/nullable"), true);
}

#[test]
fn a_target_that_refers_to_itself_is_taken_over_once() {
    let outcome = run_with(json!({
        "x-shared": { "Node": { "type": "object", "properties": { "next": reference("#/x-shared/Node") } } },
        "components": { "schemas": { "A": reference("#/x-shared/Node") } },
    }));
    outcome.finds(&[]);
    assert_eq!(
        outcome.at("/components/schemas/Node/properties/next"),
        &reference("#/components/schemas/Node")
    );
    assert_eq!(
        outcome
            .at("/components/schemas")
            .as_object()
            .map(|all| all.len()),
        Some(2)
    );
}

#[test]
fn escapes_in_references_are_read() {
    let outcome = run_with(json!({ "components": { "schemas": {
        "a/b c": { "type": "string" }, "T": reference("#/components/schemas/a~1b%20c"), "100%": { "type": "integer" },
        "P": reference("#/components/schemas/100%25"),
    } } }));
    outcome.finds(&[]);
    assert_eq!(
        outcome.at("/components/schemas/T"),
        &reference("#/components/schemas/a~1b c")
    );
    assert_eq!(
        outcome.at("/components/schemas/P"),
        &reference("#/components/schemas/100%25")
    );
}

#[test]
fn references_to_references_end_at_the_object() {
    let outcome = run_with(json!({
        "paths": { "/a": { "get": {
            "parameters": [reference("#/components/parameters/One")],
            "requestBody": reference("#/paths/~1b/post/requestBody"),
            "responses": { "200": reference("#/components/responses/One") },
        } }, "/b": { "post": { "requestBody": { "content": {} }, "responses": {} } } },
        "components": {
            "parameters": { "One": reference("#/components/parameters/Two"), "Two": { "name": "n", "in": "query", "schema": {} } },
            "responses": { "One": reference("#/components/responses/Two"), "Two": { "description": "d" } },
        },
    }));
    outcome.finds(&[]);
    assert_eq!(
        outcome.at("/paths/~1a/get/parameters/0"),
        &reference("#/components/parameters/Two")
    );
    assert_eq!(
        outcome.at("/paths/~1a/get/responses/200"),
        &reference("#/components/responses/Two")
    );
    assert_eq!(
        outcome.at("/paths/~1a/get/requestBody"),
        &reference("#/components/requestBodies/b_post_requestBody")
    );
    assert_eq!(
        outcome.at("/paths/~1b/post/requestBody"),
        outcome.at("/paths/~1a/get/requestBody")
    );
}

#[test]
fn a_reference_to_nothing_is_an_error_that_names_what_is_near() {
    run_with(json!({ "components": { "schemas": { "Pet": {}, "A": reference("#/components/schemas/Pett") } } })).refused(&[
        "error: `#/components/schemas/Pett` names a schema that is not there @/components/schemas/A/$ref did you mean `Pet`?",
    ]);
    run_with(json!({ "paths": { "/a": { "get": { "parameters": [reference("#/components/parameters/Gone")] } } } }))
        .refused(&["error: `#/components/parameters/Gone` names a parameter that is not there @/paths/~1a/get/parameters/0/$ref"]);
}

#[test]
fn the_same_reference_to_nothing_is_told_once() {
    let gone = reference("#/components/schemas/Gone");
    run_with(json!({ "components": { "schemas": { "A": { "oneOf": [gone, gone] }, "B": gone } } }))
        .refused(&["error: `#/components/schemas/Gone`"]);
}

#[test]
fn a_reference_to_another_document_is_an_error_with_a_way_out() {
    for target in [
        "other.yaml#/components/schemas/A",
        "https://example.com/a.json",
        "./a.json",
    ] {
        run_with(json!({ "components": { "schemas": { "A": reference(target) } } }))
            .refused(&["leads out of the document @/components/schemas/A/$ref bundle the document into one file first"]);
    }
}

#[test]
fn a_reference_to_another_kind_of_object_is_an_error() {
    run_with(json!({ "components": {
        "schemas": { "A": reference("#/components/responses/R") }, "responses": { "R": { "description": "d" } },
    } }))
    .refused(&["error: `#/components/responses/R` leads to a response, and a schema is wanted here"]);
}

#[test]
fn references_in_the_way_of_other_notations_are_read_as_meant() {
    for target in ["#/definitions/Pet", "Pet", "#/components/schema/Pet"] {
        let outcome =
            run_with(json!({ "components": { "schemas": { "Pet": {}, "A": reference(target) } } }));
        outcome.finds(&["is read as `#/components/schemas/Pet`"]);
        assert_eq!(
            outcome.at("/components/schemas/A"),
            &reference("#/components/schemas/Pet")
        );
    }
}

#[test]
fn circles_end() {
    run_with(json!({ "components": { "responses": {
        "A": reference("#/components/responses/B"), "B": reference("#/components/responses/A"),
    } } }))
    .refused(&[
        "`#/components/responses/B` leads in a circle",
        "`#/components/responses/A` leads in a circle",
    ]);
    run_with(
        json!({ "components": { "pathItems": { "A": reference("#/components/pathItems/A") } },
        "paths": { "/a": reference("#/components/pathItems/A") } }),
    )
    .refused(&["leads in a circle"]);
    // Names for each other are the business of who reads them.
    run_with(json!({ "components": { "schemas": {
        "A": reference("#/components/schemas/B"), "B": reference("#/components/schemas/A"),
        "C": reference("#/components/schemas/A/properties/x"),
    } } }))
    .refused(&["leads in a circle"]);
}

#[test]
fn a_mapping_may_refer_to_anything_too() {
    let outcome = run_with(json!({ "components": { "schemas": { "U": {
        "oneOf": [reference("#/components/schemas/U/$defs/Cat")], "$defs": { "Cat": { "type": "object" } },
        "discriminator": { "propertyName": "k", "mapping": { "cat": "#/components/schemas/U/$defs/Cat" } },
    } } } }));
    outcome.finds(&[]);
    assert_eq!(
        outcome.at("/components/schemas/U/discriminator/mapping/cat"),
        "#/components/schemas/Cat"
    );
}
