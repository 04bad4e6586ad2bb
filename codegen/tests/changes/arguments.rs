//! Arguments and setters.

use super::{check, check_back};

const LIMIT: &str =
    "name: limit, in: query, schema: { type: integer, format: int64, maximum: 100, default: 20 }";
const STATE: &str = "name: state, in: query, required: true, schema: { type: string }";
const ZONE: &str =
    "        - { name: zone, in: query, required: true, schema: { type: string } }\n";
const DAY: &str = "        - { name: day, in: query, required: true, schema: { type: string } }\n";

#[test]
fn required_argument_added() {
    check_back(
        &[(ZONE, "")],
        &["required-argument-added Client::search.zone"],
    );
}

#[test]
fn optional_argument_added() {
    let changes = check(
        &[(
            ZONE,
            &format!("{ZONE}        - {{ name: deep, in: query, schema: {{ type: boolean }} }}\n"),
        )],
        &["optional-argument-added Client::search.deep"],
    );
    assert_eq!(changes.summary(), "1 additive");
}

#[test]
fn argument_removed() {
    check(&[(ZONE, "")], &["argument-removed Client::search.zone"]);
}

#[test]
fn argument_became_required() {
    check(
        &[(
            "name: limit, in: query, schema",
            "name: limit, in: query, required: true, schema",
        )],
        &["argument-became-required Client::list_jobs.limit"],
    );
}

#[test]
fn argument_became_optional() {
    check(
        &[(STATE, "name: state, in: query, schema: { type: string }")],
        &["argument-became-optional Client::list_jobs.state"],
    );
}

#[test]
fn argument_type_changed() {
    check(
        &[(
            STATE,
            "name: state, in: query, required: true, schema: { type: integer }",
        )],
        &["argument-type-changed Client::list_jobs.state"],
    );
}

#[test]
fn argument_type_respelled() {
    // Every number of 32 bits is one of 64.
    check_back(
        &[(
            LIMIT,
            "name: limit, in: query, schema: { type: integer, format: int32, maximum: 100, default: 20 }",
        )],
        &["argument-type-respelled Client::list_jobs.limit"],
    );
}

#[test]
fn argument_sent_otherwise() {
    check(
        &[(
            STATE,
            "name: state, in: header, required: true, schema: { type: string }",
        )],
        &["argument-sent-otherwise Client::list_jobs.state"],
    );
    check(
        &[(
            "content: { application/json: { schema: { $ref: \"#/components/schemas/Order\"",
            "content: { application/x-www-form-urlencoded: { schema: { $ref: \"#/components/schemas/Order\"",
        )],
        &["argument-sent-otherwise Client::start_job.body"],
    );
}

#[test]
fn argument_renamed() {
    check(
        &[(
            "name: limit, in: query, schema",
            "name: limit, in: query, x-rust-name: most, schema",
        )],
        &["argument-renamed Client::list_jobs.most"],
    );
}

#[test]
fn argument_deprecated() {
    check(
        &[(
            "name: limit, in: query, schema",
            "name: limit, in: query, deprecated: true, schema",
        )],
        &["argument-deprecated Client::list_jobs.limit"],
    );
}

#[test]
fn arguments_reordered() {
    // The lock keeps the order, so it takes two models that were generated apart.
    let old = "\
m::Client::find(day: &str, zone: i64) -> ()   GET /a 204; no auth   @/paths/~1a/get
m::Client::find.day: &str   query \"day\" required   @/paths/~1a/get/parameters/0
m::Client::find.zone: i64   query \"zone\" required   @/paths/~1a/get/parameters/1
m::api::Find   call   @/paths/~1a/get
";
    let new = old.replace("day: &str, zone: i64", "zone: i64, day: &str");
    assert_eq!(
        super::between(old, &new),
        ["arguments-reordered Client::find"]
    );
}

#[test]
fn a_form_that_is_written_otherwise() {
    let form = |style: &str| {
        format!(
            "openapi: 3.0.3\ninfo: {{ title: Acme, version: \"1\" }}\npaths:\n  /form:\n    post:\n      operationId: send\n      requestBody:\n        required: true\n        content:\n          application/x-www-form-urlencoded:\n            schema: {{ type: object, properties: {{ tags: {{ type: array, items: {{ type: string }} }} }} }}\n            encoding: {{ tags: {{ style: {style}, explode: false }} }}\n      responses: {{ \"204\": {{ description: Sent }} }}\n"
        )
    };
    let options = codegen::Options::default();
    let changes = super::changes(&form("form"), &form("pipeDelimited"), [&options, &options]);
    assert_eq!(
        super::entries(&changes),
        ["argument-sent-otherwise Client::send.body"]
    );
    assert_eq!(
        changes.entries[0].new.as_deref(),
        Some("body; required; form; \"tags\" pipe-delimited joined")
    );
}

#[test]
fn another_order_of_parameters_in_the_document_is_no_change() {
    check(&[(&format!("{DAY}{ZONE}"), &format!("{ZONE}{DAY}"))], &[]);
}
