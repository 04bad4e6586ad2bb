//! String enums and unions.

use super::{changes, check, check_back, edited, entries};
use codegen::Options;

const STATE: &str = "State: { type: string, enum: [queued, done] }";
const LEVEL: &str = "Level: { type: string, enum: [low, high] }";
const PART: &str =
    "oneOf: [{ $ref: \"#/components/schemas/Text\" }, { $ref: \"#/components/schemas/Image\" }]";
const MAPPING: &str = "image: \"#/components/schemas/Image\" }";
const TARGET: &str = "Target: { oneOf: [{ type: string }, { type: integer }] }";

fn closed() -> Options {
    Options {
        closed_enums: vec!["State".to_owned()],
        ..Options::default()
    }
}

#[test]
fn value_added() {
    let more = STATE.replace("done]", "done, lost]");
    let changes = check(&[(STATE, &more)], &["value-added types::State::Lost"]);
    assert_eq!(changes.summary(), "1 additive");
}

#[test]
fn closed_value_added() {
    let new = edited(&[(STATE, &STATE.replace("done]", "done, lost]"))]);
    let changes = changes(super::BASE, &new, [&closed(), &closed()]);
    assert_eq!(entries(&changes), ["closed-value-added types::State::Lost"]);
}

#[test]
fn sent_value_removed() {
    check(
        &[(LEVEL, "Level: { type: string, enum: [low] }")],
        &["sent-value-removed types::Level::High"],
    );
}

#[test]
fn value_removed() {
    check_back(
        &[(STATE, &STATE.replace("done]", "done, lost]"))],
        &["value-removed types::State::Lost"],
    );
}

#[test]
fn variant_renamed() {
    // The lock keeps names, so it takes two models that were generated apart.
    let old = "m::types::A   enum open received   @/components/schemas/A\nm::types::A::Done   \"done\"   @/components/schemas/A\n";
    let changes = super::apart(old, &old.replace("::Done", "::Ready"));
    assert_eq!(entries(&changes), ["variant-renamed types::A::Ready"]);
}

#[test]
fn enum_closed() {
    let changes = changes(super::BASE, super::BASE, [&Options::default(), &closed()]);
    assert_eq!(entries(&changes), ["enum-closed types::State"]);
}

#[test]
fn enum_opened() {
    let changes = changes(super::BASE, super::BASE, [&closed(), &Options::default()]);
    assert_eq!(entries(&changes), ["enum-opened types::State"]);
}

/// A third branch of the tagged union.
fn sound() -> [(&'static str, String); 3] {
    let schema = "    Sound:\n      type: object\n      required: [form]\n      properties: { form: { type: string, enum: [sound] } }\n    Text:\n";
    [
        (
            PART,
            PART.replace("}]", "}, { $ref: \"#/components/schemas/Sound\" }]"),
        ),
        (
            MAPPING,
            MAPPING.replace(" }", ", sound: \"#/components/schemas/Sound\" }"),
        ),
        ("    Text:\n", schema.to_owned()),
    ]
}

#[test]
fn branch_added() {
    let sound = sound();
    let edits: Vec<(&str, &str)> = sound
        .iter()
        .map(|(from, to)| (*from, to.as_str()))
        .collect();
    let changes = check(&edits, &["branch-added types::Part::Sound"]);
    assert_eq!(changes.entries[0].along, ["types::Sound"]);
}

#[test]
fn branch_removed() {
    let sound = sound();
    let edits: Vec<(&str, &str)> = sound
        .iter()
        .map(|(from, to)| (*from, to.as_str()))
        .collect();
    let changes = check_back(&edits, &["branch-removed types::Part::Sound"]);
    assert_eq!(changes.entries[0].along, ["types::Sound"]);
}

/// The untagged union, received too.
const BOTH_WAYS: (&str, &str) = (
    "        value: { type: integer, format: int32 }\n",
    "        value: { type: integer, format: int32 }\n        to: { $ref: \"#/components/schemas/Target\" }\n",
);

#[test]
fn closed_branch_added() {
    let options = Options::default();
    let more = TARGET.replace("integer }]", "integer }, { type: boolean }]");
    let changes = changes(
        &edited(&[BOTH_WAYS]),
        &edited(&[BOTH_WAYS, (TARGET, &more)]),
        [&options, &options],
    );
    assert_eq!(
        entries(&changes),
        ["closed-branch-added types::Target::Bool"]
    );
}

#[test]
fn sent_branch_removed() {
    let more = TARGET.replace("integer }]", "integer }, { type: boolean }]");
    check_back(
        &[(TARGET, &more)],
        &["sent-branch-removed types::Target::Bool"],
    );
}

/// Two models of a union with one branch of this type, and what decides for it.
fn union(direction: &str, ty: &str, facts: &str) -> String {
    format!(
        "m::types::A   union by \"t\" {direction}   @/components/schemas/A\n\
         m::types::A::One({ty})   {facts}   @/components/schemas/A/oneOf/0\n\
         m::types::A::Unknown(UnknownBranch)   anything else   @/components/schemas/A\n"
    )
}

#[track_caller]
fn check_branch(direction: &str, old: [&str; 2], new: [&str; 2], expected: &str) {
    let (old, new) = (
        union(direction, old[0], old[1]),
        union(direction, new[0], new[1]),
    );
    assert_eq!(entries(&super::apart(&old, &new)), [expected]);
}

#[test]
fn received_branch_type_changed() {
    let expected = "received-branch-type-changed types::A::One";
    check_branch("received", ["i32", "t=\"1\""], ["i64", "t=\"1\""], expected);
}

#[test]
fn sent_branch_type_changed() {
    let expected = "sent-branch-type-changed types::A::One";
    check_branch("sent", ["i64", "t=\"1\""], ["i32", "t=\"1\""], expected);
}

#[test]
fn branch_type_respelled() {
    let expected = "branch-type-respelled types::A::One";
    check_branch("received", ["i64", "t=\"1\""], ["i32", "t=\"1\""], expected);
    check_branch(
        "received",
        ["i64", "t=\"1\""],
        ["Box<i64>", "t=\"1\""],
        expected,
    );
}

#[test]
fn received_branch_tag_changed() {
    let expected = "received-branch-tag-changed types::A::One";
    check_branch("received", ["i64", "t=\"1\""], ["i64", "t=\"2\""], expected);
}

#[test]
fn branch_tag_changed() {
    let expected = "branch-tag-changed types::A::One";
    check_branch("sent", ["i64", "t=\"1\""], ["i64", "t=\"2\""], expected);
    check_branch(
        "received",
        ["i64", "t=\"1\"|\"2\""],
        ["i64", "t=\"2\""],
        expected,
    );
}

#[test]
fn union_decoded_otherwise() {
    let old = union("received", "i64", "t=\"1\"");
    let new = old.replace("by \"t\"", "by \"u\"").replace("t=", "u=");
    let changes = super::apart(&old, &new);
    assert_eq!(entries(&changes), ["union-decoded-otherwise types::A"]);
}

#[test]
fn union_closed() {
    let old = union("received", "i64", "t=\"1\"");
    let new = old
        .lines()
        .filter(|line| !line.contains("Unknown"))
        .collect::<Vec<_>>()
        .join("\n");
    let changes = super::apart(&old, &new);
    assert_eq!(entries(&changes), ["union-closed types::A"]);
}
