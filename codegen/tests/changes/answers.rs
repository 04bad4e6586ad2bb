//! Answers, errors and headers.

use super::{check, check_back};

const FOUND: &str = "\"200\": { description: Found, content: { application/json: { schema: { $ref: \"#/components/schemas/Both\" } } } }";
const LATER: &str = "        \"202\": { description: Later, content: { application/json: { schema: { $ref: \"#/components/schemas/Job\" } } } }\n";
const NONE: &str = "        \"404\": { description: None, content: { application/json: { schema: { $ref: \"#/components/schemas/Problem\" } } } }\n";
const LEFT: &str = "headers: { X-Left: { required: true, schema: { type: integer } } }";

#[test]
fn answer_type_changed() {
    check(
        &[(FOUND, &FOUND.replace("Both", "Job"))],
        &["answer-type-changed Client::search"],
    );
}

#[test]
fn answer_type_respelled() {
    // What is answered now has all that the old type has.
    let more = "    Spare:\n";
    let much = "    Much:\n      type: object\n      required: [key, extra]\n      properties: { key: { type: string }, value: { type: integer, format: int32 }, extra: { type: string } }\n    Spare:\n";
    let changes = check(
        &[(FOUND, &FOUND.replace("Both", "Much")), (more, much)],
        &["answer-type-respelled Client::search"],
    );
    assert_eq!(changes.entries[0].along, ["types::Much"]);
}

#[test]
fn answer_added() {
    let gone = LATER.replace("202", "203").replace("Job", "Both");
    check(
        &[(LATER, &format!("{LATER}{gone}"))],
        &["answer-added Client::get_part (203 json)"],
    );
}

#[test]
fn answer_removed() {
    let gone = LATER.replace("202", "203").replace("Job", "Both");
    check_back(
        &[(LATER, &format!("{LATER}{gone}"))],
        &["answer-removed Client::get_part (203 json)"],
    );
}

#[test]
fn answers_became_several() {
    check_back(&[(LATER, "")], &["answers-became-several Client::get_part"]);
}

#[test]
fn answers_became_one() {
    check(&[(LATER, "")], &["answers-became-one Client::get_part"]);
}

#[test]
fn answer_given_otherwise() {
    check(
        &[(FOUND, &FOUND.replace("200", "201"))],
        &["answer-given-otherwise Client::search"],
    );
}

#[test]
fn answer_variant_renamed() {
    // The lock keeps names, so it takes two models that were generated apart.
    let old = "\
m::Client::get() -> api::GetAnswer   GET /a 200 json; 202; no auth   @/paths/~1a/get
m::api::GetAnswer   answers   @/paths/~1a/get
m::api::GetAnswer::Ok(String)   200 json   @/paths/~1a/get/responses/200
m::api::GetAnswer::Accepted   202   @/paths/~1a/get/responses/202
";
    let changes = codegen::changes::Changes::between(old, &old.replace("::Accepted", "::Later"));
    assert_eq!(
        super::entries(&changes),
        ["answer-variant-renamed Client::get (202)"]
    );
}

#[test]
fn error_added() {
    let error = NONE.replace("404", "409");
    let changes = check(
        &[(NONE, &format!("{NONE}{error}"))],
        &["error-added Client::list_jobs (409 json)"],
    );
    assert_eq!(changes.summary(), "1 additive");
}

#[test]
fn error_removed() {
    let error = NONE.replace("404", "409");
    check_back(
        &[(NONE, &format!("{NONE}{error}"))],
        &["error-removed Client::list_jobs (409 json)"],
    );
}

#[test]
fn error_type_changed() {
    check(
        &[(NONE, &NONE.replace("Problem", "Job"))],
        &["error-type-changed Client::list_jobs (404 json)"],
    );
}

#[test]
fn header_added() {
    let more = LEFT.replace("} } }", "} }, X-More: { schema: { type: string } } }");
    check(
        &[(LEFT, &more)],
        &["header-added Client::start_job.more() (201)"],
    );
}

#[test]
fn header_removed() {
    let more = LEFT.replace("} } }", "} }, X-More: { schema: { type: string } } }");
    check_back(
        &[(LEFT, &more)],
        &["header-removed Client::start_job.more() (201)"],
    );
}

#[test]
fn header_changed() {
    check(
        &[(LEFT, &LEFT.replace("integer", "string"))],
        &["header-changed Client::start_job.left() (201)"],
    );
}

#[test]
fn header_no_longer_promised() {
    check(
        &[(LEFT, &LEFT.replace("required: true, ", ""))],
        &["header-no-longer-promised Client::start_job.left() (201)"],
    );
}
