//! Schemas of the model: what is read of the normal form.

use codegen::model::{Kind, Schema, Subschema};
use codegen::normalize::normalize;
use codegen::{Diagnostics, Document};
use serde_json::{Value, json};

/// A component schema of the model, and how many findings there were.
#[track_caller]
fn read(written: Value) -> (Schema, usize) {
    let document = json!({
        "openapi": "3.1.0", "info": { "title": "t", "version": "1" }, "paths": {},
        "components": { "schemas": { "S": written } },
    });
    let mut diags = Diagnostics::new();
    let model = normalize(Document::new(document), &mut diags).expect("the document is OpenAPI");
    let Subschema::Inline(schema) = &model.components["S"].schema else {
        panic!("the schema is written in place");
    };
    (Schema::clone(schema), diags.iter().count())
}

#[test]
fn an_integer_beyond_64_bits_with_a_sign_has_none() {
    let most = u64::MAX;
    for written in [
        json!({ "type": "integer", "minimum": 0, "maximum": most }),
        json!({ "type": "integer", "format": "uint64", "maximum": most }),
        json!({ "type": "integer", "enum": [0, most] }),
    ] {
        let (read, findings) = read(written);
        assert_eq!(read.format.as_deref(), Some("uint64"));
        assert_eq!(read.limits.maximum, None, "the type says it");
        assert_eq!((read.is_unbounded, findings), (false, 0));
    }
    // What the bounds of `i64` are when they went through floats.
    let rounded = json!({ "type": "integer", "minimum": -9.223_372_036_854_776e18, "maximum": 9_223_372_036_854_776_000_u64 });
    let (rounded, findings) = read(rounded);
    assert_eq!(
        (rounded.format, rounded.is_unbounded, findings),
        (None, false, 0)
    );
}

#[test]
fn an_integer_that_no_type_of_rust_holds_is_told() {
    let most = u64::MAX;
    for written in [
        json!({ "type": "integer", "minimum": -1, "maximum": most }),
        json!({ "type": "integer", "minimum": 0, "maximum": 1e20 }),
        json!({ "type": "integer", "enum": [-1, most] }),
        json!({ "type": "integer", "enum": [1, 1e20] }),
        json!({ "type": ["integer", "string"], "minimum": -1, "maximum": most }),
    ] {
        let (read, findings) = read(written);
        let is_unbounded =
            |branch: &Subschema| matches!(branch, Subschema::Inline(found) if found.is_unbounded);
        assert!(read.is_unbounded || read.one_of.iter().any(is_unbounded));
        assert_eq!(findings, 1);
    }
}

#[test]
fn several_types_are_a_choice_of_schemas_with_the_keywords_of_each() {
    let (read, _) = read(json!({
        "type": ["string", "integer", "array", "null"],
        "title": "T", "maxLength": 3, "minimum": 1, "maxItems": 2, "format": "date", "items": { "type": "string" },
        "enum": ["2026-01-01", 1, null],
    }));
    assert!(read.is_type_list && read.nullable);
    assert_eq!((read.title.as_deref(), read.kind), (Some("T"), None));
    let [Subschema::Inline(text), Subschema::Inline(integer)] = read.one_of.as_slice() else {
        panic!("no value of the list is an array");
    };
    assert_eq!(text.kind, Some(Kind::String));
    assert_eq!(text.format.as_deref(), Some("date"));
    assert_eq!(
        (text.limits.max_length, text.limits.max_items),
        (Some(3), None)
    );
    assert_eq!(text.values[0].value, json!("2026-01-01"));
    assert_eq!(integer.kind, Some(Kind::Integer));
    assert_eq!(integer.limits.minimum, Some(1.into()));
    assert_eq!(
        (integer.limits.max_length, integer.format.as_deref()),
        (None, None)
    );
    assert_eq!(integer.values[0].value, json!(1));
}

#[test]
fn a_constant_is_told_from_an_enum_of_one_value() {
    assert!(read(json!({ "const": "a" })).0.is_const);
    assert!(!read(json!({ "enum": ["a"] })).0.is_const);
}

#[test]
fn nothing_but_not_anything_admits_none() {
    assert!(read(json!({ "not": {} })).0.admits_none());
    assert!(!read(json!({ "type": "string", "not": {} })).0.admits_none());
    assert!(
        read(json!({ "description": "d", "nullable": true }))
            .0
            .admits_all()
    );
}

#[test]
fn values_of_an_enum_have_their_names_and_meanings() {
    let (read, _) = read(json!({
        "type": "string", "enum": ["a", null, "b"],
        "x-enum-varnames": ["First", "Nothing", "Second"], "x-enum-descriptions": { "b": "The last." },
    }));
    let notes: Vec<_> = (read.values.iter())
        .map(|found| (found.rust_name.as_deref(), found.description.as_deref()))
        .collect();
    assert_eq!(
        notes,
        [(Some("First"), None), (Some("Second"), Some("The last."))]
    );
}
