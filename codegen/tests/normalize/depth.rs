//! Nesting and repetition: what is deep is handled, what is too deep is cut off, and neither takes the process down.

use serde_json::{Value, json};

use crate::check::run_with;

fn nested(levels: usize) -> Value {
    (0..levels).fold(
        json!({ "type": "string" }),
        |inner, _| json!({ "type": "array", "items": inner }),
    )
}

#[test]
fn deep_nesting_is_read() {
    let outcome = run_with(json!({ "components": { "schemas": { "Deep": nested(90) } } }));
    outcome.finds(&[]);
    let path = "/items".repeat(90);
    assert_eq!(
        outcome.at(&format!("/components/schemas/Deep{path}/type")),
        "string"
    );
}

#[test]
fn what_is_too_deep_is_cut_off() {
    let outcome = run_with(json!({ "components": { "schemas": { "Deep": nested(400) } } }));
    outcome.finds(&["warning widened: the document is nested more than"]);
    let cut = format!("/components/schemas/Deep{}", "/items".repeat(97));
    assert_eq!(outcome.at(&cut), &json!({}));
}

#[test]
fn the_place_where_it_gets_too_deep_is_named() {
    let document = json!({ "components": { "schemas": { "Shallow": nested(5), "Deep": nested(400), "Deeper": nested(500) } } });
    let place = |name: &str| {
        let items = "/items".repeat(97);
        format!("100 levels deep; what stands here is left out @/components/schemas/{name}{items} ")
    };
    run_with(document).finds(&[&place("Deep"), &place("Deeper")]);
}

#[test]
fn references_cannot_blow_the_document_up() {
    let item: Value = (0..1000)
        .map(|index| (format!("x-{index}"), json!([1, 2, 3, 4, 5])))
        .collect::<serde_json::Map<_, _>>()
        .into();
    let paths: Value = (0..1000)
        .map(|index| {
            (
                format!("/{index}"),
                json!({ "$ref": "#/components/pathItems/Big" }),
            )
        })
        .collect::<serde_json::Map<_, _>>()
        .into();
    let outcome =
        run_with(json!({ "paths": paths, "components": { "pathItems": { "Big": item } } }));
    let told = "warning skipped: references repeat so much of the document that it would not end; of this one, its operations are left out";
    assert!(!outcome.findings.is_empty());
    assert!(
        outcome
            .findings
            .iter()
            .all(|finding| finding.contains(told))
    );
    assert!(outcome.at("/paths/~11").get("x-0").is_some());
    assert!(outcome.at("/paths/~1999").get("x-0").is_none());
}
