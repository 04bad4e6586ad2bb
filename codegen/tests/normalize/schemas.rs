//! Schemas: each newer keyword, and its normal form.

use serde_json::json;

use crate::check::{check_quiet, check_schema, check_schema_of};

#[test]
fn null_in_a_type_list_is_nullable() {
    check_quiet(
        json!({ "type": ["string", "null"] }),
        json!({ "type": "string", "nullable": true }),
    );
    check_quiet(
        json!({ "type": ["null"] }),
        json!({ "nullable": true, "enum": [null] }),
    );
    check_quiet(
        json!({ "type": "null" }),
        json!({ "nullable": true, "enum": [null] }),
    );
    check_quiet(
        json!({ "type": null }),
        json!({ "nullable": true, "enum": [null] }),
    );
}

#[test]
fn several_types_stay_a_list_of_those_that_differ() {
    check_quiet(
        json!({
            "type": ["string", "integer", "array", "null"],
            "title": "T", "maxLength": 3, "minimum": 1, "format": "date", "items": { "type": "string" },
        }),
        json!({
            "type": ["string", "integer", "array"], "nullable": true,
            "title": "T", "maxLength": 3, "minimum": 1, "format": "date", "items": { "type": "string" },
        }),
    );
    // A number may be whole.
    check_quiet(
        json!({ "type": ["integer", "number"] }),
        json!({ "type": "number" }),
    );
}

#[test]
fn values_of_several_types_name_their_types() {
    check_quiet(
        json!({ "enum": ["auto", 1, 2] }),
        json!({
            "type": ["string", "integer"],
            "enum": ["auto", 1, 2],
        }),
    );
}

#[test]
fn a_const_is_an_enum_of_one_value() {
    check_quiet(
        json!({ "const": "a" }),
        json!({ "type": "string", "enum": ["a"], "const": "a" }),
    );
    check_quiet(
        json!({ "const": 7 }),
        json!({ "type": "integer", "enum": [7], "const": 7 }),
    );
    check_quiet(
        json!({ "const": null }),
        json!({ "nullable": true, "enum": [null] }),
    );
}

#[test]
fn null_in_an_enum_is_nullable() {
    check_quiet(
        json!({ "enum": ["a", null] }),
        json!({ "type": "string", "nullable": true, "enum": ["a"] }),
    );
    check_quiet(
        json!({ "enum": [null] }),
        json!({ "nullable": true, "enum": [null] }),
    );
}

#[test]
fn lists_parallel_to_an_enum_stay_parallel() {
    check_quiet(
        json!({ "type": "string", "enum": ["a", null, "a", "b"], "x-enum-varnames": ["A", "None", "A2", "B"] }),
        json!({ "type": "string", "nullable": true, "enum": ["a", "b"], "x-enum-varnames": ["A", "B"] }),
    );
}

#[test]
fn a_null_branch_is_nullable() {
    check_quiet(
        json!({ "oneOf": [{ "$ref": "#/components/schemas/Known" }, { "type": "null" }] }),
        json!({ "allOf": [{ "$ref": "#/components/schemas/Known" }], "nullable": true }),
    );
    check_quiet(
        json!({ "anyOf": [{ "type": "string" }, { "type": "integer" }, { "enum": [null] }] }),
        json!({ "anyOf": [{ "type": "string" }, { "type": "integer" }], "nullable": true }),
    );
    // Written in place, the branch that is left is the schema.
    check_quiet(
        json!({ "title": "T", "anyOf": [{ "type": "string", "format": "uuid" }, { "type": "null" }] }),
        json!({ "title": "T", "type": "string", "format": "uuid", "nullable": true }),
    );
    check_quiet(
        json!({ "oneOf": [{ "type": "null" }] }),
        json!({ "nullable": true, "enum": [null] }),
    );
}

#[test]
fn a_branch_that_only_says_nullable_means_null() {
    check_quiet(
        json!({ "anyOf": [{ "$ref": "#/components/schemas/Known" }, { "nullable": true }] }),
        json!({ "allOf": [{ "$ref": "#/components/schemas/Known" }], "nullable": true }),
    );
    check_quiet(
        json!({ "allOf": [{ "$ref": "#/components/schemas/Known" }, { "nullable": true }] }),
        json!({ "allOf": [{ "$ref": "#/components/schemas/Known" }], "nullable": true }),
    );
}

#[test]
fn branches_of_one_value_each_are_an_enum_that_explains_its_values() {
    check_quiet(
        json!({ "oneOf": [{ "const": "a", "description": "First." }, { "const": "b" }] }),
        json!({ "type": "string", "enum": ["a", "b"], "x-enum-descriptions": ["First.", null] }),
    );
}

#[test]
fn branches_that_only_require_do_not_shape_a_value() {
    check_quiet(
        json!({
            "type": "object", "properties": { "a": {}, "b": {} },
            "anyOf": [{ "required": ["a"] }, { "required": ["b"] }],
        }),
        json!({ "type": "object", "properties": { "a": {}, "b": {} } }),
    );
}

#[test]
fn keywords_beside_a_reference_are_kept_by_an_all_of() {
    check_quiet(
        json!({ "$ref": "#/components/schemas/Known", "description": "Why.", "type": ["object", "null"] }),
        json!({
            "allOf": [{ "$ref": "#/components/schemas/Known" }], "description": "Why.", "nullable": true,
        }),
    );
    check_quiet(
        json!({ "$ref": "#/components/schemas/Known", "properties": { "a": {} } }),
        json!({
            "allOf": [{ "$ref": "#/components/schemas/Known" }], "properties": { "a": {} },
        }),
    );
    check_quiet(
        json!({ "$ref": "#/components/schemas/Known", "$comment": "c", "type": "object" }),
        json!({ "$ref": "#/components/schemas/Known" }),
    );
}

#[test]
fn beside_a_reference_3_0_means_what_it_describes_and_not_what_it_constrains() {
    check_schema_of(
        "3.0.3",
        json!({ "$ref": "#/components/schemas/Known", "nullable": true, "properties": { "a": {} }, "type": "object" }),
        json!({
            "allOf": [{ "$ref": "#/components/schemas/Known" }], "nullable": true,
        }),
        &["warning ignored: beside `$ref`, OpenAPI 3.0 ignores `properties`"],
    );
}

#[test]
fn boolean_schemas_are_everything_and_nothing() {
    check_quiet(json!(true), json!({}));
    check_quiet(json!(false), json!({ "not": {} }));
    check_quiet(
        json!({ "type": "array", "items": false }),
        json!({ "type": "array", "items": { "not": {} } }),
    );
}

#[test]
fn a_tuple_is_a_list_of_any_of_its_members() {
    check_schema(
        json!({ "prefixItems": [{ "type": "string" }, { "type": "integer" }], "items": false }),
        json!({ "type": "array", "items": { "anyOf": [{ "type": "string" }, { "type": "integer" }] } }),
        &["warning widened: a tuple is read as a list"],
    );
    check_schema(
        json!({ "type": "array", "items": [{ "type": "string" }, { "type": "integer" }], "additionalItems": false }),
        json!({ "type": "array", "items": { "anyOf": [{ "type": "string" }, { "type": "integer" }] } }),
        &["warning widened: a tuple is read as a list"],
    );
    check_quiet(
        json!({ "type": "array", "prefixItems": [{ "type": "number" }, { "type": "number" }] }),
        json!({ "type": "array", "items": { "type": "number" } }),
    );
}

#[test]
fn members_named_by_a_pattern_are_members_that_no_name_lists() {
    check_quiet(
        json!({ "type": "object", "patternProperties": { "^x": { "type": "string" } }, "additionalProperties": false }),
        json!({ "type": "object", "additionalProperties": { "type": "string" } }),
    );
    check_schema(
        json!({ "patternProperties": { "^x": { "type": "string" }, "^y": { "type": "integer" } } }),
        json!({ "type": "object", "additionalProperties": { "anyOf": [{ "type": "string" }, { "type": "integer" }, {}] } }),
        &["warning widened: which pattern a name matches"],
    );
    check_schema(
        json!({ "patternProperties": { "^x": { "type": "string" } } }),
        json!({ "type": "object", "additionalProperties": { "anyOf": [{ "type": "string" }, {}] } }),
        &["warning widened: which pattern a name matches"],
    );
    check_quiet(
        json!({ "patternProperties": { "^.*$": { "type": "string" } } }),
        json!({ "type": "object", "additionalProperties": { "type": "string" } }),
    );
    check_quiet(
        json!({ "type": "object", "unevaluatedProperties": { "type": "string" } }),
        json!({ "type": "object", "additionalProperties": { "type": "string" } }),
    );
}

#[test]
fn members_that_conditions_add_are_optional_members() {
    check_schema(
        json!({
            "type": "object", "properties": { "kind": { "type": "string" } },
            "if": { "properties": { "kind": { "const": "a" } } },
            "then": { "properties": { "kind": { "const": "a" }, "b": { "type": "string" }, "c": { "type": "string" } }, "required": ["b"] },
            "else": { "properties": { "b": { "type": "string" }, "c": { "type": "integer" } } },
        }),
        json!({ "type": "object", "properties": {
            "kind": { "type": "string" },
            "b": { "type": "string" },
            "c": { "anyOf": [{ "type": "string" }, { "type": "integer" }] },
        } }),
        &[
            "note: a type has no conditions: the members that `then` adds are optional @/components/schemas/S/then ",
        ],
    );
    check_schema(
        json!({ "type": "object", "dependencies": { "a": ["b"], "c": { "properties": { "d": {} } } } }),
        json!({ "type": "object", "properties": { "d": {} } }),
        &["note: a type has no conditions: the members that `dependentSchemas` adds are optional"],
    );
}

#[test]
fn an_object_to_which_a_condition_adds_a_schema_stays_open() {
    check_schema(
        json!({ "type": "object", "dependentSchemas": { "a": { "$ref": "#/components/schemas/Known" } } }),
        json!({ "type": "object", "additionalProperties": true }),
        &[
            "warning widened: a type has no conditions: what `dependentSchemas` adds is kept without a type",
        ],
    );
}

#[test]
fn a_schema_that_is_nothing_but_its_outcomes_is_a_union() {
    let known = json!({ "$ref": "#/components/schemas/Known" });
    check_quiet(
        json!({ "if": { "required": ["a"] }, "then": known, "else": { "type": "string" } }),
        json!({ "anyOf": [known, { "type": "string" }] }),
    );
}

#[test]
fn conditions_that_only_check_values_are_not_missed() {
    check_quiet(
        json!({
            "type": "object", "if": { "required": ["a"] }, "then": { "required": ["b"] },
            "propertyNames": { "pattern": "^a" }, "dependentRequired": { "a": ["b"] },
        }),
        json!({ "type": "object" }),
    );
    check_quiet(
        json!({ "type": "object", "then": { "properties": { "b": {} } } }),
        json!({ "type": "object" }),
    );
}

#[test]
fn content_keywords_are_byte_and_binary() {
    check_quiet(
        json!({ "type": "string", "contentEncoding": "base64" }),
        json!({ "type": "string", "format": "byte" }),
    );
    check_quiet(
        json!({ "contentMediaType": "application/octet-stream" }),
        json!({ "type": "string", "format": "binary" }),
    );
    check_quiet(
        json!({ "type": "string", "contentMediaType": "text/html" }),
        json!({ "type": "string" }),
    );
}

#[test]
fn the_first_of_the_examples_is_the_example() {
    check_quiet(
        json!({ "type": "string", "examples": ["a", "b"] }),
        json!({ "type": "string", "example": "a" }),
    );
}

#[test]
fn exclusive_bounds_are_flags_beside_the_tighter_bound() {
    check_quiet(
        json!({ "type": "integer", "exclusiveMinimum": 3, "minimum": 1 }),
        json!({ "type": "integer", "minimum": 3, "exclusiveMinimum": true }),
    );
    check_quiet(
        json!({ "type": "number", "exclusiveMaximum": 9.5, "maximum": 2.5 }),
        json!({ "type": "number", "maximum": 2.5 }),
    );
    check_quiet(
        json!({ "type": "integer", "minimum": 1, "exclusiveMinimum": true }),
        json!({ "type": "integer", "minimum": 1, "exclusiveMinimum": true }),
    );
}

#[test]
fn bounds_of_integers_are_whole() {
    check_quiet(
        json!({ "type": "integer", "minimum": 1.0 }),
        json!({ "type": "integer", "minimum": 1 }),
    );
    check_schema(
        json!({ "type": "integer", "maximum": 9.5, "multipleOf": 0.5 }),
        json!({ "type": "integer" }),
        &[
            "a `maximum` that is no whole number of 64 bits",
            "a `multipleOf` that is no whole number of 64 bits",
        ],
    );
}

#[test]
fn a_type_is_read_from_keywords_that_imply_one() {
    check_quiet(
        json!({ "properties": { "a": {} } }),
        json!({ "type": "object", "properties": { "a": {} } }),
    );
    check_quiet(
        json!({ "items": {} }),
        json!({ "type": "array", "items": {} }),
    );
    check_quiet(
        json!({ "format": "uuid" }),
        json!({ "type": "string", "format": "uuid" }),
    );
    check_quiet(
        json!({ "enum": [1, 2] }),
        json!({ "type": "integer", "enum": [1, 2] }),
    );
    check_quiet(
        json!({ "description": "Anything." }),
        json!({ "description": "Anything." }),
    );
}

#[test]
fn a_mapping_names_components_in_whatever_way() {
    for target in [
        "Known",
        "#/components/schemas/Known",
        "#/components/schemas/%4Bnown",
        "./Known.json",
        "Known.yaml",
    ] {
        check_quiet(
            json!({
                "oneOf": [{ "$ref": "#/components/schemas/Known" }],
                "discriminator": { "propertyName": "kind", "mapping": { "k": target } },
            }),
            json!({
                "oneOf": [{ "$ref": "#/components/schemas/Known" }],
                "discriminator": { "propertyName": "kind", "mapping": { "k": "#/components/schemas/Known" } },
            }),
        );
    }
}

#[test]
fn a_default_mapping_is_carried_by_an_extension() {
    check_quiet(
        json!({
            "oneOf": [{ "$ref": "#/components/schemas/Known" }],
            "discriminator": { "propertyName": "kind", "defaultMapping": "Known" },
        }),
        json!({
            "oneOf": [{ "$ref": "#/components/schemas/Known" }],
            "discriminator": { "propertyName": "kind", "defaultMapping": "#/components/schemas/Known" },
        }),
    );
}

#[test]
fn property_names_are_never_taken_for_keywords() {
    let properties = json!({
        "$ref": { "type": "string" }, "type": { "type": "string" }, "const": { "type": "string" },
        "required": { "type": "boolean" }, "x-y": { "type": "string" }, "properties": { "type": "string" },
    });
    check_quiet(
        json!({ "type": "object", "properties": properties }),
        json!({ "type": "object", "properties": properties }),
    );
}

#[test]
fn data_is_never_looked_into() {
    let data = json!({ "$ref": "other.yaml#/a", "type": ["a", "null"], "const": 1 });
    check_quiet(
        json!({ "type": "object", "example": data, "default": data, "x-data": data }),
        json!({ "type": "object", "example": data, "default": data, "x-data": data }),
    );
}
