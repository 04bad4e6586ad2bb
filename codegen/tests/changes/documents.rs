//! What only the documents say.

use super::{check, check_back};

#[test]
fn sent_limit_tightened() {
    let changes = check(
        &[("maxLength: 40", "maxLength: 30")],
        &["sent-limit-tightened types::Order.name"],
    );
    assert_eq!(changes.entries[0].old.as_deref(), Some("`maxLength` 40"));
    assert_eq!(changes.entries[0].new.as_deref(), Some("`maxLength` 30"));
    // A shipped binary may send what is refused now.
    assert_eq!(changes.summary(), "1 breaking");
    check(
        &[("maximum: 100", "maximum: 50")],
        &["sent-limit-tightened Client::list_jobs.limit"],
    );
    check(
        &[(
            "        mode: { type: string }",
            "        mode: { type: string, pattern: ^a }",
        )],
        &["sent-limit-tightened types::Order.mode"],
    );
    // Wider than before, or only received.
    check_back(&[("maxLength: 40", "maxLength: 30")], &[]);
    check(
        &[(
            "        note: { type: string }",
            "        note: { type: string, maxLength: 9 }",
        )],
        &[],
    );
}

#[test]
fn default_changed() {
    check(
        &[("default: 20", "default: 30")],
        &["default-changed Client::list_jobs.limit"],
    );
    // Said no more, or said for the first time.
    check(
        &[(", default: 20", "")],
        &["default-changed Client::list_jobs.limit"],
    );
    check_back(
        &[(", default: 20", "")],
        &["default-changed Client::list_jobs.limit"],
    );
}

#[test]
fn a_default_of_what_is_always_given_is_no_change() {
    check(
        &[(
            "        size: { type: string }",
            "        size: { type: string, default: big }",
        )],
        &[],
    );
}

#[test]
fn limits_of_what_is_in_a_list_or_map_count() {
    let mode = "        mode: { type: string }\n";
    let list = |most: u32| {
        format!("        mode: {{ type: array, items: {{ type: string, maxLength: {most} }} }}\n")
    };
    let options = codegen::Options::default();
    let changes = super::changes(
        &super::edited(&[(mode, &list(9))]),
        &super::edited(&[(mode, &list(8))]),
        [&options, &options],
    );
    assert_eq!(
        super::entries(&changes),
        ["sent-limit-tightened types::Order.mode"]
    );
    assert_eq!(
        changes.entries[0].new.as_deref(),
        Some("items `maxLength` 8")
    );
}

/// The change of a member of a request from one list of numbers to another.
fn numbers(old: &str, new: &str) -> Vec<String> {
    let mode = "        mode: { type: string }\n";
    let list = |values: &str| format!("        mode: {{ type: integer, enum: [{values}] }}\n");
    let options = codegen::Options::default();
    super::entries(&super::changes(
        &super::edited(&[(mode, &list(old))]),
        &super::edited(&[(mode, &list(new))]),
        [&options, &options],
    ))
}

#[test]
fn numbers_that_are_taken_no_more_are_told() {
    assert_eq!(
        numbers("1, 2, 3", "1, 2"),
        ["sent-limit-tightened types::Order.mode"]
    );
}

#[test]
fn listed_value_added() {
    assert_eq!(
        numbers("1, 2", "1, 2, 3"),
        ["listed-value-added types::Order.mode"]
    );
}

#[test]
fn payloads_of_webhooks_are_received() {
    let spare = "    Spare:\n";
    let hook = "webhooks:\n  started:\n    post:\n      requestBody: { content: { application/json: { schema: { $ref: \"#/components/schemas/Spare\" } } } }\n      responses: { \"204\": { description: Taken } }\ncomponents:\n";
    let edits = [(
        "components:\n  securitySchemes",
        format!("{hook}  securitySchemes"),
    )];
    let (from, to) = &edits[0];
    let old = super::edited(&[(from, to), ("openapi: 3.0.3", "openapi: 3.1.0")]);
    assert!(old.contains(spare));
    let options = codegen::Options::default();
    let new = old.replace(
        "required: [a]\n      properties: { a: {",
        "properties: { a: {",
    );
    assert_ne!(old, new);
    let changes = super::changes(&old, &new, [&options, &options]);
    assert_eq!(
        super::entries(&changes),
        ["received-field-became-optional types::Spare.a"]
    );
}

#[test]
fn prose_is_counted_apart() {
    let changes = check(
        &[("description: Every job.", "description: All the jobs.")],
        &[],
    );
    assert_eq!(changes.prose.len(), 1);
    assert_eq!(
        changes.prose[0].to_string(),
        "/paths/~1jobs/get/description"
    );
    assert_eq!(changes.summary(), "1 prose");
}

#[test]
fn what_is_called_like_prose_is_none() {
    // A property may be called `title`.
    let changes = check(
        &[(
            "properties: { title: { type: string } }",
            "properties: { title: { type: integer } }",
        )],
        &["received-field-type-changed types::Problem.title"],
    );
    assert_eq!(changes.prose, []);
}

#[test]
fn a_type_that_changed_says_which_keywords_did() {
    let changes = check(
        &[(
            "        at: { type: string, format: date-time }",
            "        at: { type: integer }",
        )],
        &["received-field-type-changed types::Job.at"],
    );
    assert_eq!(
        changes.entries[0].why,
        "`type`: string -> integer, `format`: date-time -> none"
    );
}
