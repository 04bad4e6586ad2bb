//! What only the documents say.

use super::{check, check_back};

#[test]
fn sent_limit_tightened() {
    let changes = check(
        &[("maxLength: 40", "maxLength: 30")],
        &["sent-limit-tightened types::Order.name"],
    );
    assert_eq!(changes.entries[0].why, "`maxLength`: 40 -> 30");
    assert_eq!(changes.summary(), "1 risky");
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
