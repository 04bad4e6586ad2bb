//! Numbers keep every digit, on the way in and on the way out.

use runtime::{Json, Number};

/// A struct with numbers at every kind of place.
struct Amounts {
    one: Number,
    maybe: Option<Number>,
    list: Vec<Number>,
}

runtime::object! { Amounts {
    one   = "one": Number,
    maybe = "maybe" optional: Option<Number>,
    list  = "list": Vec<Number>,
} }

#[track_caller]
fn number(text: &str) -> Number {
    text.parse().expect("is a number")
}

#[test]
fn a_number_is_written_as_it_came() {
    let wire = r#"{"one":123456789012345678901234567890,"maybe":0.10,"list":[9007199254740993,-1e400,3,3.0,18446744073709551615]}"#;
    let amounts: Amounts = serde_json::from_str(wire).expect("decodes");
    assert_eq!(serde_json::to_string(&amounts).expect("encodes"), wire);
    assert_eq!(amounts.one.to_string(), "123456789012345678901234567890");
    assert_eq!(amounts.one.as_i64(), None);
    assert_eq!(
        amounts.one.as_i128(),
        Some(123_456_789_012_345_678_901_234_567_890)
    );
    assert_eq!(amounts.list[4].as_u64(), Some(u64::MAX));
}

#[test]
fn what_a_caller_makes_is_written_as_json_writes_it() {
    let texts = [
        (Number::from(3.0), "3"),
        (Number::from(-0.0), "0"),
        (Number::from(1.5), "1.5"),
        (Number::from(0.1_f32), "0.1"),
        (Number::from(1e300), "1e+300"),
        (Number::from(1e20), "100000000000000000000"),
        (
            Number::from(-9_223_372_036_854_775_808.0),
            "-9223372036854775808",
        ),
        (Number::from(i64::MIN), "-9223372036854775808"),
        (Number::from(u64::MAX), "18446744073709551615"),
        (
            Number::from(u128::MAX),
            "340282366920938463463374607431768211455",
        ),
    ];
    for (number, text) in texts {
        assert_eq!(number.to_string(), text);
        assert_eq!(serde_json::to_string(&number).expect("encodes"), text);
    }
}

#[test]
fn numbers_compare_by_all_their_digits() {
    assert_eq!(number("1.0"), number("1"));
    assert_eq!(number("100e-2"), 1);
    assert_eq!(number("1e2"), number("100.00"));
    assert_eq!(number("-0"), number("0.000"));
    assert_ne!(number("9007199254740993"), number("9007199254740992"));
    assert_ne!(number("9007199254740993"), 9_007_199_254_740_992.0);
    assert!(number("9007199254740993") > 9_007_199_254_740_992_i64);
    assert!(number("-9007199254740993") < number("-9007199254740992"));
    assert!(number("1e400") > number("1e399"));
    assert!(number("-1e400") < number("1e-400"));
    assert!(number("0.10000000000000000001") > number("0.1"));
    assert_eq!(Number::from(f64::NAN).partial_cmp(&number("1")), None);
}

#[test]
fn whole_numbers_come_out_exactly_or_not_at_all() {
    assert_eq!(number("3.0").as_i64(), Some(3));
    assert_eq!(number("12e2").as_u64(), Some(1200));
    assert_eq!(number("-1").as_u64(), None);
    assert_eq!(number("1.5").as_i64(), None);
    assert_eq!(number("0.0").as_i64(), Some(0));
    assert_eq!(number("1e99999999999999999999").as_i128(), None);
    assert_eq!(number("1e-99999999999999999999").as_i128(), None);
    assert_eq!(
        number("-170141183460469231731687303715884105728").as_i128(),
        Some(i128::MIN)
    );
    assert_eq!(
        number("170141183460469231731687303715884105728").as_i128(),
        None
    );
}

#[test]
fn other_json_is_no_number() {
    for (wire, kind) in [
        (r#""12""#, "string \"12\""),
        ("null", "null"),
        ("[1]", "sequence"),
        (r#"{"a":1}"#, "map"),
        ("true", "boolean"),
    ] {
        let error = serde_json::from_str::<Number>(wire).expect_err("is no number");
        let said = error.to_string();
        assert!(
            said.contains(kind) && said.contains("expected a number"),
            "{said}"
        );
    }
    for text in ["", "-", "01", "1.", ".5", "1e", "+1", "0x1", "NaN", "1 "] {
        assert!(text.parse::<Number>().is_err(), "{text}");
    }
}

#[test]
fn other_formats_give_what_they_have() {
    let json = serde_json::from_value::<Number>(Json::from(1.5)).expect("decodes");
    assert_eq!(json, 1.5);
    let mut bytes = Vec::new();
    for sent in [number("7"), number("2.5"), number("18446744073709551615")] {
        bytes.clear();
        ciborium::into_writer(&sent, &mut bytes).expect("encodes");
        let back: Number = ciborium::from_reader(bytes.as_slice()).expect("decodes");
        assert_eq!(back, sent);
    }
}
