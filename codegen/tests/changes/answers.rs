//! Answers, errors and headers.

use codegen::changes::Changes;

use super::{check, check_back};

const FOUND: &str = "\"200\": { description: Found, content: { application/json: { schema: { $ref: \"#/components/schemas/Both\" } } } }";
const LATER: &str = "        \"202\": { description: Later, content: { application/json: { schema: { $ref: \"#/components/schemas/Job\" } } } }\n";
const NONE: &str = "        \"404\": { description: None, content: { application/json: { schema: { $ref: \"#/components/schemas/Problem\" } } } }\n";
const LEFT: &str = "headers: { X-Left: { required: true, schema: { type: integer } } }";

/// The effects of the only entry.
fn effects(changes: &Changes) -> Vec<&'static str> {
    let effects = changes.entries[0].rule.effects.iter();
    effects.map(|effect| effect.id()).collect()
}

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
fn answers_told_apart() {
    // Whoever read nothing, or bytes, reads both.
    let old = "\
m::Client::get() -> ByteStream   GET /a 200 application/pdf; no auth   @/paths/~1a/get
m::api::Get   call   @/paths/~1a/get
";
    let new = "\
m::Client::get() -> api::GetAnswer   GET /a 200 application/pdf; 200 json; no auth   @/paths/~1a/get
m::api::Get   call   @/paths/~1a/get
m::api::GetAnswer   answers   @/paths/~1a/get
m::api::GetAnswer::Pdf(ByteStream)   200 application/pdf   @/paths/~1a/get/responses/200
m::api::GetAnswer::Json(String)   200 json   @/paths/~1a/get/responses/200
";
    assert_eq!(super::between(old, new), ["answers-told-apart Client::get"]);
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
fn answer_media_type_changed() {
    let changes = check(
        &[(
            FOUND,
            &FOUND.replace("application/json", "application/vnd.acme+json"),
        )],
        &["answer-media-type-changed Client::search"],
    );
    assert_eq!(changes.summary(), "1 additive");
    let bytes = |media: &str| {
        FOUND.replace("application/json", media).replace(
            "{ $ref: \"#/components/schemas/Both\" }",
            "{ type: string, format: binary }",
        )
    };
    let options = codegen::Options::default();
    let changes = super::changes(
        &super::edited(&[(FOUND, &bytes("application/pdf"))]),
        &super::edited(&[(FOUND, &bytes("image/png"))]),
        [&options, &options],
    );
    assert_eq!(
        super::entries(&changes),
        ["answer-media-type-changed Client::search"]
    );
    // A page is no JSON, and text that was JSON is not read as it.
    check(
        &[(FOUND, &FOUND.replace("application/json", "text/csv"))],
        &["answer-type-changed Client::search"],
    );
}

#[test]
fn a_body_that_nobody_read_may_become_anything() {
    let none = "\"200\": { description: Found }";
    let changes = check_back(&[(FOUND, none)], &["answer-type-respelled Client::search"]);
    assert_eq!(effects(&changes), ["compile"]);
    let changes = check(&[(FOUND, none)], &["answer-type-changed Client::search"]);
    assert_eq!(effects(&changes), ["compile", "shipped"]);
}

#[test]
fn answer_variant_renamed() {
    // The lock keeps names, so it takes two models that were generated apart.
    let old = "\
m::Client::get() -> api::GetAnswer   GET /a 200 json; 202; no auth   @/paths/~1a/get
m::api::Get   call   @/paths/~1a/get
m::api::GetAnswer   answers   @/paths/~1a/get
m::api::GetAnswer::Ok(String)   200 json   @/paths/~1a/get/responses/200
m::api::GetAnswer::Accepted   202   @/paths/~1a/get/responses/202
m::api::GetError   errors   @/paths/~1a/get
";
    let changes = super::apart(old, &old.replace("::Accepted", "::Later"));
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
    // Who looks for 409 in `Undocumented` looks in vain, and no compiler says so.
    assert_eq!(changes.summary(), "1 risky");
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
    let changes = check(
        &[(NONE, &NONE.replace("Problem", "Job"))],
        &["error-type-changed Client::list_jobs (404 json)"],
    );
    assert_eq!(effects(&changes), ["compile", "shipped"]);
}

#[test]
fn error_type_respelled() {
    let inline = "{ type: object, required: [title], properties: { title: { type: string } } }";
    let equal = NONE.replace("{ $ref: \"#/components/schemas/Problem\" }", inline);
    let changes = check(
        &[(NONE, &equal)],
        &["error-type-respelled Client::list_jobs (404 json)"],
    );
    assert_eq!(effects(&changes), ["compile"]);
}

#[test]
fn error_given_otherwise() {
    let old = "\
m::Client::get() -> String   GET /a 200 json; 404 json -> types::A; no auth   @/paths/~1a/get
m::api::Get   call   @/paths/~1a/get
m::api::GetError   errors   @/paths/~1a/get
m::api::GetError::NotFound(types::A)   404 json   @/paths/~1a/get/responses/404
";
    assert_eq!(
        super::between(old, &old.replace("404 json", "404 text/html")),
        ["error-given-otherwise Client::get (404 text/html)"]
    );
    assert_eq!(
        super::between(
            old,
            &old.replace("404 json", "404 application/problem+json")
        ),
        [""; 0]
    );
}

#[test]
fn error_added_beside_a_group_that_had_it() {
    let group = NONE.replace("404", "4XX");
    let options = codegen::Options::default();
    let old = super::edited(&[(NONE, &group)]);
    let new = super::edited(&[(NONE, &format!("{NONE}{group}"))]);
    let changes = super::changes(&old, &new, [&options, &options]);
    assert_eq!(
        super::entries(&changes),
        ["error-added Client::list_jobs (404 json)"]
    );
    assert_eq!(
        changes.entries[0].why,
        "404 json was among `4XX json` before"
    );
}

#[test]
fn header_added() {
    let more = LEFT.replace("} } }", "} }, X-More: { schema: { type: string } } }");
    check(&[(LEFT, &more)], &["header-added Client::start_job.more()"]);
}

#[test]
fn header_removed() {
    let more = LEFT.replace("} } }", "} }, X-More: { schema: { type: string } } }");
    check_back(
        &[(LEFT, &more)],
        &["header-removed Client::start_job.more()"],
    );
}

#[test]
fn header_changed() {
    check(
        &[(LEFT, &LEFT.replace("integer", "string"))],
        &["header-changed Client::start_job.left()"],
    );
}

#[test]
fn header_no_longer_promised() {
    check(
        &[(LEFT, &LEFT.replace("required: true, ", ""))],
        &["header-no-longer-promised Client::start_job.left()"],
    );
}

#[test]
fn headers_began() {
    let changes = check_back(
        &[(&format!("          {LEFT}\n"), "")],
        &["headers-began Client::start_job"],
    );
    assert_eq!(changes.entries[0].along, ["left()"]);
    assert_eq!(effects(&changes), ["compile"]);
    // The same of an error.
    let with = NONE.replace("description: None,", &format!("description: None, {LEFT},"));
    check(&[(NONE, &with)], &["headers-began Client::list_jobs (404)"]);
}

#[test]
fn headers_ended() {
    check(
        &[(&format!("          {LEFT}\n"), "")],
        &["headers-ended Client::start_job"],
    );
}

#[test]
fn headers_renamed() {
    let old = "\
m::Client::get() -> String   GET /a 200 json; headers api::GetHeaders; no auth   @/paths/~1a/get
m::api::Get   call   @/paths/~1a/get
m::api::GetHeaders   headers of 200   @/paths/~1a/get
m::api::GetHeaders.left() -> Option<i64>   header \"X-Left\" optional   @/paths/~1a/get/responses/200/headers/X-Left
";
    assert_eq!(
        super::between(old, &old.replace("GetHeaders", "GetOkHeaders")),
        ["headers-renamed Client::get"]
    );
}

#[test]
fn header_renamed() {
    let old = "\
m::Client::get() -> String   GET /a 200 json; headers api::GetHeaders; no auth   @/paths/~1a/get
m::api::Get   call   @/paths/~1a/get
m::api::GetHeaders   headers of 200   @/paths/~1a/get
m::api::GetHeaders.left() -> Option<i64>   header \"X-Left\" optional   @/paths/~1a/get/responses/200/headers/X-Left
";
    assert_eq!(
        super::between(old, &old.replace(".left()", ".rest()")),
        ["header-renamed Client::get.rest()"]
    );
}

#[test]
fn another_status_with_the_same_headers_changes_no_method() {
    let started = "        \"201\":\n          description: Started\n";
    let done = format!(
        "        \"200\": {{ description: Done, {LEFT}, content: {{ application/json: {{ schema: {{ $ref: \"#/components/schemas/Job\" }} }} }} }}\n{started}"
    );
    check(
        &[(started, &done)],
        &["answer-given-otherwise Client::start_job"],
    );
}
