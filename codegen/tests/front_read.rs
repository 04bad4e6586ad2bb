//! What is read, what is refused, and where a refusal points.

use codegen::read::{Which, read_tree};
use codegen::{Diagnostics, Place};
use serde_json::{Value, json};

#[track_caller]
fn reads(text: &str, expected: Value) {
    let mut diags = Diagnostics::new();
    let tree = read_tree(text, Which::Spec, &mut diags);
    assert_eq!(tree.ok(), Some(expected), "{diags:?}");
    assert!(diags.is_empty(), "{diags:?}");
}

/// Checks that `text` is refused with one error, at a line and column, whose message has `part` in it.
#[track_caller]
fn refuses(text: &str, (line, column): (usize, usize), part: &str) {
    let mut diags = Diagnostics::new();
    assert!(read_tree(text, Which::Spec, &mut diags).is_err());
    let found: Vec<_> = diags.iter().collect();
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].message.contains(part), "{}", found[0].message);
    assert!(
        !found[0].message.contains(" at line "),
        "{}",
        found[0].message
    );
    assert_eq!(
        found[0].places[0],
        Place::SpecText { line, column },
        "{}",
        found[0].message
    );
}

#[test]
fn json_and_yaml_give_the_same_tree() {
    let expected = json!({"a": [1, -2, 1.5, true, null, "x"], "b": {}});
    reads(
        r#" {"a": [1, -2, 1.5, true, null, "x"], "b": {}}"#,
        expected.clone(),
    );
    reads("a: [1, -2, 1.5, true, null, x]\nb: {}\n", expected);
}

#[test]
fn order_is_kept() {
    for text in ["z: 1\na: 2\nm: 3", r#"{"z": 1, "a": 2, "m": 3}"#] {
        let tree = read_tree(text, Which::Spec, &mut Diagnostics::new()).expect("valid");
        let keys: Vec<_> = tree
            .as_object()
            .expect("an object")
            .keys()
            .cloned()
            .collect();
        assert_eq!(keys, ["z", "a", "m"]);
    }
}

#[test]
fn yaml_flow_that_is_no_json_is_read_as_yaml() {
    reads(
        "{openapi: 3.1.0, # a comment\n paths: {},}",
        json!({"openapi": "3.1.0", "paths": {}}),
    );
}

#[test]
fn keys_of_any_scalar_kind_become_their_text() {
    reads(
        "200: a\ntrue: b\n1.0: c\nnull: d\n0x1F: e\n~: f",
        json!({"200": "a", "true": "b", "1.0": "c", "null": "d", "0x1F": "e", "~": "f"}),
    );
}

#[test]
fn a_byte_order_mark_and_crlf_are_tolerated() {
    reads(
        "\u{feff}a: 1\r\nb:\r\n  - x\r\n",
        json!({"a": 1, "b": ["x"]}),
    );
    reads("\u{feff}{\"a\": 1}\r\n", json!({"a": 1}));
}

#[test]
fn dates_and_versions_and_octals_stay_text() {
    reads(
        "a: 2024-01-31\nb: 2024-01-31T10:00:00Z\nc: 1.2.3\nd: 007\ne: 12:30\nf: yes",
        json!({"a": "2024-01-31", "b": "2024-01-31T10:00:00Z", "c": "1.2.3", "d": "007", "e": "12:30", "f": "yes"}),
    );
}

#[test]
fn integers_beyond_64_bits_become_floating_point() {
    reads(
        "a: 18446744073709551615\nb: 18446744073709551616\nc: -9223372036854775809\nd: 1000000000000000000000000000000000000000000",
        json!({"a": u64::MAX, "b": 18446744073709551616.0, "c": -9223372036854775809.0, "d": 1e42}),
    );
    reads(
        r#"{"a": 18446744073709551616}"#,
        json!({"a": 18446744073709551616.0}),
    );
}

#[test]
fn numbers_that_json_lacks_become_their_text() {
    reads(
        "a: .nan\nb: .inf\nc: -.Inf",
        json!({"a": ".nan", "b": ".inf", "c": "-.inf"}),
    );
}

#[test]
fn anchors_aliases_and_merge_keys_are_resolved() {
    reads(
        "base: &b {x: 1, y: 2}\none:\n  <<: *b\n  y: 3\ntwo:\n  y: 4\n  <<: [*b, {z: 5}]\nthree: *b",
        json!({
            "base": {"x": 1, "y": 2}, "one": {"x": 1, "y": 3},
            "two": {"y": 4, "x": 1, "z": 5}, "three": {"x": 1, "y": 2},
        }),
    );
}

#[test]
fn a_merge_key_without_a_mapping_is_a_key() {
    reads(
        "example:\n  <<: shift\n",
        json!({"example": {"<<": "shift"}}),
    );
    reads(r#"{"<<": {"a": 1}}"#, json!({"<<": {"a": 1}}));
}

#[test]
fn core_tags_are_honoured() {
    reads("a: !!str 200\nb: !!int \"7\"", json!({"a": "200", "b": 7}));
}

#[test]
fn a_tag_of_somebodys_own_is_refused() {
    refuses(
        "a: 1\nb: !include other.yaml\n",
        (2, 4),
        "the tag `!include`",
    );
}

#[test]
fn a_duplicate_key_is_refused_in_both_syntaxes() {
    refuses(
        "paths:\n  /a:\n    get: 1\n    put: 2\n    get: 3\n",
        (5, 5),
        "the key `get` stands twice",
    );
    refuses(
        "{\n \"a\": {\"b\": 1,\n  \"c\": 2, \"\\u0062\": 3}}",
        (3, 11),
        "the key `b` stands twice",
    );
    refuses("200: a\n\"200\": b\n", (2, 1), "the key `200` stands twice");
}

#[test]
fn every_duplicate_key_is_reported_with_both_places() {
    let mut diags = Diagnostics::new();
    let text = "a: 1\na: 2\nb:\n  c: 1\n  c: 2\n";
    assert!(read_tree(text, Which::Overlay, &mut diags).is_err());
    let places: Vec<_> = diags.iter().map(|item| item.places.clone()).collect();
    let at = |line, column| Place::OverlayText { line, column };
    assert_eq!(places, [[at(2, 1), at(1, 1)], [at(5, 3), at(4, 3)]]);
}

#[test]
fn a_key_that_is_a_list_is_refused() {
    refuses(
        "a: 1\n? [x, y]\n: 2\n",
        (2, 3),
        "a key is a list or a mapping",
    );
}

#[test]
fn a_second_document_is_refused() {
    refuses(
        "# first\n---\na: 1\n---\nb: 2\n",
        (4, 1),
        "a second document begins",
    );
}

#[test]
fn syntax_errors_say_where() {
    refuses("a: b: c\n", (1, 5), "mapping values are not allowed");
    refuses("{\"a\": 1\n \"b\": 2}", (2, 2), "expected `,` or `}`");
    refuses("{\"ä\": \"ö\" x}", (1, 11), "expected `,` or `}`");
    refuses("a: 1\nb: \u{1}\n", (2, 4), "control characters");
    refuses("a: *nobody\n", (1, 4), "unknown anchor");
}

#[test]
fn empty_texts_lists_and_pages_are_refused() {
    refuses("", (1, 1), "is empty");
    refuses("# nothing but a comment\n", (1, 1), "is empty");
    refuses("- a\n", (1, 1), "is a list, not an object");
    refuses("[]", (1, 1), "is a list, not an object");
    refuses("Not found", (1, 1), "is a single value, not an object");
    refuses(
        "<!DOCTYPE html><html></html>",
        (1, 1),
        "is an HTML or XML page",
    );
}

#[test]
fn deep_nesting_is_refused_quickly() {
    for text in [
        format!("{{\"a\": {}1{}}}", "[".repeat(200), "]".repeat(200)),
        "a: ".to_owned() + &"{a: ".repeat(100_000),
        "- ".repeat(100_000),
        (0..300).map(|depth| " ".repeat(depth) + "a:\n").collect(),
    ] {
        let mut diags = Diagnostics::new();
        assert!(read_tree(&text, Which::Spec, &mut diags).is_err());
        let message = &diags.iter().next().expect("a finding").message;
        assert!(
            message.contains("nested deeper than 128 levels"),
            "{message}"
        );
    }
}

#[test]
fn an_alias_bomb_is_refused() {
    let mut text = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..10 {
        let of = format!("*a{}", level - 1);
        let list = vec![of; 10].join(", ");
        text += &format!("a{level}: &a{level} [{list}]\n");
    }
    let mut diags = Diagnostics::new();
    assert!(read_tree(&text, Which::Spec, &mut diags).is_err());
    let finding = diags.iter().next().expect("a finding");
    let message = &finding.message;
    assert!(message.contains("aliases repeat too much"), "{message}");
    // The alias that stands for the most is the first in the last line.
    let (line, column) = (10, 10);
    assert_eq!(finding.places, [Place::SpecText { line, column }]);
}

#[test]
fn a_long_text_repeated_by_aliases_is_refused() {
    let text = format!(
        "a: &a {}\nb: [{}]",
        "x".repeat(1 << 20),
        vec!["*a"; 1000].join(", ")
    );
    let mut diags = Diagnostics::new();
    assert!(read_tree(&text, Which::Spec, &mut diags).is_err());
    let message = &diags.iter().next().expect("a finding").message;
    assert!(message.contains("aliases repeat too much"), "{message}");
}

#[test]
fn an_anchor_inside_itself_is_refused() {
    let mut diags = Diagnostics::new();
    assert!(read_tree("a: &a [*a]\n", Which::Spec, &mut diags).is_err());
    assert!(diags.has_errors());
}
