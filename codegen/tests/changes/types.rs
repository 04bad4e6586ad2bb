//! Types as a whole.

use super::{check, check_back};

const TAGS: &str = "Tags: { type: array, items: { type: string } }";
const SPARE: &str = "    Shade: { type: string, enum: [light, dark] }\n";

#[test]
fn type_added() {
    let more = format!("{SPARE}    More: {{ type: string, enum: [a, b] }}\n");
    check(&[(SPARE, &more)], &["type-added types::More"]);
}

#[test]
fn type_removed() {
    check(&[(SPARE, "")], &["type-removed types::Shade"]);
}

#[test]
fn type_renamed() {
    let job = |to: &'static str| {
        [
            (
                "application/json: { schema: { type: array, items: { $ref: \"#/components/schemas/Job\"",
                "application/json: { schema: { type: array, items: { $ref: \"#/components/schemas/Task\"",
            ),
            (
                "          content: { application/json: { schema: { $ref: \"#/components/schemas/Job\"",
                "          content: { application/json: { schema: { $ref: \"#/components/schemas/Task\"",
            ),
            (
                "Later, content: { application/json: { schema: { $ref: \"#/components/schemas/Job\"",
                "Later, content: { application/json: { schema: { $ref: \"#/components/schemas/Task\"",
            ),
            ("    Job:\n", to),
        ]
    };
    let changes = check(&job("    Task:\n"), &["type-renamed types::Task"]);
    assert_eq!(changes.entries[0].old.as_deref(), Some("types::Job"));
    // What changed beside the name is told under the new one.
    let edits = job("    Task:\n")
        .into_iter()
        .chain([("        note: { type: string }\n", "")]);
    let edits: Vec<(&str, &str)> = edits.collect();
    check(
        &edits,
        &["field-removed types::Task.note", "type-renamed types::Task"],
    );
}

#[test]
fn received_kind_changed() {
    check(
        &[(
            TAGS,
            "Tags: { type: object, required: [a], properties: { a: { type: string } } }",
        )],
        &["received-kind-changed types::Tags"],
    );
}

#[test]
fn sent_kind_changed() {
    check(
        &[(
            "Level: { type: string, enum: [low, high] }",
            "Level: { type: object, required: [a], properties: { a: { type: string } } }",
        )],
        &["sent-kind-changed types::Level"],
    );
}

#[test]
fn kind_changed() {
    // An enum that nothing refuses reads text.
    check(
        &[(
            "State: { type: string, enum: [queued, done] }",
            "State: { type: string }",
        )],
        &["kind-changed types::State"],
    );
}

#[test]
fn received_definition_changed() {
    check(
        &[(TAGS, "Tags: { type: array, items: { type: integer } }")],
        &["received-definition-changed types::Tags"],
    );
}

#[test]
fn sent_definition_changed() {
    let alias = (
        "    Level: { type: string, enum: [low, high] }\n",
        "    Level: { type: string }\n",
    );
    let options = codegen::Options::default();
    let changes = super::changes(
        &super::edited(&[alias]),
        &super::edited(&[(alias.0, "    Level: { type: integer }\n")]),
        [&options, &options],
    );
    assert_eq!(
        super::entries(&changes),
        ["sent-definition-changed types::Level"]
    );
}

#[test]
fn definition_changed() {
    check_back(
        &[(TAGS, "Tags: { type: array, items: {} }")],
        &["definition-changed types::Tags"],
    );
}

#[test]
fn type_deprecated() {
    check(
        &[(
            "State: { type: string, enum",
            "State: { deprecated: true, type: string, enum",
        )],
        &["type-deprecated types::State"],
    );
}

#[test]
fn constructor_removed() {
    // Nothing else tells why: the body is another schema of the same name on the Rust side.
    let old = "m::types::A   struct sent received   @/components/schemas/A\nm::types::A::new()   constructor   @/components/schemas/A\n";
    let new = "m::types::A   struct received   @/components/schemas/A\n";
    let changes = codegen::changes::Changes::between(old, new);
    assert_eq!(
        super::entries(&changes),
        ["constructor-removed types::A::new"]
    );
}

#[test]
fn constructor_reordered() {
    check(
        &[(
            "        name: { type: string, maxLength: 40 }\n        size: { type: string }\n",
            "        size: { type: string }\n        name: { type: string, maxLength: 40 }\n",
        )],
        &["constructor-reordered types::Order::new"],
    );
}
