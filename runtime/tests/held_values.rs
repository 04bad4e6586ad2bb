//! Values that a union has to look at before it can say whose they are.

use runtime::{Json, Number, decode_json};

struct Counted {
    count: i64,
}

runtime::object! { Counted { count = "count": i64, } }

struct Named {
    name: String,
}

runtime::object! { Named { name = "name": String, } }

enum Thing {
    Counted(Counted),
    Named(Named),
    Number(Number),
    List(Vec<Thing>),
}

runtime::union! { Thing by shape {
    array       => List(Vec<Thing>),
    number      => Number(Number),
    has "count" => Counted(Counted),
    has "name"  => Named(Named),
} }

fn thing(text: &str) -> Result<Thing, runtime::DecodeError> {
    decode_json(&text.to_owned().into())
}

#[test]
fn a_member_that_a_branch_merely_tolerates_does_not_decide() {
    let read = thing(r#"{"name":"n","count":"many"}"#).expect("is named");
    assert!(matches!(read, Thing::Named(Named { name }) if name == "n"));
    let read = thing(r#"{"name":"n","count":3}"#).expect("is counted");
    assert!(matches!(read, Thing::Counted(Counted { count: 3 })));
}

#[test]
fn where_no_branch_fits_the_one_whose_member_is_there_says_why() {
    let error = thing(r#"[1, {"name": 7, "more": true}]"#).expect_err("is neither");
    assert_eq!(error.path(), "$[1].name");
    assert!(error.message().starts_with("`Named.name`"), "{error}");
    assert_eq!((error.line(), error.column()), (1, 14));
}

#[test]
fn a_number_among_branches_keeps_its_digits() {
    for text in ["[0.10,[123456789012345678901234567890]]", "-1e400"] {
        let read = thing(text).expect("is a thing");
        assert_eq!(serde_json::to_string(&read).expect("encodes"), text);
    }
}

#[test]
fn values_that_are_nested_too_deep_are_refused() {
    for depth in [200, 100_000] {
        let text = format!("{}1{}", "[".repeat(depth), "]".repeat(depth));
        let error = thing(&text).expect_err("is too deep");
        assert!(error.to_string().contains("recursion limit"), "{error}");
    }
    let text = format!("{}1{}", "[".repeat(100), "]".repeat(100));
    assert!(thing(&text).is_ok());
}

#[test]
fn other_formats_are_read_too() {
    let json = runtime_json(r#"[{"name":"n","count":"many"},1.5]"#);
    let mut bytes = Vec::new();
    ciborium::into_writer(&json, &mut bytes).expect("encodes");
    let from_json: Thing = serde_json::from_value(json.clone()).expect("is a thing");
    let from_cbor: Thing = ciborium::from_reader(bytes.as_slice()).expect("is a thing");
    let from_reader: Thing =
        serde_json::from_reader(json.to_string().as_bytes()).expect("is a thing");
    assert_eq!(from_json, from_cbor);
    assert_eq!(from_json, from_reader);
    assert!(matches!(&from_json, Thing::List(list) if matches!(list[0], Thing::Named(_))));
}

fn runtime_json(text: &str) -> Json {
    serde_json::from_str(text).expect("is JSON")
}
