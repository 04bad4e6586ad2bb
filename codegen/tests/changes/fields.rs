//! Fields and constants.

use super::{check, check_back};

const NOTE: &str = "        note: { type: string }\n";
const AT: &str = "        at: { type: string, format: date-time }\n";
const VALUE: &str = "        value: { type: integer, format: int32 }\n";
const MODE: &str = "        mode: { type: string }\n";
const JOB: &str = "required: [id, at, state, tags]";
const ORDER: &str = "required: [name, size, version]";

#[test]
fn field_added() {
    let text = "        text: { type: string }\n";
    check(
        &[(NOTE, &format!("{NOTE}{text}"))],
        &["field-added types::Job.text"],
    );
    // A required field that is only received is nothing that shipped clients miss.
    check(
        &[
            (NOTE, &format!("{NOTE}{text}")),
            (JOB, "required: [id, at, state, tags, text]"),
        ],
        &["field-added types::Job.text"],
    );
    check(
        &[(MODE, &format!("{MODE}{text}"))],
        &["field-added types::Order.text"],
    );
}

#[test]
fn sent_required_field_added() {
    let text = "        text: { type: string }\n";
    check(
        &[
            (MODE, &format!("{MODE}{text}")),
            (ORDER, "required: [name, size, version, text]"),
        ],
        &["sent-required-field-added types::Order.text"],
    );
}

#[test]
fn received_field_removed() {
    check(
        &[(AT, ""), (JOB, "required: [id, state, tags]")],
        &["received-field-removed types::Job.at"],
    );
}

#[test]
fn field_removed() {
    check(&[(NOTE, "")], &["field-removed types::Job.note"]);
    check(&[(MODE, "")], &["field-removed types::Order.mode"]);
}

#[test]
fn received_field_became_optional() {
    let changes = check(
        &[(JOB, "required: [id, state, tags]")],
        &["received-field-became-optional types::Job.at"],
    );
    let change = &changes.entries[0];
    assert_eq!(change.old.as_deref(), Some("DateTime"));
    assert_eq!(change.new.as_deref(), Some("Option<DateTime>"));
    assert_eq!(change.why, "no longer in `required`");
    assert_eq!(change.operations, ["get_part", "list_jobs", "start_job"]);
    check(
        &[(
            "at: { type: string, format: date-time }",
            "at: { type: string, format: date-time, nullable: true }",
        )],
        &["received-field-became-optional types::Job.at"],
    );
    check(
        &[("      required: [key]\n", "")],
        &["received-field-became-optional types::Both.key"],
    );
}

#[test]
fn field_became_optional() {
    check(
        &[(ORDER, "required: [size, version]")],
        &["field-became-optional types::Order.name"],
    );
}

#[test]
fn sent_field_became_required() {
    check(
        &[(ORDER, "required: [name, size, version, mode]")],
        &["sent-field-became-required types::Order.mode"],
    );
    check(
        &[("required: [key]", "required: [key, value]")],
        &["sent-field-became-required types::Both.value"],
    );
}

#[test]
fn field_became_required() {
    check(
        &[(JOB, "required: [id, at, state, tags, note]")],
        &["field-became-required types::Job.note"],
    );
}

#[test]
fn received_field_type_changed() {
    check(
        &[(AT, "        at: { type: string }\n")],
        &["received-field-type-changed types::Job.at"],
    );
    check(
        &[(VALUE, "        value: { type: integer, format: int64 }\n")],
        &["received-field-type-changed types::Both.value"],
    );
}

#[test]
fn sent_field_type_changed() {
    check(
        &[(MODE, "        mode: { type: string, format: uuid }\n")],
        &["sent-field-type-changed types::Order.mode"],
    );
}

#[test]
fn field_type_respelled() {
    // Text reads every date; and what is sent as a date is text.
    check_back(
        &[(AT, "        at: { type: string }\n")],
        &["field-type-respelled types::Job.at"],
    );
    check_back(
        &[(MODE, "        mode: { type: string, format: date }\n")],
        &["field-type-respelled types::Order.mode"],
    );
    // An optional field reads null in any case.
    check(
        &[(NOTE, "        note: { type: string, nullable: true }\n")],
        &["field-type-respelled types::Job.note"],
    );
}

#[test]
fn field_presence_changed() {
    let nullable = (
        "at: { type: string, format: date-time }",
        "at: { type: string, format: date-time, nullable: true }",
    );
    let options = codegen::Options::default();
    let old = super::edited(&[nullable]);
    let new = super::edited(&[(JOB, "required: [id, state, tags]")]);
    let changes = super::changes(&old, &new, [&options, &options]);
    assert_eq!(
        super::entries(&changes),
        ["field-presence-changed types::Job.at"]
    );
}

#[test]
fn field_wire_name_changed() {
    check(
        &[
            (AT, "        At: { type: string, format: date-time }\n"),
            (JOB, "required: [id, At, state, tags]"),
        ],
        &["field-wire-name-changed types::Job.at"],
    );
}

#[test]
fn field_renamed() {
    check(
        &[(
            AT,
            "        at: { x-rust-name: when, type: string, format: date-time }\n",
        )],
        &["field-renamed types::Job.when"],
    );
}

#[test]
fn field_deprecated() {
    check(
        &[(NOTE, "        note: { type: string, deprecated: true }\n")],
        &["field-deprecated types::Job.note"],
    );
}

#[test]
fn field_access_changed() {
    check(
        &[(MODE, "        mode: { type: string, readOnly: true }\n")],
        &["field-access-changed types::Order.mode"],
    );
}

/// That another value of a constant, in a struct of this direction, is told so.
#[track_caller]
fn check_constant(direction: &str, expected: &str) {
    let model = |value| {
        format!(
            "m::types::A   struct{direction}   @/components/schemas/A\n\
             m::types::A.\"t\"   constant \"{value}\"   @/components/schemas/A/properties/t\n"
        )
    };
    let changes = super::apart(&model("one"), &model("two"));
    assert_eq!(super::entries(&changes), [expected]);
}

#[test]
fn received_constant_changed() {
    check_constant(" received", "received-constant-changed types::A.\"t\"");
    check_constant(" sent received", "received-constant-changed types::A.\"t\"");
}

#[test]
fn sent_constant_changed() {
    check_constant(" sent", "sent-constant-changed types::A.\"t\"");
}

#[test]
fn constant_changed() {
    check_constant("", "constant-changed types::A.\"t\"");
}

#[test]
fn rest_added() {
    check(
        &[(
            "      required: [key]\n",
            "      additionalProperties: true\n      required: [key]\n",
        )],
        &["rest-added types::Both.additional_properties"],
    );
}

#[test]
fn constant_became_field() {
    // Two models that were generated apart: what makes a constant of a lone value is the union around it.
    let old = "\
m::types::A   struct sent   @/components/schemas/A
m::types::A.\"form\"   constant \"a\"   @/components/schemas/A/properties/form
m::types::A::new()   constructor   @/components/schemas/A
";
    let new = "\
m::types::A   struct sent   @/components/schemas/A
m::types::A.form: types::Form   \"form\" required   @/components/schemas/A/properties/form
m::types::A::new(form: types::Form)   constructor   @/components/schemas/A
m::types::Form   enum open sent   @/components/schemas/A/properties/form
m::types::Form::A   \"a\"   @/components/schemas/A/properties/form
";
    assert_eq!(
        super::between(old, new),
        ["constant-became-field types::A.form"]
    );
    // Who receives it is told of nothing but the field.
    let received = |text: &str| text.replace("sent", "received");
    assert_eq!(
        super::between(&received(old), &received(new)),
        ["field-added types::A.form"]
    );
}

#[test]
fn sent_field_became_constant() {
    let old = "\
m::types::A   struct sent   @/components/schemas/A
m::types::A.form: String   \"form\" required   @/components/schemas/A/properties/form
";
    let new = "\
m::types::A   struct sent   @/components/schemas/A
m::types::A.\"form\"   constant \"a\"   @/components/schemas/A/properties/form
";
    assert_eq!(
        super::between(old, new),
        ["sent-field-became-constant types::A.\"form\""]
    );
}
