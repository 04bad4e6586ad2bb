//! Nesting and repetition: what is deep is handled, what is too deep is refused, and neither takes the process down.

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
fn too_deep_nesting_is_refused() {
    run_with(json!({ "components": { "schemas": { "Deep": nested(400) } } }))
        .refused(&["error: the document is nested more than"]);
}

#[test]
fn the_place_where_it_gets_too_deep_is_named() {
    let document = json!({ "components": { "schemas": { "Shallow": nested(5), "Deep": nested(400), "Deeper": nested(500) } } });
    let place = format!("@/components/schemas/Deep{}/type ", "/items".repeat(97));
    run_with(document).refused(&[&format!(
        "error: the document is nested more than 100 levels deep here {place}move a schema around this place"
    )]);
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
    run_with(json!({ "paths": paths, "components": { "pathItems": { "Big": item } } }))
        .refused(&["error: references repeat so much of the document"]);
}
