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
    let changes = super::apart(old, new);
    assert_eq!(
        super::entries(&changes),
        ["constructor-removed types::A::new"]
    );
}

#[test]
fn constructor_reordered() {
    // The lock keeps the order, so it takes two models that were generated apart.
    let old = "\
m::types::A   struct sent   @/components/schemas/A
m::types::A.a: String   \"a\" required   @/components/schemas/A/properties/a
m::types::A.b: i64   \"b\" required   @/components/schemas/A/properties/b
m::types::A::new(a: impl Into<String>, b: i64)   constructor   @/components/schemas/A
";
    let new = old.replace(
        "a: impl Into<String>, b: i64",
        "b: i64, a: impl Into<String>",
    );
    assert_eq!(
        super::between(old, &new),
        ["constructor-reordered types::A::new"]
    );
}

#[test]
fn another_order_of_properties_in_the_document_is_no_change() {
    check(
        &[(
            "        name: { type: string, maxLength: 40 }\n        size: { type: string }\n",
            "        size: { type: string }\n        name: { type: string, maxLength: 40 }\n",
        )],
        &[],
    );
}

#[test]
fn conversions_removed() {
    let changes = check(
        &[(
            "        target: { $ref: \"#/components/schemas/Target\" }\n",
            "",
        )],
        &[
            "conversions-removed types::Target",
            "field-removed types::Order.target",
        ],
    );
    let mut entries = changes.entries.iter();
    let conversions = entries.find(|change| change.rule.id == "conversions-removed");
    assert_eq!(
        conversions.and_then(|change| change.old.as_deref()),
        Some("From<String>, From<i64>")
    );
}

#[test]
fn rest_refused() {
    let open = |rest: &str| {
        super::edited(&[(
            "      required: [name, size, version]\n",
            &format!("      required: [name, size, version]\n      additionalProperties: {rest}\n"),
        )])
    };
    let options = codegen::Options::default();
    let changes = super::changes(
        &open("{ type: string }"),
        &open("false"),
        [&options, &options],
    );
    assert_eq!(
        super::entries(&changes),
        ["rest-refused types::Order.additional_properties"]
    );
    // Where nothing is said, other members are not refused.
    let changes = super::changes(&open("true"), super::BASE, [&options, &options]);
    assert_eq!(
        super::entries(&changes),
        ["field-removed types::Order.additional_properties"]
    );
}

#[test]
fn a_text_that_is_sent_and_becomes_a_list_of_values_is_narrower() {
    let mode = "        mode: { type: string }\n";
    let values = "        mode: { type: string, enum: [a, b] }\n";
    check(
        &[(mode, values)],
        &["sent-field-type-changed types::Order.mode"],
    );
    check_back(
        &[(mode, values)],
        &["field-type-respelled types::Order.mode"],
    );
    // Who receives keeps any text.
    let note = "        note: { type: string }\n";
    let values = "        note: { type: string, enum: [a, b] }\n";
    check(&[(note, values)], &["field-type-respelled types::Job.note"]);
}

#[test]
fn a_union_reads_what_is_one_of_its_branches() {
    let part = "oneOf: [{ $ref: \"#/components/schemas/Text\" }, { $ref: \"#/components/schemas/Image\" }]\n      discriminator: { propertyName: form, mapping: { text: \"#/components/schemas/Text\", image: \"#/components/schemas/Image\" } }\n";
    check(
        &[(
            part,
            "oneOf: [{ $ref: \"#/components/schemas/Text\" }]\n      discriminator: { propertyName: form, mapping: { text: \"#/components/schemas/Text\" } }\n",
        )],
        &[
            "field-added types::Image.form",
            "field-added types::Text.form",
            "kind-changed types::Part",
        ],
    );
}
