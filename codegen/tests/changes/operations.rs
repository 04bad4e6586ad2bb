//! Operations: which there are, where they are, who may ask.

use codegen::Options;

use super::{changes, check, check_back, entries};

const STOP: (&str, &str) = (
    "  /search:\n",
    "  /stop:\n    post:\n      operationId: stop\n      responses: { \"204\": { description: Stopped } }\n  /search:\n",
);

#[test]
fn operation_added() {
    check(&[STOP], &["operation-added Client::stop"]);
}

#[test]
fn operation_removed() {
    let changes = check_back(&[STOP], &["operation-removed Client::stop"]);
    assert_eq!(changes.summary(), "1 breaking");
}

#[test]
fn operation_renamed() {
    check(
        &[(
            "operationId: search\n",
            "operationId: search\n      x-rust-name: find\n",
        )],
        &["operation-renamed Client::find"],
    );
}

#[test]
fn another_operation_id_renames_nothing() {
    check(&[("operationId: search\n", "operationId: findAll\n")], &[]);
}

#[test]
fn another_name_of_a_path_parameter_is_no_change() {
    check(
        &[
            ("/jobs/{id}/{part}:", "/jobs/{job}/{part}:"),
            ("name: id, in: path", "name: job, in: path"),
        ],
        &[],
    );
}

#[test]
fn operation_moved() {
    check(
        &[("  /search:\n", "  /v2/search:\n")],
        &["operation-moved Client::search"],
    );
}

#[test]
fn operation_deprecated() {
    check(
        &[(
            "operationId: search\n",
            "operationId: search\n      deprecated: true\n",
        )],
        &["operation-deprecated Client::search"],
    );
}

#[test]
fn server_changed() {
    check(
        &[("https://api.acme.test/v1", "https://acme.test/v1")],
        &["server-changed Client::BASE_URL"],
    );
    check(
        &[(
            "operationId: search\n",
            "operationId: search\n      servers: [{ url: https://search.acme.test }]\n",
        )],
        &["server-changed Client::search"],
    );
}

#[test]
fn auth_changed() {
    let schemes = (
        "in: header, name: X-Key }\n",
        "in: header, name: X-Key }\n    other: { type: http, scheme: bearer }\n",
    );
    check(
        &[
            schemes,
            (
                "operationId: search\n",
                "operationId: search\n      security: [{ other: [] }]\n",
            ),
        ],
        &[
            "auth-changed Client::search",
            "scheme-added Credentials::other",
        ],
    );
}

#[test]
fn auth_alternative_added() {
    let schemes = (
        "in: header, name: X-Key }\n",
        "in: header, name: X-Key }\n    other: { type: http, scheme: bearer }\n",
    );
    check(
        &[
            schemes,
            (
                "operationId: search\n",
                "operationId: search\n      security: [{ token: [] }, { other: [] }]\n",
            ),
        ],
        &[
            "auth-alternative-added Client::search",
            "scheme-added Credentials::other",
        ],
    );
    check(
        &[(
            "operationId: search\n",
            "operationId: search\n      security: []\n",
        )],
        &["auth-alternative-added Client::search"],
    );
}

/// A list that comes in pages, with what an answer gives for the next one.
fn list(parameter: &str, next: &str) -> String {
    format!(
        "openapi: 3.1.0\ninfo: {{ title: Lists, version: \"1\" }}\npaths:\n  /things:\n    get:\n      operationId: list\n      \
         parameters: [{{ name: {parameter}, in: query, schema: {{ type: string }} }}]\n      responses:\n        \"200\":\n          \
         description: A page.\n          content:\n            application/json:\n              schema:\n                \
         type: object\n                properties:\n                  data: {{ type: array, items: {{ type: string }} }}\n                  \
         {next}: {{ type: string }}\n"
    )
}

/// The rules of what changed between two lists whose pages are found, of `list` alone.
#[track_caller]
fn pages(old: &str, new: &str, expected: &str) {
    let mut options = Options::default();
    options.pages.find = true;
    let changes = changes(old, new, [&options, &options]);
    let of_pages: Vec<String> = entries(&changes)
        .into_iter()
        .filter(|entry| entry.starts_with("pages-"))
        .collect();
    assert_eq!(of_pages, [expected], "{:#?}", changes.entries);
}

#[test]
fn pages_added() {
    pages(
        &list("cursor", "hint"),
        &list("cursor", "next_cursor"),
        "pages-added Client::list",
    );
}

#[test]
fn pages_removed() {
    pages(
        &list("cursor", "next_cursor"),
        &list("cursor", "hint"),
        "pages-removed Client::list",
    );
}

#[test]
fn pages_changed() {
    pages(
        &list("cursor", "next_cursor"),
        &list("cursor", "next_token"),
        "pages-changed Client::list",
    );
}
