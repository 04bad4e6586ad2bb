//! The wire form of structs.

use std::collections::BTreeMap;

use runtime::{Json, Maybe};
use serde_json::json;

struct Export {
    id: String,
    note: Option<String>,
    ended: Option<i64>,
    nick: Maybe<String>,
    r#type: bool,
    parent: Option<Box<Export>>,
}

runtime::object! { Export {
    "kind"    = "export",
    "version" = 2,
    id        = "the id": String,
    note      = "note" optional: Option<String>,
    ended     = "endedAt" nullable: Option<i64>,
    nick      = "nick" maybe: Maybe<String>,
    r#type    = "type": bool,
    parent    = "parent" optional: Option<Box<Export>>,
} }

struct Bag {
    key: i64,
    rest: BTreeMap<String, Json>,
    map: Option<bool>,
}

runtime::object! { Bag {
    "c" = -1,
    key = "key": i64,
    map = "map" optional: Option<bool>,
    ..rest: BTreeMap<String, Json>,
} }

#[derive(Default)]
struct Empty {}

runtime::object! { Empty {} }

fn export() -> Json {
    json!({ "kind": "export", "the id": "7", "endedAt": null, "version": 2, "type": true })
}

#[track_caller]
fn decode<T: serde::de::DeserializeOwned>(json: &Json) -> Result<T, String> {
    let from_text = serde_json::from_str(&json.to_string()).map_err(|error| error.to_string());
    if let Err(error) = serde_json::from_value::<T>(json.clone()) {
        let text: &String = from_text.as_ref().err().expect("both sources agree");
        assert!(text.starts_with(&error.to_string()), "{text} and {error}");
    }
    from_text
}

#[track_caller]
fn check_error(json: &Json, expected: &str) {
    let error = decode::<Export>(json).expect_err("must not decode");
    assert!(error.starts_with(expected), "{error}");
}

#[test]
fn members_are_read_in_any_order_and_written_in_that_of_the_table() {
    let text = r#"{"type":true,"new":[{}],"endedAt":5,"version":2,"the id":"7","kind":"export"}"#;
    let export: Export = serde_json::from_str(text).expect("decodes");
    assert_eq!(
        (export.id.as_str(), export.ended, export.r#type),
        ("7", Some(5), true)
    );
    let written = serde_json::to_string(&export).expect("encodes");
    assert_eq!(
        written,
        r#"{"kind":"export","version":2,"the id":"7","endedAt":5,"type":true}"#
    );
}

#[test]
fn null_and_absent_are_one_thing_for_an_optional_member() {
    let mut json = export();
    json["note"] = Json::Null;
    assert_eq!(decode::<Export>(&json).map(|export| export.note), Ok(None));
}

#[test]
fn null_and_absent_are_two_things_for_the_others() {
    let mut json = export();
    assert_eq!(
        decode::<Export>(&json).map(|export| export.nick),
        Ok(Maybe::Absent)
    );
    json["nick"] = Json::Null;
    let decoded = decode::<Export>(&json).expect("decodes");
    assert_eq!(decoded.nick, Maybe::Null);
    assert_eq!(serde_json::to_value(&decoded).expect("encodes"), json);
    json["nick"] = "Ada".into();
    assert_eq!(
        decode::<Export>(&json).map(|export| export.nick),
        Ok(Maybe::Value("Ada".to_owned()))
    );
    json.as_object_mut().expect("an object").remove("endedAt");
    check_error(&json, "`Export.endedAt`: is missing");
}

#[test]
fn a_failure_names_the_innermost_type_and_member() {
    let mut json = export();
    json["parent"] = export();
    json["parent"]["type"] = 1.into();
    check_error(
        &json,
        "`Export.type`: invalid type: integer `1`, expected a boolean",
    );
    check_error(&json!({}), "`Export.kind`: is missing");
    check_error(
        &json!([]),
        "invalid type: sequence, expected an object (`Export`)",
    );
}

#[test]
fn a_member_that_occurs_twice_is_an_error() {
    for text in [
        r#"{"the id":"1","the id":"2"}"#,
        r#"{"kind":"export","kind":"export"}"#,
    ] {
        let error = serde_json::from_str::<Export>(text)
            .expect_err("must not decode")
            .to_string();
        assert!(error.contains("occurs twice"), "{error}");
    }
    let error = serde_json::from_str::<Bag>(r#"{"x":1,"x":2}"#)
        .expect_err("must not decode")
        .to_string();
    assert!(error.contains("`Bag.x`: occurs twice"), "{error}");
}

#[test]
fn a_constant_must_be_what_it_is() {
    let mut json = export();
    json["kind"] = "import".into();
    check_error(&json, r#"`Export.kind`: expected "export", found "import""#);
    json["kind"] = Json::Null;
    check_error(
        &json,
        r#"`Export.kind`: invalid type: null, expected "export""#,
    );
    json["kind"] = "export".into();
    json["version"] = 2.0.into();
    assert!(decode::<Export>(&json).is_ok());
    json["version"] = 3.into();
    check_error(&json, "`Export.version`: expected 2, found 3");
}

#[test]
fn other_members_are_kept_when_the_table_says_so() {
    let json = json!({ "c": -1, "key": 1, "map": true, "a": [1], "b": null });
    let bag = decode::<Bag>(&json).expect("decodes");
    assert_eq!(bag.rest.len(), 2);
    assert_eq!(serde_json::to_value(&bag).expect("encodes"), json);
}

#[test]
fn an_object_without_members_takes_any() {
    assert_eq!(decode::<Empty>(&json!({ "a": 1 })), Ok(Empty {}));
    assert_eq!(serde_json::to_string(&Empty {}).expect("encodes"), "{}");
}

/// An object of 300 members, since some documents have them.
mod wide {
    include!("wide/three_hundred.rs");
}

#[test]
fn three_hundred_members_are_no_trouble() {
    let text: Vec<String> = (0..300).map(|n| format!("\"wire{n}\":{n}")).collect();
    let text = format!("{{{}}}", text.join(","));
    let wide: wide::Wide = serde_json::from_str(&text).expect("decodes");
    assert_eq!((wide.field_0, wide.field_299), (Some(0), Some(299)));
    assert_eq!(serde_json::to_string(&wide).expect("encodes"), text);
}

/// A format that writes the number of members before them, so that a wrong count would not come back.
#[test]
fn formats_that_count_members_agree() {
    fn comes_back<
        T: serde::Serialize + serde::de::DeserializeOwned + PartialEq + std::fmt::Debug,
    >(
        value: &T,
    ) {
        let mut bytes = Vec::new();
        ciborium::into_writer(value, &mut bytes).expect("encodes");
        assert_eq!(
            &ciborium::from_reader::<T, _>(bytes.as_slice()).expect("decodes"),
            value
        );
        assert!(bytes[0] < 0xbf, "of known length");
    }
    let mut export: Export = serde_json::from_value(export()).expect("decodes");
    comes_back(&export);
    export.note = Some("n".to_owned());
    export.nick = Maybe::Null;
    export.parent = Some(Box::new(export.clone()));
    comes_back(&export);
    comes_back(
        &serde_json::from_value::<Bag>(json!({ "c": -1, "key": 1, "map": true, "a": [1] }))
            .expect("decodes"),
    );
    comes_back(&Empty {});
}

struct Numbers {
    small: i32,
    list: Vec<Vec<i64>>,
    map: Option<BTreeMap<String, u64>>,
    maybe: Maybe<i64>,
    nested: Option<Box<Numbers>>,
    rest: BTreeMap<String, u32>,
}

runtime::object! { Numbers {
    small  = "small": i32,
    list   = "list": Vec<Vec<i64>>,
    map    = "map" optional: Option<BTreeMap<String, u64>>,
    maybe  = "maybe" maybe: Maybe<i64>,
    nested = "nested" optional: Option<Box<Numbers>>,
    ..rest: BTreeMap<String, u32>,
} }

#[test]
fn a_whole_number_may_come_in_any_notation_at_any_depth() {
    let text = r#"{"small":-1.0,"list":[[1e3],[12e-1,9007199254740993]],"map":{"a":9007199254740991.000},"maybe":0.0,
        "nested":{"small":1E2,"list":[]},"more":4.2949672950e9}"#;
    let error = serde_json::from_str::<Numbers>(text).expect_err("1.2 is no integer");
    assert!(
        error
            .to_string()
            .starts_with("`Numbers.list`: invalid type: floating point `1.2`, expected i64"),
        "{error}"
    );
    let text = text.replace("12e-1", "120e-1");
    let numbers: Numbers = serde_json::from_str(&text).expect("decodes");
    assert_eq!(numbers.small, -1);
    assert_eq!(numbers.list, [vec![1000], vec![12, 9_007_199_254_740_993]]);
    assert_eq!(
        numbers.map.as_ref().map(|map| map["a"]),
        Some(9_007_199_254_740_991)
    );
    assert_eq!(numbers.maybe, Maybe::Value(0));
    assert_eq!(numbers.rest["more"], u32::MAX);
    assert_eq!(numbers.nested.map(|nested| nested.small), Some(100));
}

#[test]
fn a_float_that_may_have_been_rounded_is_no_integer() {
    for value in ["9007199254740993.0", "1e18", "-1e300"] {
        let text = format!(r#"{{"small":1,"list":[[{value}]]}}"#);
        let error = serde_json::from_str::<Numbers>(&text).expect_err("must not decode");
        assert!(error.to_string().contains("floating point"), "{error}");
    }
    for text in [
        r#"{"small":3e9,"list":[]}"#,
        r#"{"small":1,"list":[],"more":-1.0}"#,
    ] {
        let error = serde_json::from_str::<Numbers>(text).expect_err("must not decode");
        assert!(error.to_string().contains("invalid value"), "{error}");
    }
}

struct Free {
    data: Option<Json>,
}

runtime::object! { Free {
    data = "data" any: Option<Json>,
} }

#[test]
fn null_is_any_json_and_absent_is_none() {
    for (json, data) in [
        (json!({}), None),
        (json!({ "data": null }), Some(Json::Null)),
        (json!({ "data": [1.0] }), Some(json!([1.0]))),
    ] {
        let free: Free = decode(&json).expect("decodes");
        assert_eq!(free.data, data);
        assert_eq!(serde_json::to_value(&free).expect("encodes"), json);
    }
}

#[test]
fn a_kept_member_with_the_name_of_a_listed_one_is_not_written() {
    let mut bag: Bag = decode(&json!({ "key": 1, "c": -1, "map": true, "x": 0 })).expect("decodes");
    assert_eq!(bag.rest.keys().collect::<Vec<_>>(), ["x"]);
    for name in ["key", "c", "map"] {
        bag.rest.insert(name.to_owned(), json!("again"));
    }
    bag.map = None;
    assert_eq!(
        serde_json::to_string(&bag).expect("encodes"),
        r#"{"c":-1,"key":1,"x":0}"#
    );
}

/// One of two sets of members has to be there.
struct Query {
    nearest: Option<i64>,
    limit: Option<i64>,
    order_by: Option<String>,
}

runtime::object! { Query needs ["nearest", "limit"] or ["order_by"] {
    nearest  = "nearest" optional: Option<i64>,
    limit    = "limit" optional: Option<i64>,
    order_by = "order_by" optional: Option<String>,
} }

#[test]
fn an_object_has_the_members_of_one_set_at_least() {
    for wire in [
        r#"{"order_by":"x"}"#,
        r#"{"nearest":1,"limit":2}"#,
        r#"{"nearest":1,"order_by":"x"}"#,
    ] {
        let query: Query = serde_json::from_str(wire).expect("decodes");
        assert_eq!(serde_json::to_string(&query).expect("encodes"), wire);
    }
    for wire in ["{}", r#"{"nearest":1}"#, r#"{"bogus":1}"#] {
        let error = serde_json::from_str::<Query>(wire).expect_err("has too little");
        let said = error.to_string();
        assert!(
            said.starts_with("`Query`: has neither `nearest` and `limit` nor `order_by`"),
            "{said}"
        );
    }
}
