//! What schemas become that are no unions.

mod lower_support;

use lower_support::check_lower;
use serde_json::{Value, json};

/// A reference to a component schema.
fn to(name: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{name}")})
}

#[test]
fn every_scalar_has_its_type_and_unknown_formats_none() {
    check_lower(
        json!({"S": {"type": "object", "properties": {
            "bool": {"type": "boolean"},
            "i32": {"type": "integer", "format": "int32"},
            "i64": {"type": "integer", "format": "int64"},
            "u32": {"type": "integer", "format": "uint32"},
            "u64": {"type": "integer", "format": "uint64"},
            "plain": {"type": "integer"},
            "odd": {"type": "integer", "format": "unix-time"},
            "hyphens": {"type": "integer", "format": "u-int64"},
            "words": {"type": "integer", "format": "unsigned-long"},
            "wide": {"type": "integer", "format": "int128"},
            "endless": {"type": "integer", "format": "bigint"},
            "int_number": {"type": "number", "format": "int64"},
            "decimal": {"type": "number", "format": "decimal128"},
            "amount": {"type": "string", "format": "decimal"},
            "float": {"type": "number", "format": "float"},
            "number": {"type": "number"},
            "text": {"type": "string"},
            "instant": {"type": "string", "format": "date-time"},
            "date": {"type": "string", "format": "date"},
            "uuid": {"type": "string", "format": "uuid"},
            "byte": {"type": "string", "format": "byte"},
            "email": {"type": "string", "format": "email"},
            "in_json": {"type": "string", "format": "binary"},
            "anything": {}
        }}}),
        r#"
            S = struct
                bool?: bool
                i32?: i32
                i64?: i64
                u32?: u32
                u64?: u64
                plain?: i64
                odd?: i64
                hyphens?: u64
                words?: u64
                wide?: number
                endless?: number
                int_number?: i64
                decimal?: number
                amount?: string
                float?: f64
                number?: number
                text?: string
                instant?: date-time
                date?: date
                uuid?: uuid
                byte?: base64
                email?: string
                in_json?: string
                anything?: any
        "#,
    );
}

#[test]
fn presence_tells_absent_from_null() {
    check_lower(
        json!({"S": {
            "type": "object",
            "required": ["a", "b"],
            "properties": {
                "a": {"type": "string"},
                "b": {"type": "string", "nullable": true},
                "c": {"type": "string"},
                "d": {"type": "string", "nullable": true}
            }
        }}),
        r#"
            S = struct
                a: string
                b: string | null
                c?: string
                d?: string | null
        "#,
    );
}

#[test]
fn null_is_spelled_in_many_ways() {
    check_lower(
        json!({
            "Maybe": {"type": "object", "nullable": true, "properties": {"x": {"type": "string"}}},
            "Plain": {"type": "object", "properties": {"x": {"type": "string"}}},
            "Alias": {"allOf": [to("Maybe")], "description": "Again."},
            "S": {"type": "object", "required": ["a", "b", "c", "d", "e", "f", "g"], "properties": {
                "a": to("Maybe"),
                "b": {"allOf": [to("Plain")], "nullable": true},
                "c": {"oneOf": [to("Plain"), {"nullable": true, "enum": [null]}]},
                "d": {"anyOf": [to("Plain"), {"nullable": true, "enum": [null]}]},
                "e": {"type": "string", "enum": ["x", null]},
                "f": {"oneOf": [{"type": "string", "nullable": true}, {"type": "integer"}]},
                "g": to("Alias"),
                "list": {"type": "array", "items": to("Maybe")},
                "map": {"type": "object", "additionalProperties": {"type": "integer", "nullable": true}}
            }}
        }),
        r#"
            Maybe = struct
                x?: string
            Plain = struct
                x?: string
            Alias = Maybe
            S = struct
                a: Maybe | null
                b: Plain | null
                c: Plain | null
                d: Plain | null
                e: S.e | null
                f: S.f | null
                g: Alias | null
                list?: [Maybe | null]
                map?: {i64 | null}
            S.e = enum
                "x"
            S.f = oneOf
                string -> string
                integer -> i64
        "#,
    );
}

#[test]
fn any_json_holds_null_already() {
    check_lower(
        json!({"S": {"type": "object", "required": ["a"], "properties": {
            "a": {"nullable": true},
            "b": {"nullable": true},
            "c": {"type": "array", "items": {"nullable": true}}
        }}}),
        r#"
            S = struct
                a: any
                b?: any | null
                c?: [any]
        "#,
    );
}

#[test]
fn objects_without_members_are_maps() {
    check_lower(
        json!({
            "Open": {"type": "object"},
            "True": {"type": "object", "additionalProperties": true},
            "Typed": {"type": "object", "additionalProperties": {"type": "integer"}},
            "Closed": {"type": "object", "additionalProperties": false},
            "Untyped": {"additionalProperties": {"type": "string"}},
            "Nothing": {}
        }),
        r#"
            Open = {any}
            True = {any}
            Typed = {i64}
            Closed = struct
            Untyped = {string}
            Nothing = any
        "#,
    );
}

#[test]
fn members_that_are_not_listed_are_kept_when_the_document_speaks_of_them() {
    let with = |rest: Value| json!({"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": rest});
    check_lower(
        json!({
            "True": with(json!(true)),
            "False": with(json!(false)),
            "Typed": with(json!({"type": "integer"}))
        }),
        r#"
            True = struct
                a?: string
                ..: any
            False = struct
                a?: string
            Typed = struct
                a?: string
                ..: i64
        "#,
    );
}

#[test]
fn a_required_member_that_is_not_declared_is_noted() {
    check_lower(
        json!({"S": {"type": "object", "required": ["a", "b"], "properties": {"a": {"type": "string"}}}}),
        r#"
            S = struct
                a: string
            note /components/schemas/S: `b` is required but not among the properties; it has no field
        "#,
    );
}

#[test]
fn properties_and_items_imply_their_type() {
    check_lower(
        json!({
            "Object": {"properties": {"a": {"items": {"type": "string"}}}},
            "Enum": {"enum": ["a", "b"]},
            "Numbers": {"enum": [1, 2]},
            "Flag": {"enum": [true]},
            "Mixed": {"enum": ["a", 1]}
        }),
        r#"
            Object = struct
                a?: [string]
            Enum = enum
                "a"
                "b"
            Numbers = i64
            Flag = bool
            Mixed = any
            warning /components/schemas/Mixed: the values of `enum` are of several kinds; any value is accepted
        "#,
    );
}

#[test]
fn an_enum_keeps_each_value_once_with_what_is_said_about_it() {
    check_lower(
        json!({"E": {
            "type": "string",
            "enum": ["a", null, "b", "a"],
            "x-enum-descriptions": ["The first.", null, "The second.", null],
            "x-enum-varnames": ["First", "Null", "Second", "Again"]
        }}),
        r#"
            E = enum
                "a" named First   // The first.
                "b" named Second   // The second.
        "#,
    );
}

#[test]
fn integer_enums_stay_integers() {
    check_lower(
        json!({"E": {"type": "integer", "enum": [1, 2, 3]}}),
        r#"
            E = i64   // one of `1`, `2`, `3`
        "#,
    );
}

#[test]
fn limits_and_defaults_are_documentation() {
    check_lower(
        json!({"S": {"type": "object", "minProperties": 1, "properties": {
            "a": {"type": "string", "minLength": 1, "maxLength": 40, "pattern": "^[a-z]+$"},
            "b": {"type": "integer", "minimum": 0, "maximum": 100, "default": 10},
            "c": {"type": "number", "minimum": 0, "exclusiveMinimum": true, "multipleOf": 0.5},
            "d": {"type": "array", "items": {"type": "string"}, "minItems": 2, "maxItems": 2, "uniqueItems": true},
            "e": {"type": "string", "deprecated": true}
        }}}),
        r#"
            S = struct   // at least 1 member
                a?: string   // 1 to 40 characters; matches `^[a-z]+$`
                b?: i64   // from 0 to 100; default 10
                c?: number   // greater than 0; a multiple of 0.5
                d?: [string]   // exactly 2 elements; elements are unique
                e?: string   // deprecated
        "#,
    );
}

#[test]
fn a_constant_is_no_field_when_the_document_says_const() {
    let marked = |value: Value| json!({"enum": [value], "const": value});
    check_lower(
        json!({"S": {
            "type": "object",
            "required": ["type", "version", "deleted", "lone"],
            "properties": {
                "type": {"type": "string", "enum": ["a"], "const": "a"},
                "version": marked(json!(1)),
                "deleted": marked(json!(true)),
                "lone": {"type": "string", "enum": ["happens to have one value"]},
                "optional": marked(json!("b"))
            }
        }}),
        r#"
            S = struct
                lone: S.lone
                optional?: S.optional
                type = "a"
                version = 1
                deleted = true
            S.lone = enum
                "happens to have one value"
            S.optional = enum
                "b"
        "#,
    );
}

#[test]
fn a_reference_with_annotations_is_no_new_type() {
    check_lower(
        json!({
            "T": {"type": "string", "enum": ["a", "b"]},
            "Alias": {"allOf": [to("T")], "description": "The same."},
            "Direct": to("T"),
            "S": {"type": "object", "properties": {
                "x": {"allOf": [to("T")], "description": "Own words.", "readOnly": true},
                "y": {"type": "object", "allOf": [to("T")]}
            }}
        }),
        r#"
            T = enum
                "a"
                "b"
            Alias = T
            Direct = T
            S = struct
                x?: T read-only
                y?: T
        "#,
    );
}

#[test]
fn all_of_objects_is_one_struct() {
    check_lower(
        json!({
            "Base": {"type": "object", "required": ["id"], "properties": {
                "id": {"type": "string"}, "note": {"type": "string"}, "kind": {"type": "string"}
            }},
            "Derived": {
                "allOf": [
                    to("Base"),
                    {"type": "object", "properties": {"size": {"type": "integer"}}},
                    {"required": ["note"]}
                ],
                "properties": {"kind": {"type": "string", "enum": ["derived"]}},
                "additionalProperties": {"type": "integer"}
            }
        }),
        r#"
            Base = struct
                id: string
                note?: string
                kind?: string
            Derived = struct
                id: string
                note: string
                kind?: Derived.kind
                size?: i64
                ..: i64
            Derived.kind = enum
                "derived"
        "#,
    );
}

#[test]
fn a_member_that_several_all_of_members_declare_is_merged_in_turn() {
    check_lower(
        json!({"S": {"allOf": [
            {"type": "object", "properties": {"x": {"type": "object", "properties": {"a": {"type": "string"}}}}},
            {"type": "object", "properties": {"x": {"type": "object", "properties": {"b": {"type": "string"}}, "required": ["a"]}}},
            {"type": "object", "properties": {"n": {"type": "number"}}},
            {"type": "object", "properties": {"n": {"type": "integer", "minimum": 1}}}
        ]}}),
        r#"
            S = struct
                x?: S.x
                n?: i64   // at least 1
            S.x = struct
                a: string
                b?: string
        "#,
    );
}

#[test]
fn all_of_scalars_is_the_narrowest() {
    check_lower(
        json!({
            "Word": {"type": "string", "maxLength": 10},
            "Short": {"allOf": [to("Word"), {"maxLength": 3}]},
            "Some": {"allOf": [{"type": "string", "enum": ["a", "b", "c"]}, {"type": "string", "enum": ["c", "b"]}]}
        }),
        r#"
            Word = string   // at most 10 characters
            Short = string   // at most 10 characters; at most 3 characters
            Some = enum
                "b"
                "c"
        "#,
    );
}

#[test]
fn all_of_what_cannot_be_both_is_widened() {
    check_lower(
        json!({
            "S": {"allOf": [{"type": "string"}, {"type": "array", "items": {}}]},
            "E": {"allOf": [{"type": "string", "enum": ["a"]}, {"type": "string", "enum": ["b"]}]}
        }),
        r#"
            S = any
            E = enum
                "a"
            warning /components/schemas/S: the members of `allOf` ask for different types, so no value fits; any value is accepted
            warning /components/schemas/E/allOf/1: the members of `allOf` have no value of `enum` in common; those of the first are used
        "#,
    );
}

#[test]
fn an_inline_type_is_named_after_the_component_that_declares_it() {
    check_lower(
        json!({
            "Derived": {"allOf": [to("Base"), {"type": "object", "properties": {"more": {"type": "string"}}}]},
            "Base": {"type": "object", "properties": {"state": {"type": "string", "enum": ["on", "off"]}}}
        }),
        r#"
            Derived = struct
                state?: Base.state
                more?: string
            Base = struct
                state?: Base.state
            Base.state = enum
                "on"
                "off"
        "#,
    );
}

#[test]
fn recursive_all_of_ends() {
    check_lower(
        json!({
            "A": {"allOf": [to("B"), {"type": "object", "properties": {"a": {"type": "string"}}}]},
            "B": {"allOf": [to("A"), {"type": "object", "properties": {"b": {"type": "string"}}}]},
            "Node": {"type": "object", "properties": {
                "child": {"allOf": [to("Node"), {"type": "object", "properties": {"extra": {"type": "string"}}}]}
            }}
        }),
        r#"
            A = struct
                b?: string
                a?: string
            B = struct
                a?: string
                b?: string
            Node = struct
                child?: Node.child
            Node.child = struct
                child?: Node.child
                extra?: string
            warning /components/schemas/B/allOf/0: `allOf` leads back to `A`, which it is part of; this member adds nothing
            warning /components/schemas/A/allOf/0: `allOf` leads back to `B`, which it is part of; this member adds nothing
        "#,
    );
}

#[test]
fn aliases_that_lead_in_a_circle_are_any_json() {
    check_lower(
        json!({"A": to("B"), "B": to("A"), "C": to("C"), "D": to("A")}),
        r#"
            A = any
            B = A
            C = any
            D = A
            warning /components/schemas/A: this schema refers to itself and says nothing else; any value is accepted
            warning /components/schemas/C: this schema refers to itself and says nothing else; any value is accepted
        "#,
    );
}

#[test]
fn recursive_types_refer_to_each_other() {
    check_lower(
        json!({
            "Tree": {"type": "object", "properties": {"children": {"type": "array", "items": to("Tree")}, "next": to("Tree")}},
            "List": {"type": "array", "items": to("List")},
            "Map": {"type": "object", "additionalProperties": to("Map")}
        }),
        r#"
            Tree = struct
                children?: [Tree]
                next?: Tree
            List = [List]
            Map = {Map}
        "#,
    );
}

#[test]
fn a_reference_to_nothing_is_any_json() {
    check_lower(
        json!({"S": {"type": "object", "properties": {"a": to("Gone")}}}),
        r#"
            S = struct
                a?: any
            warning /components/schemas/S/properties/a: `#/components/schemas/Gone` refers to nothing; any value is accepted here
        "#,
    );
}

#[test]
fn names_of_components_may_need_escapes() {
    check_lower(
        json!({
            "a/b~c": {"type": "object", "properties": {"x": {"type": "array", "items": {"type": "object", "properties": {"y": {"type": "integer"}}}}}},
            "S": {"type": "object", "properties": {"r": {"$ref": "#/components/schemas/a~1b~0c"}, "s": {"$ref": "#/components/schemas/a%7E1b~0c"}}}
        }),
        r#"
            a/b~c = struct
                x?: [a/b~c.x[]]
            S = struct
                r?: a/b~c
                s?: a/b~c
            a/b~c.x[] = struct
                y?: i64
        "#,
    );
}

#[test]
fn names_from_the_overlay_are_kept_where_they_stand() {
    check_lower(
        json!({
            "T": {"type": "object", "x-rust-name": "Thing", "properties": {
                "a": {"type": "string", "enum": ["x", "y"], "x-rust-name": "alpha"},
                "b": {"allOf": [to("E")], "x-rust-name": "beta"}
            }},
            "E": {"type": "string", "enum": ["p"], "x-rust-names": {"p": "Pea"}},
            "U": {"oneOf": [{"allOf": [to("T")], "x-rust-name": "First"}, {"type": "string", "x-rust-name": "Second"}]}
        }),
        r#"
            T = struct named Thing
                a?: T.a named alpha
                b?: E named beta
            E = enum
                "p" named Pea
            U = oneOf
                object -> T named First
                string -> string named Second
            T.a = enum
                "x"
                "y"
        "#,
    );
}

#[test]
fn deep_nesting_needs_no_deep_stack() {
    let mut schema = json!({"type": "string"});
    for _ in 0..100 {
        schema = json!({"type": "array", "items": schema});
    }
    let document = lower_support::with_schemas(json!({"Deep": schema}));
    let (api, _) = lower_support::lower(document);
    assert_eq!(api.types.len(), 101);
}

#[test]
fn a_long_chain_of_all_of_is_cut_and_said() {
    let mut schemas = serde_json::Map::new();
    for n in 0..300 {
        let next = to(&format!("S{}", n + 1));
        schemas.insert(format!("S{n}"), json!({"allOf": [next, {"type": "object", "properties": {format!("p{n}"): {"type": "string"}}}]}));
    }
    schemas.insert(
        "S300".to_owned(),
        json!({"type": "object", "properties": {"end": {"type": "string"}}}),
    );
    let (_, findings) = lower_support::lower(lower_support::with_schemas(Value::Object(schemas)));
    assert!(
        findings
            .iter()
            .any(|finding| finding.contains("nested too deeply"))
    );
}
