//! One cause, one entry.

use super::{check, check_back, entries};

const STOP: (&str, &str) = (
    "  /search:\n",
    "  /stop:\n    post:\n      operationId: stop\n      requestBody: { content: { application/json: { schema: { $ref: \"#/components/schemas/Stop\" } } } }\n      responses: { \"204\": { description: Stopped } }\n  /search:\n",
);
const SCHEMAS: (&str, &str) = (
    "    Spare:\n",
    "    Stop:\n      type: object\n      properties: { why: { $ref: \"#/components/schemas/Why\" } }\n    Why: { type: string, enum: [late, wrong] }\n    Spare:\n",
);

#[test]
fn types_come_and_go_with_the_operation_that_needs_them() {
    let changes = check(&[STOP, SCHEMAS], &["operation-added Client::stop"]);
    assert_eq!(changes.entries[0].along, ["types::Stop", "types::Why"]);
    let changes = check_back(&[STOP, SCHEMAS], &["operation-removed Client::stop"]);
    assert_eq!(changes.entries[0].along, ["types::Stop", "types::Why"]);
}

#[test]
fn a_type_that_nobody_sends_any_more_is_told_with_the_request() {
    let body = "schema: { $ref: \"#/components/schemas/Both\" } } } }\n      responses:";
    let changes = check(
        &[(
            body,
            "schema: { $ref: \"#/components/schemas/Level\" } } } }\n      responses:",
        )],
        &["argument-type-changed Client::search.body"],
    );
    assert_eq!(changes.entries[0].along, ["types::Both::new"]);
}

#[test]
fn the_same_change_of_many_is_one() {
    let header = "        \"404\": { description: None, content: { application/json: { schema: { $ref: \"#/components/schemas/Problem\" } } } }\n";
    let error = header.replace("404", "429");
    let started = "        \"201\":\n";
    let found = "        \"200\": { description: Found";
    check(
        &[
            (header, &format!("{header}{error}")),
            (started, &format!("{error}{started}")),
            (found, &format!("{error}{found}")),
        ],
        &[
            "error-added Client::list_jobs (429 json) Client::search (429 json) Client::start_job (429 json)",
        ],
    );
}

#[test]
fn a_change_of_a_schema_says_which_operations_it_reaches() {
    let changes = check(
        &[("        note: { type: string }\n", "")],
        &["field-removed types::Job.note"],
    );
    assert_eq!(
        changes.entries[0].operations,
        ["get_part", "list_jobs", "start_job"]
    );
}

#[test]
fn an_order_that_nobody_sees_is_no_change() {
    check(
        &[(
            "    State: { type: string, enum: [queued, done] }\n    Tags: { type: array, items: { type: string } }\n",
            "    Tags: { type: array, items: { type: string } }\n    State: { type: string, enum: [done, queued] }\n",
        )],
        &[],
    );
    check(
        &[(
            "oneOf: [{ $ref: \"#/components/schemas/Text\" }, { $ref: \"#/components/schemas/Image\" }]",
            "oneOf: [{ $ref: \"#/components/schemas/Image\" }, { $ref: \"#/components/schemas/Text\" }]",
        )],
        &[],
    );
}

#[test]
fn a_keyword_that_changed_in_many_places_is_one_decision() {
    let day = |form: &str| {
        super::edited(&[
            (
                "        at: { type: string, format: date-time }\n",
                &format!(
                    "        at: {{ type: string{form} }}\n        till: {{ type: string{form} }}\n"
                ),
            ),
            (
                "required: [id, at, state, tags]",
                "required: [id, at, till, state, tags]",
            ),
        ])
    };
    let options = codegen::Options::default();
    let changes = super::changes(&day(", format: date-time"), &day(""), [&options, &options]);
    assert_eq!(
        entries(&changes),
        ["received-field-type-changed types::Job.at types::Job.till"]
    );
}
