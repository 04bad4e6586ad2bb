//! Decoding answers of a generated client, and what errors say.

#[path = "support/prolific.rs"]
mod prolific;

use prolific::types::{CollectionExportComplete, CollectionExportStatus, Error, ErrorDetailDetail};
use prolific::{GetCollectionExportStatus, GetCollectionExportStatusError};
use runtime::{Bytes, DecodeError, Json};

fn decode<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, DecodeError> {
    runtime::decode_json(&Bytes::copy_from_slice(text.as_bytes()))
}

fn complete(text: &str) -> CollectionExportComplete {
    match decode(text).expect("decodes") {
        CollectionExportStatus::Complete(complete) => *complete,
        other => panic!("complete, not {other:?}"),
    }
}

#[track_caller]
fn check_path<T: serde::de::DeserializeOwned + std::fmt::Debug>(
    text: &str,
    path: &str,
    message: &str,
) -> DecodeError {
    let error = decode::<T>(text).expect_err("must not decode");
    assert_eq!((error.path(), error.message()), (path, message), "{error}");
    error
}

#[test]
fn a_branch_may_have_more_members_than_documented() {
    let text = r#"{"status":"complete","export_id":"7","url":"u","expires_at":"2026-01-02T03:04:05.000Z","new":[{}]}"#;
    assert_eq!(complete(text).url, "u");
}

#[test]
fn the_tag_may_be_first_or_last() {
    let first =
        complete(r#"{"status":"complete","url":"u","expires_at":"2026-01-02T03:04:05.000Z"}"#);
    let last =
        complete(r#"{"url":"u","expires_at":"2026-01-02T03:04:05+00:00","status":"complete"}"#);
    assert_eq!(first, last);
    assert_eq!(first.expires_at.to_string(), "2026-01-02T03:04:05.000Z");
}

#[test]
fn an_unknown_state_comes_back_unchanged() {
    let text = r#"{"progress":0.25,"status":"archived","at":null}"#;
    let status: CollectionExportStatus = decode(text).expect("decodes");
    assert!(
        matches!(&status, CollectionExportStatus::Unknown(unknown) if unknown.tag() == "archived")
    );
    let json: Json = serde_json::from_str(text).expect("is JSON");
    assert_eq!(serde_json::to_value(&status).expect("encodes"), json);
}

#[test]
fn a_constant_is_written_once_and_checked_when_the_branch_is_used_alone() {
    let alone: CollectionExportComplete =
        decode(r#"{"status":"complete","url":"u","expires_at":"2026-01-02T03:04:05Z"}"#)
            .expect("decodes");
    let expected = r#"{"status":"complete","url":"u","expires_at":"2026-01-02T03:04:05Z"}"#;
    assert_eq!(serde_json::to_string(&alone).expect("encodes"), expected);
    assert_eq!(
        serde_json::to_string(&CollectionExportStatus::from(alone)).expect("encodes"),
        expected
    );
    check_path::<CollectionExportComplete>(
        r#"{"url":"u","status":"failed"}"#,
        "$.status",
        r#"`CollectionExportComplete.status`: expected "complete", found "failed""#,
    );
    check_path::<CollectionExportComplete>(
        r#"{"url":"u","expires_at":"2026-01-02T03:04:05Z"}"#,
        "$.status",
        "`CollectionExportComplete.status`: is missing",
    );
}

#[test]
fn the_kind_of_a_detail_decides() {
    let detail = |detail: &str| decode::<ErrorDetailDetail>(detail).expect("decodes");
    assert_eq!(detail(r#""a""#), ErrorDetailDetail::Text("a".to_owned()));
    assert_eq!(
        detail(r#"["a"]"#),
        ErrorDetailDetail::List(vec!["a".to_owned()])
    );
    let fields = [("name".to_owned(), vec!["is short".to_owned()])].into();
    assert_eq!(
        detail(r#"{"name":["is short"]}"#),
        ErrorDetailDetail::Fields(fields)
    );
}

#[test]
fn a_branch_without_a_required_member_names_it() {
    check_path::<Vec<CollectionExportStatus>>(
        r#"[{"status":"failed"},{"status":"complete","expires_at":"2026-01-02T03:04:05Z"}]"#,
        "$[1].url",
        "`CollectionExportComplete.url`: is missing",
    );
}

#[test]
fn a_streamed_member_has_its_path() {
    let error = check_path::<CollectionExportStatus>(
        "{\n  \"status\": \"complete\",\n  \"url\": \"u\",\n  \"expires_at\": \"soon\"\n}",
        "$.expires_at",
        "`CollectionExportComplete.expires_at`: expected a date and time like 2026-01-02T03:04:05Z, found \"soon\"",
    );
    assert_eq!((error.line(), error.column()), (4, 22));
    assert_eq!(error.type_name(), "CollectionExportStatus");
}

#[test]
fn a_held_member_has_its_path_and_place() {
    let error = check_path::<Vec<CollectionExportStatus>>(
        "[{\"status\":\"failed\"},\n{\"url\": \"u\",\n  \"expires_at\": 7, \"status\": \"complete\"}]",
        "$[1].expires_at",
        "`CollectionExportComplete.expires_at`: invalid type: integer `7`, expected a date and time like 2026-01-02T03:04:05Z",
    );
    assert_eq!((error.line(), error.column()), (3, 17));
}

#[test]
fn lists_inside_maps_inside_unions_have_their_paths() {
    let path = "$.error.detail.name[1]";
    let message = "`ErrorDetail.detail`: invalid type: integer `5`, expected a string";
    check_path::<Error>(
        r#"{"error":{"status":1,"title":"t","detail":{"name":["a",5]}}}"#,
        path,
        message,
    );
    check_path::<Error>(
        r#"{"error":{"status":1,"title":"t","detail":{"a b":{}}}}"#,
        r#"$.error.detail["a b"]"#,
        "`ErrorDetail.detail`: invalid type: map, expected a sequence",
    );
}

#[test]
fn text_that_is_no_json_has_a_place_too() {
    let error = check_path::<Error>("<html>", "$", "expected value");
    assert_eq!((error.line(), error.column()), (1, 1));
    check_path::<Error>(
        r#"{"error":{"status":"#,
        "$.error",
        "EOF while parsing a value",
    );
    check_path::<Error>("", "$", "EOF while parsing a value");
    check_path::<Error>(
        r#"{"error":{"status":1,"title":"t","detail":"d"}} x"#,
        "$",
        "trailing characters",
    );
}

#[test]
fn a_message_is_bounded_and_shows_no_control_characters() {
    let text = format!(
        "{{\"error\":{{\"status\":\"{}\u{7f}{}\"}}}}",
        "\\u001b[31m".repeat(3),
        "x".repeat(100_000)
    );
    let error = decode::<Error>(&text).expect_err("must not decode");
    for shown in [error.to_string(), format!("{error:?}")] {
        assert!(shown.len() < 1500, "{}", shown.len());
        assert!(!shown.chars().any(char::is_control), "{shown}");
    }
    assert_eq!(error.body().len(), text.len());
}

#[test]
fn a_byte_order_mark_is_no_error() {
    assert!(decode::<ErrorDetailDetail>("\u{feff}\"a\"").is_ok());
}

fn response(status: u16, media_type: &str, body: &str) -> runtime::http::Response<Bytes> {
    runtime::http::Response::builder()
        .status(status)
        .header("content-type", media_type)
        .header("x-ratelimit-remaining", "41")
        .header("retry-after", "7")
        .body(Bytes::copy_from_slice(body.as_bytes()))
        .expect("is a response")
}

#[test]
fn an_answer_has_status_headers_and_body() {
    let answer = GetCollectionExportStatus::decode(response(
        200,
        "application/json",
        r#"{"status":"failed"}"#,
    ))
    .expect("succeeds");
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.rate_limit_remaining(), Some(41));
    assert_eq!(answer.raw_headers().len(), 3);
    assert!(matches!(
        answer.into_body(),
        CollectionExportStatus::Failed(_)
    ));
}

#[test]
fn a_documented_problem_is_a_variant_with_its_body() {
    let body = r#"{"error":{"status":404,"title":"gone","detail":"d"}}"#;
    let error = GetCollectionExportStatus::decode(response(
        404,
        "application/problem+json; charset=utf-8",
        body,
    ))
    .expect_err("fails");
    let Some(GetCollectionExportStatusError::NotFound(problem)) = error.api() else {
        panic!("{error}")
    };
    assert_eq!(problem.error.title, "gone");
    assert_eq!(problem.bytes(), body);
    assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
    assert_eq!(error.retry_after().map(|wait| wait.as_secs()), Some(7));
    assert!(!error.is_transient());
    assert!(
        error
            .to_string()
            .starts_with("answered 404 Not Found (NotFound): {"),
        "{error}"
    );
    assert!(matches!(
        error.into_api(),
        Ok(GetCollectionExportStatusError::NotFound(_))
    ));
}

#[test]
fn ranges_and_empty_problems_are_variants_too() {
    let error = GetCollectionExportStatus::decode(response(429, "text/plain", "slow down"))
        .expect_err("fails");
    let Some(GetCollectionExportStatusError::ClientError(problem)) = error.api() else {
        panic!("{error}")
    };
    assert_eq!(
        (problem.as_str(), problem.headers().rate_limit_remaining()),
        ("slow down", Some(41))
    );
    assert!(error.is_transient());
    let error =
        GetCollectionExportStatus::decode(response(409, "text/html", "<p>")).expect_err("fails");
    assert!(matches!(
        error.api(),
        Some(GetCollectionExportStatusError::Conflict(_))
    ));
}

#[test]
fn an_undocumented_answer_keeps_everything() {
    for (status, media_type) in [
        (503, "text/html"),
        (200, "text/html"),
        (404, "text/html; charset=utf-8"),
        (302, "text/html"),
    ] {
        let error = GetCollectionExportStatus::decode(response(status, media_type, "<p>no</p>"))
            .expect_err("fails");
        let Some(GetCollectionExportStatusError::Undocumented(answer)) = error.api() else {
            panic!("{error}")
        };
        assert_eq!(
            (answer.status().as_u16(), answer.body_text()),
            (status, Some("<p>no</p>"))
        );
        assert_eq!(answer.headers().len(), 3);
        assert_eq!(error.is_transient(), status == 503);
    }
}

#[test]
fn an_answer_that_does_not_decode_keeps_status_headers_and_bytes() {
    for status in [200, 404] {
        let error = GetCollectionExportStatus::decode(response(
            status,
            "application/json",
            r#"{"status":7}"#,
        ))
        .expect_err("fails");
        assert!(error.is_decode() && error.api().is_none());
        assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
        assert_eq!(error.headers().map(runtime::HeaderMap::len), Some(3));
        assert_eq!(
            error.body().map(|body| body.as_ref()),
            Some(&br#"{"status":7}"#[..])
        );
        assert!(std::error::Error::source(&error).is_some());
    }
}

#[test]
fn an_error_is_one_word_and_crosses_threads() {
    fn crosses_threads<T: Send + Sync + 'static>() {}
    crosses_threads::<runtime::Error<GetCollectionExportStatusError>>();
    crosses_threads::<GetCollectionExportStatus>();
    crosses_threads::<runtime::Answer<runtime::ByteStream>>();
    crosses_threads::<runtime::Client>();
    crosses_threads::<runtime::Body>();
    assert_eq!(
        size_of::<runtime::Error<GetCollectionExportStatusError>>(),
        size_of::<usize>()
    );
}

#[test]
fn a_missing_member_has_a_path_and_the_place_of_its_object() {
    let error = check_path::<Vec<CollectionExportStatus>>(
        "[\n  {\"url\":\"u\",\"status\":\"complete\"}]",
        "$[0].expires_at",
        "`CollectionExportComplete.expires_at`: is missing",
    );
    assert_eq!((error.line(), error.column()), (2, 3));
    check_path::<Vec<CollectionExportStatus>>(
        r#"[{"url":"u"}]"#,
        "$[0].status",
        "`CollectionExportStatus.status`: is missing, and decides the branch",
    );
    // The last member of the object that is left out is not the one whose value ends where reading stopped.
    check_path::<Error>(
        r#"{"error":{"status":1,"error_code":2,"title":{"a":[1]}}}"#,
        "$.error.title",
        "`ErrorDetail.title`: invalid type: map, expected a string",
    );
    check_path::<Error>(
        r#"{"error":{"status":1,"error_code":2,"detail":{"a":["b"]}}}"#,
        "$.error.title",
        "`ErrorDetail.title`: is missing",
    );
}

#[test]
fn whole_numbers_of_an_answer_may_come_in_any_notation() {
    assert_eq!(
        decode::<Vec<i64>>("[1.0, 1e3]").expect("decodes"),
        [1, 1000]
    );
    let error = decode::<Vec<i64>>("[1.0] x").expect_err("more than a value");
    assert_eq!(error.message(), "trailing characters");
}
