//! References: to anything in the document, to nothing, and in circles.

use serde_json::{Value, json};

use crate::check::{run_operation, run_with};

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
            "A_b": { "type": "string" },
        })
    );
    assert_eq!(
        outcome.stands_at("/components/schemas/A_b"),
        "/components/schemas/A/properties/b"
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
fn a_reference_to_nothing_costs_what_needs_it_and_names_what_is_near() {
    let outcome = run_with(
        json!({ "components": { "schemas": { "Pet": {}, "A": reference("#/components/schemas/Pett") } } }),
    );
    outcome.finds(&[
        "note widened: `#/components/schemas/Pett` names a schema that is not there; any value is accepted @/components/schemas/A/$ref did you mean `Pet`?",
    ]);
    assert_eq!(outcome.at("/components/schemas/A"), &json!({}));
    let known = json!({ "name": "n", "in": "query", "schema": {} });
    let outcome = run_operation(json!({ "parameters": [
        reference("#/components/parameters/Gone"), known, reference("#/components/parameters/Lost"),
    ], "responses": { "default": { "description": "d" } } }));
    outcome.finds(&[
        "warning skipped: `#/components/parameters/Gone` names a parameter that is not there; it is left out @/paths/~1a/get/parameters/0/$ref",
        "warning skipped: `#/components/parameters/Lost` names a parameter that is not there; it is left out @/paths/~1a/get/parameters/2/$ref",
    ]);
    assert_eq!(
        outcome
            .at("/paths/~1a/get/parameters")
            .as_array()
            .map(Vec::len),
        Some(1)
    );
    assert_eq!(outcome.at("/paths/~1a/get/parameters/0/name"), "n");
}

#[test]
fn what_is_not_any_value_is_not_said() {
    let outcome = run_with(json!({ "components": { "schemas": {
        "A": { "type": "string", "not": reference("#/components/schemas/Gone") },
    } } }));
    outcome.finds(&["names a schema that is not there"]);
    assert_eq!(
        outcome.at("/components/schemas/A"),
        &json!({ "type": "string" })
    );
}

#[test]
fn a_body_without_its_target_is_bytes() {
    let outcome = run_operation(json!({
        "requestBody": reference("#/components/requestBodies/Gone"),
        "responses": { "200": reference("#/components/responses/Gone"), "204": { "description": "d" } },
    }));
    outcome.finds(&[
        "names a request body that is not there",
        "names a response that is not there",
    ]);
    assert_eq!(
        outcome.at("/paths/~1a/get/requestBody/content"),
        &json!({ "*/*": {} })
    );
    assert_eq!(
        outcome.at("/paths/~1a/get/responses/200/content"),
        &json!({ "*/*": {} })
    );
}

#[test]
fn what_an_operation_reaches_is_warned_of() {
    run_with(json!({
        "paths": { "/a": { "get": { "responses": { "200": {
            "description": "d", "content": { "application/json": { "schema": reference("#/components/schemas/A") } },
        } } } } },
        "components": { "schemas": { "A": { "items": reference("#/components/schemas/Gone") }, "B": reference("#/components/schemas/Lost") } },
    }))
    .finds(&["warning widened: `#/components/schemas/Gone`", "note widened: `#/components/schemas/Lost`"]);
}

#[test]
fn the_root_of_a_schema_without_an_identity_is_the_schema() {
    let outcome = run_with(json!({ "components": { "schemas": { "Tree": {
        "$recursiveAnchor": true, "properties": { "kids": { "items": { "$recursiveRef": "#" } } },
    } } } }));
    outcome.finds(&["note guessed: `#` is read as `#/components/schemas/Tree`"]);
    assert_eq!(
        outcome.at("/components/schemas/Tree/properties/kids/items"),
        &reference("#/components/schemas/Tree")
    );
    let outcome = run_with(
        json!({ "components": { "schemas": { "A": { "properties": { "b": {
        "$recursiveAnchor": true, "type": "object", "properties": { "c": { "$recursiveRef": "#" }, "d": reference("#") },
    } } } } } }),
    );
    outcome.finds(&[
        "is read as `#/components/schemas/A/properties/b`",
        "is read as `#/components/schemas/A`",
    ]);
}

#[test]
fn a_reference_where_none_may_stand_is_read_where_it_leads_somewhere() {
    let outcome = run_with(json!({
        "paths": { "/a": { "get": reference("#/x-operations/a"), "put": { "responses": reference("#/paths/~1a/get/responses") } } },
        "x-operations": { "a": { "operationId": "a", "responses": { "204": { "description": "d" } } } },
        "components": { "schemas": { "A": { "properties": { "b": { "type": "string" } } }, "B": { "properties": reference("#/components/schemas/A/properties") } } },
    }));
    outcome.finds(&[
        "warning guessed: an operation cannot be a reference, as to `#/x-operations/a`; what it leads to is read in its place @/paths/~1a/get/$ref",
        "warning guessed: `responses` cannot be a reference",
        "warning guessed: `properties` cannot be a reference",
    ]);
    assert_eq!(outcome.at("/paths/~1a/get/operationId"), "a");
    assert_eq!(outcome.at("/paths/~1a/put/responses/204/description"), "d");
    assert_eq!(
        outcome.at("/components/schemas/B/properties/b/type"),
        "string"
    );
}

#[test]
fn a_reference_where_none_may_stand_costs_its_place_where_it_leads_nowhere() {
    let outcome = run_with(json!({
        "paths": { "/a": { "get": reference("#/x/a"), "put": { "responses": reference("#/x/b") } } },
        "components": { "schemas": { "B": { "properties": reference("#/x/c") } } },
        "security": [reference("#/x/d")],
    }));
    outcome.finds(&[
        "warning skipped: an operation cannot be a reference, as to `#/x/a`; it is left out",
        "warning widened: `responses` cannot be a reference, as to `#/x/b`; the bodies of its answers are taken as bytes",
        "warning widened: `properties` cannot be a reference, as to `#/x/c`; members of any name and value are accepted",
        "warning skipped: a security requirement cannot be a reference, as to `#/x/d`; no credential can be made of it",
    ]);
    assert!(outcome.at("/paths/~1a").get("get").is_none());
    assert_eq!(
        outcome.at("/paths/~1a/put/responses/2XX/content"),
        &json!({ "*/*": {} })
    );
    assert_eq!(
        outcome.at("/components/schemas/B/additionalProperties"),
        true
    );
    assert_eq!(outcome.at("/security/0"), &json!({ "#/x/d": [] }));
}

#[test]
fn misplaced_references_end() {
    run_with(json!({ "paths": { "/a": {
        "get": reference("#/paths/~1a/get"), "put": reference("#/paths/~1a/post"), "post": reference("#/paths/~1a/put"),
    } } }))
    .finds(&["as to `#/paths/~1a/get`", "as to `#/paths/~1a/post`", "as to `#/paths/~1a/put`"]);
    let outcome = run_with(
        json!({ "x": { "servers": [{ "variables": reference("#/x") }] }, "servers": [{ "url": "/", "variables": reference("#/x") }] }),
    );
    assert!(outcome.model.is_some());
}

#[test]
fn a_reference_to_nothing_is_told_at_each_place() {
    let gone = reference("#/components/schemas/Gone");
    run_with(json!({ "components": { "schemas": { "A": { "oneOf": [gone, gone] }, "B": gone } } }))
        .finds(&["A/oneOf/0/$ref", "A/oneOf/1/$ref", "B/$ref"]);
}

#[test]
fn a_reference_to_another_document_is_told_with_a_way_out() {
    for target in [
        "other.yaml#/components/schemas/A",
        "https://example.com/a.json",
        "./a.json",
    ] {
        run_with(json!({ "components": { "schemas": { "A": reference(target) } } }))
            .finds(&["leads out of the document; any value is accepted @/components/schemas/A/$ref bundle the document into one file first"]);
    }
}

#[test]
fn a_reference_to_another_kind_of_object_leads_nowhere() {
    run_with(json!({ "components": {
        "schemas": { "A": reference("#/components/responses/R") }, "responses": { "R": { "description": "d" } },
    } }))
    .finds(&["widened: `#/components/responses/R` leads to a response, and a schema is wanted here"]);
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
    .finds(&[
        "`#/components/responses/B` leads in a circle",
        "`#/components/responses/A` leads in a circle",
    ]);
    run_with(
        json!({ "components": { "pathItems": { "A": reference("#/components/pathItems/A") } },
        "paths": { "/a": reference("#/components/pathItems/A") } }),
    )
    .finds(&["leads in a circle"]);
    // Names for each other are the business of who reads them.
    run_with(json!({ "components": { "schemas": {
        "A": reference("#/components/schemas/B"), "B": reference("#/components/schemas/A"),
        "C": reference("#/components/schemas/A/properties/x"),
    } } }))
    .finds(&["leads in a circle"]);
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
