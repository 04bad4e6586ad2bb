//! An obstacle course: names that documents have and Rust has not.

mod name_support;

use std::collections::BTreeSet;

use name_support::{document, is_ident, name, object, string_enum};
use serde_json::{Map, Value, json};

const SCHEMAS: &[(&str, &str)] = &[
    ("Option", "OptionSchema"),
    ("Result", "ResultSchema"),
    ("Vec", "VecSchema"),
    ("Self", "Self_"),
    ("Client", "Client"),
    ("type", "Type"),
    ("async", "Async"),
    ("crate", "Crate"),
    ("1099-K", "Type1099K"),
    ("ResultLineStatus.SUCCESS", "ResultLineStatusSuccess"),
    ("Record_string.unknown_", "RecordStringUnknown"),
    ("", "Empty"),
    ("__", "UnderscoreUnderscore"),
    ("日本語", "日本語"),
    ("a b", "AB"),
    ("HTTPServerURLs", "HttpServerUrls"),
    ("OAuth2Token", "Oauth2Token"),
    ("userIDs", "UserIds"),
    ("gpt-3.5", "Gpt3_5"),
    ("fooBar", "FooBarCamel"),
    ("FooBar", "FooBar"),
    ("Foo.Bar", "FooDotBar"),
    ("con", "Con"),
];

#[test]
fn schemas() {
    let schemas: Map<String, Value> = SCHEMAS
        .iter()
        .map(|(schema, _)| ((*schema).to_owned(), object(&["x"])))
        .collect();
    let named = name(&document(json!({}), Value::Object(schemas)), None);
    let mut files = BTreeSet::new();
    for (schema, expected) in SCHEMAS {
        let id = named.at(schema);
        let ty = named.names.ty(id);
        assert_eq!(ty.as_str(), *expected, "for {schema:?}");
        assert!(is_ident(ty.as_str()), "{ty}");
        let file = named.names.type_file(id).as_str();
        assert!(is_ident(file) && file.is_ascii(), "{file}");
        assert!(file != "con", "a name of a device");
        assert!(files.insert(file.to_lowercase()), "{file} twice");
    }
}

#[track_caller]
fn check_values(expected: &[(&str, &str)]) {
    let values: Vec<&str> = expected.iter().map(|(value, _)| *value).collect();
    let named = name(
        &document(json!({}), json!({"E": string_enum(&values)})),
        None,
    );
    let expected: Vec<(String, String)> = expected
        .iter()
        .map(|(value, name)| ((*value).to_owned(), (*name).to_owned()))
        .collect();
    let mut members = named.members("E");
    members.sort_by_key(|(value, _)| values.iter().position(|other| other == value));
    assert_eq!(members, expected);
    assert!(members.iter().all(|(_, name)| is_ident(name)));
}

#[test]
fn enum_values_that_are_no_words() {
    check_values(&[
        (".", "Dot"),
        ("", "Empty"),
        ("+1", "Plus1"),
        ("-1", "Minus1"),
        ("1", "V1"),
        ("*", "Star"),
        ("👍", "U1f44d"),
        ("1099-K", "V1099K"),
        ("true", "True"),
        ("NULL", "Null"),
        ("Self", "Self_"),
        ("NOT_STARTED", "NotStarted"),
        ("日本", "日本"),
    ]);
}

#[test]
fn enum_values_that_differ_in_little() {
    check_values(&[
        ("A", "A"),
        ("a", "ALower"),
        ("foo-bar", "FooBarKebab"),
        ("foo_bar", "FooBar"),
        ("FOO_BAR", "FooBarUpper"),
        ("1.5", "V1_5"),
        ("15", "V15"),
        ("GMT+1", "GmtPlus1"),
        ("GMT-1", "GmtMinus1"),
        ("GMT1", "Gmt1"),
        ("<5", "LessThan5"),
        (">5", "MoreThan5"),
        ("5", "V5"),
        ("red*", "RedStar"),
        ("red", "Red"),
    ]);
}

#[test]
fn enum_values_that_are_called_like_the_unknown_one() {
    check_values(&[("unknown", "UnknownValue"), ("known", "Known")]);
    check_values(&[("unknown", "UnknownLower"), ("Unknown", "UnknownValue")]);
}

#[test]
fn fields() {
    let expected = [
        ("type", "type_"),
        ("self", "self_"),
        ("fooBar", "foo_bar_camel"),
        ("foo_bar", "foo_bar"),
        ("additionalProperties", "additional_properties"),
        ("@id", "at_id"),
        ("id", "id"),
        ("$ref", "ref_"),
        ("new", "new_field"),
        ("2fa", "field_2fa"),
        ("+1", "plus_1"),
        ("-1", "minus_1"),
        ("don't", "dont"),
        ("page[size]", "page_size"),
        ("_links", "links"),
        ("", "empty"),
    ];
    let mut schema = object(&expected.map(|(wire, _)| wire));
    schema["additionalProperties"] = json!({"type": "string"});
    let named = name(&document(json!({}), json!({"S": schema})), None);
    for (wire, ident) in named.members("S") {
        let (_, expected) = expected
            .iter()
            .find(|(name, _)| *name == wire)
            .expect("a field of the list");
        assert_eq!(ident, *expected, "for {wire:?}");
        assert!(is_ident(&ident), "{ident}");
    }
    let others = named.names.additional(named.at("S"));
    assert_eq!(others.as_str(), "other_properties");
}

#[test]
fn no_reading_tells_them_apart() {
    let fields = ["a b", "a  b", "a\u{a0}b", "A B", "a__b", "a_b_", "_a_b"];
    let named = name(
        &document(
            json!({}),
            json!({"S": object(&fields), "E": string_enum(&fields)}),
        ),
        None,
    );
    for place in ["S", "E"] {
        let members = named.members(place);
        let unique: BTreeSet<&String> = members.iter().map(|(_, name)| name).collect();
        assert_eq!(unique.len(), fields.len(), "{members:?}");
        for (wire, ident) in &members {
            assert!(is_ident(ident), "{wire:?} {ident}");
            let ends = ident.trim_end_matches(|c: char| c.is_ascii_digit());
            assert!(
                ends.len() == ident.len() || ident.contains('x') || ident.contains('X'),
                "{ident}"
            );
        }
    }
}

#[test]
fn long_texts_make_short_names() {
    let long = "very ".repeat(1000);
    let named = name(
        &document(
            json!({}),
            json!({long.as_str(): object(&[long.as_str()]), "E": string_enum(&[&long, "b"])}),
        ),
        None,
    );
    assert!(named.ty(&long).len() < 200);
    assert!(named.names.type_file(named.at(&long)).as_str().len() < 200);
    for (_, ident) in named.members(&long).into_iter().chain(named.members("E")) {
        assert!(ident.len() < 200);
    }
}

#[test]
fn files_differ_in_more_than_case() {
    let schemas = json!({
        "Gpt35": object(&["a"]),
        "GPT35": object(&["a"]),
        "gPT35": object(&["a"]),
    });
    let named = name(&document(json!({}), schemas), None);
    let files: BTreeSet<String> = ["Gpt35", "GPT35", "gPT35"]
        .map(|place| {
            named
                .names
                .type_file(named.at(place))
                .as_str()
                .to_lowercase()
        })
        .into();
    assert_eq!(files.len(), 3, "{files:?}");
}

#[test]
fn inline_types_are_named_after_what_they_stand_in() {
    let schemas = json!({
        "Error": {"type": "object", "properties": {
            "detail": {"oneOf": [
                {"type": "string"},
                {"type": "array", "items": {"type": "string"}},
                {"type": "object", "additionalProperties": {"type": "string"}}
            ]},
            "causes": {"type": "array", "items": object(&["x"])},
            "extra": {"type": "object", "additionalProperties": object(&["x"])},
            "level": string_enum(&["low", "high"])
        }},
        "ErrorLevel": object(&["x"])
    });
    let named = name(&document(json!({}), schemas), None);
    assert_eq!(named.ty("Error/properties/detail"), "ErrorDetail");
    assert_eq!(named.ty("Error/properties/causes/items"), "ErrorCause");
    assert_eq!(
        named.ty("Error/properties/extra/additionalProperties"),
        "ErrorExtraValue"
    );
    assert_eq!(named.ty("ErrorLevel"), "ErrorLevel");
    assert_eq!(named.ty("Error/properties/level"), "ErrorLevelField");
    assert_eq!(
        named.findings,
        [
            "note /components/schemas/Error/properties/level: `level` is called `ErrorLevelField`, \
          because `ErrorLevel` is the name of `ErrorLevel`"
        ]
    );
    let variants: Vec<String> = named
        .members("Error/properties/detail")
        .into_iter()
        .map(|(_, name)| name)
        .collect();
    assert_eq!(variants, ["Text", "List", "Map"]);
}
