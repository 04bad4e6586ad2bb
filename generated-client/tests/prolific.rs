//! Prolific: a union that the document gives no discriminator, one decided by the kind of JSON, and what a failed decode says.

mod support;

use generated_client::prolific::api::{
    GetCollectionExportStatusError, RequestCollectionExportAnswer, RequestCollectionExportError,
};
use generated_client::prolific::types::{
    CollectionExportComplete, CollectionExportFailed, CollectionExportGenerating,
    CollectionExportStatus as Status, Error as Refusal, ErrorDetailDetail as Detail,
};
use generated_client::prolific::{Client, Credentials};
use runtime::{Bytes, DecodeError, Json};
use serde_json::json;
use support::{Server, answer, json as json_answer};

const ID: &str = "0192f0c1-7a3b-7c4d-8e5f-60718293a4b5";
const URL: &str = "https://storage.example.com/collection.zip?X-Amz-Signature=0a1b";

fn read<T: runtime::serde::de::DeserializeOwned>(text: &str) -> Result<T, DecodeError> {
    runtime::decode_json(&Bytes::from(text.to_owned()))
}

fn status(text: &str) -> Status {
    read(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn refused(text: &str) -> DecodeError {
    read::<Status>(text).expect_err(text)
}

fn written<T: runtime::serde::Serialize>(value: &T) -> Json {
    serde_json::to_value(value).expect("is JSON")
}

#[test]
fn each_state_is_found_wherever_its_status_stands() {
    for text in [
        format!(r#"{{"status":"generating","export_id":"{ID}"}}"#),
        format!(r#"{{"export_id":"{ID}","status":"generating"}}"#),
        format!(r#"{{"export_id":"{ID}","x":{{"status":"failed"}},"stat\u0075s":"generating"}}"#),
    ] {
        match status(&text) {
            Status::Generating(found) => assert_eq!(found.export_id.to_string(), ID),
            other => panic!("{other:?}"),
        }
    }
    let time = r#""2026-01-02T03:04:05.000Z""#;
    for text in [
        format!(r#"{{"status":"complete","url":"{URL}","expires_at":{time}}}"#),
        format!(r#"{{"url":"{URL}","status":"complete","expires_at":{time}}}"#),
        format!(r#"{{"expires_at":{time},"url":"{URL}","status":"complete"}}"#),
    ] {
        match status(&text) {
            Status::Complete(found) => {
                assert_eq!(found.url, URL);
                assert_eq!(found.expires_at.to_string(), "2026-01-02T03:04:05.000Z");
            }
            other => panic!("{other:?}"),
        }
    }
    assert!(matches!(
        status(r#"{"status":"failed"}"#),
        Status::Failed(_)
    ));
}

#[test]
fn what_was_decoded_is_written_as_it_was() {
    for json in [
        json!({"status": "generating", "export_id": ID}),
        json!({"status": "complete", "url": URL, "expires_at": "2026-01-02T03:04:05Z"}),
        json!({"status": "failed"}),
    ] {
        assert_eq!(written(&status(&json.to_string())), json);
    }
}

#[test]
fn a_state_that_is_not_documented_is_kept_whole() {
    for json in [
        json!({"status": "queued"}),
        json!({"position": 3, "status": "queued", "eta": {"at": [null, 1.5, "x"]}}),
        json!({"status": "Complete", "url": URL}),
        json!({"status": "", "export_id": ID}),
    ] {
        let found = status(&json.to_string());
        assert_eq!(written(&found), json);
        match found {
            Status::Unknown(unknown) => {
                assert_eq!(json["status"], unknown.tag());
                assert_eq!(*unknown.json(), json);
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_number_in_an_unknown_state_keeps_its_value() {
    let text = r#"{"big":18446744073709551615,"status":"queued","small":-0.1}"#;
    assert_eq!(written(&status(text)), read::<Json>(text).expect("is JSON"));
}

#[test]
fn an_extra_field_is_no_error() {
    let text = format!(
        r#"{{"new":[{{}}],"status":"complete","url":"{URL}","expires_at":"2026-01-02T03:04:05Z","size":1}}"#
    );
    assert!(matches!(status(&text), Status::Complete(_)));
    assert!(matches!(
        status(r#"{"status":"failed","reason":"no space left","url":null}"#),
        Status::Failed(_)
    ));
}

#[test]
fn a_state_with_the_fields_of_another_stays_what_it_says() {
    let all = format!(r#""export_id":"{ID}","url":"{URL}","expires_at":"2026-01-02T03:04:05Z""#);
    for (state, expected) in [
        ("generating", "Generating"),
        ("complete", "Complete"),
        ("failed", "Failed"),
        ("deleted", "Unknown"),
    ] {
        for text in [
            format!(r#"{{"status":"{state}",{all}}}"#),
            format!(r#"{{{all},"status":"{state}"}}"#),
        ] {
            let found = format!("{:?}", status(&text));
            assert!(found.starts_with(expected), "{text}: {found}");
        }
    }
}

#[test]
fn complete_without_its_url_is_an_error_that_says_so() {
    for text in [
        r#"{"status":"complete","expires_at":"2026-01-02T03:04:05Z"}"#.to_owned(),
        r#"{"expires_at":"2026-01-02T03:04:05Z","status":"complete"}"#.to_owned(),
        // What would be another state without the status.
        format!(
            r#"{{"status":"complete","export_id":"{ID}","expires_at":"2026-01-02T03:04:05Z"}}"#
        ),
    ] {
        let error = refused(&text);
        assert_eq!(
            error.message(),
            "`CollectionExportComplete.url`: is missing"
        );
        assert_eq!(error.type_name(), "CollectionExportStatus");
        assert_eq!(error.body(), text.as_str());
    }
    let error = refused(r#"{"status":"complete","url":null,"expires_at":"2026-01-02T03:04:05Z"}"#);
    assert_eq!(error.path(), "$.url", "{error}");
}

#[test]
fn a_status_that_is_missing_or_no_text_is_an_error() {
    let missing = format!(r#"{{"export_id":"{ID}"}}"#);
    for text in [missing.as_str(), "{}"] {
        let error = refused(text);
        assert_eq!(error.path(), "$.status", "{error}");
        assert!(error.message().contains("is missing"), "{error}");
    }
    for text in [
        r#"{"status":null}"#,
        r#"{"status":1}"#,
        r#"{"status":["failed"]}"#,
        r#"{"status":{"failed":{}}}"#,
        r#"{"url":"x","status":true}"#,
    ] {
        let error = refused(text);
        assert!(error.to_string().contains("status"), "{text}: {error}");
    }
    for text in ["null", "[]", "\"failed\"", "1", ""] {
        refused(text);
    }
}

#[test]
fn one_instant_has_many_spellings() {
    let at = |time: &str| match status(&format!(
        r#"{{"status":"complete","url":"u","expires_at":"{time}"}}"#
    )) {
        Status::Complete(found) => found.expires_at,
        other => panic!("{other:?}"),
    };
    let expected = at("2026-01-02T03:04:05Z");
    for time in [
        "2026-01-02T03:04:05.000Z",
        "2026-01-02T03:04:05+00:00",
        "2026-01-02T03:04:05.000+00:00",
        "2026-01-02T04:04:05+01:00",
    ] {
        assert_eq!(at(time), expected, "{time}");
    }
    assert_ne!(at("2026-01-02T03:04:05.001Z"), expected);
    let error = refused(r#"{"status":"complete","url":"u","expires_at":"tomorrow"}"#);
    assert_eq!(error.path(), "$.expires_at", "{error}");
}

#[test]
fn a_state_alone_writes_its_tag_once_and_refuses_another() {
    let text =
        format!(r#"{{"status":"complete","expires_at":"2026-01-02T03:04:05Z","url":"{URL}"}}"#);
    let alone: CollectionExportComplete = read(&text).expect("is complete");
    let again = serde_json::to_string(&alone).expect("is JSON");
    assert_eq!(again, text);
    assert_eq!(again.matches("status").count(), 1);
    assert_eq!(
        serde_json::to_string(&Status::Complete(alone)).expect("is JSON"),
        text,
        "in the union too"
    );

    let error = read::<CollectionExportComplete>(&text.replace("\"complete\"", "\"failed\""))
        .expect_err("says that it failed");
    assert!(error.message().contains("complete"), "{error}");
    assert_eq!(error.path(), "$.status", "{error}");
    read::<CollectionExportFailed>(&text).expect_err("says that it is complete");
    read::<CollectionExportGenerating>(&format!(r#"{{"status":"failed","export_id":"{ID}"}}"#))
        .expect_err("says that it failed");
    let error = read::<CollectionExportFailed>("{}").expect_err("says nothing");
    assert!(error.message().contains("status"), "{error}");
}

fn problem(detail: &Json) -> String {
    json!({"error": {"status": 400, "error_code": 140_100, "title": "t", "detail": detail}})
        .to_string()
}

#[test]
fn the_detail_of_an_error_is_decided_by_the_kind_of_json() {
    let detail = |json: Json| {
        read::<Refusal>(&problem(&json))
            .expect("is an error")
            .error
            .detail
    };
    assert_eq!(detail(json!("no")), Detail::Text("no".to_owned()));
    assert_eq!(
        detail(json!(["no", "never"])),
        Detail::List(vec!["no".to_owned(), "never".to_owned()])
    );
    assert_eq!(detail(json!([])), Detail::List(Vec::new()));
    match detail(json!({"name": ["too long"], "age": []})) {
        Detail::FieldErrors(fields) => {
            assert_eq!(fields.len(), 2);
            assert_eq!(fields["name"], ["too long"]);
            assert_eq!(fields["age"], [""; 0]);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_validation_error_keeps_its_content() {
    for detail in [
        json!({"name": ["too long"]}),
        json!({"name": ["too long", "too odd"], "": []}),
        json!({}),
        json!([]),
        json!("text"),
    ] {
        let text = problem(&detail);
        let error: Refusal = read(&text).expect("is an error");
        assert_eq!(written(&error), read::<Json>(&text).expect("is JSON"));
        assert_eq!(written(&error.error.detail), detail);
    }
    // The union alone, as it stands in the document.
    let alone: Detail = read(r#"{"name":["too long"]}"#).expect("is a detail");
    assert_eq!(written(&alone), json!({"name": ["too long"]}));
}

#[test]
fn a_detail_of_no_documented_kind_is_an_error_with_its_place() {
    for (detail, path) in [
        (json!(7), "$.error.detail"),
        (json!(null), "$.error.detail"),
        (json!(["a", 1]), "$.error.detail[1]"),
        (json!({"name": ["a", null]}), "$.error.detail.name[1]"),
        (json!({"name": "too long"}), "$.error.detail.name"),
    ] {
        let error = read::<Refusal>(&problem(&detail)).expect_err("is of no documented kind");
        assert_eq!(error.path(), path, "{error}");
        assert_eq!(error.type_name(), "Error");
    }
}

/// A client at a server that answers this.
async fn client(status: &'static str, body: String) -> Client {
    let server = Server::start(move |_| json_answer(status, &body)).await;
    Client::builder(Credentials::token("pr0lific"))
        .base_url(&server.url(Client::BASE_URL))
        .build()
        .expect("loopback is a good base URL")
}

#[tokio::test]
async fn a_failed_decode_names_type_and_path_and_keeps_the_bytes() {
    let long = "x".repeat(100_000);
    let body = format!(
        r#"{{"a":"{long}","error":{{"status":404,"error_code":140404,"title":"t","detail":{{"name":["ok",17]}}}},"z":"{long}"}}"#
    );
    let client = client("404 Not Found", body.clone()).await;
    let error = client
        .get_collection_export_status("c", "e")
        .await
        .expect_err("does not decode");
    assert!(error.is_decode());
    assert!(error.api().is_none());
    assert_eq!(error.operation(), Some("get-collection-export-status"));
    assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
    assert_eq!(error.body().map(Bytes::as_ref), Some(body.as_bytes()));
    assert!(
        error
            .headers()
            .is_some_and(|headers| headers.contains_key("content-type"))
    );

    let decode = error.decode().expect("does not decode");
    assert_eq!(decode.type_name(), "Error");
    assert_eq!(decode.path(), "$.error.detail.name[1]");
    assert!(decode.message().contains("17"), "what was found: {decode}");
    assert!(
        decode.message().contains("a string"),
        "what was expected: {decode}"
    );
    assert!(decode.excerpt().contains(r#""name":["ok",17]"#), "{decode}");
    assert!(decode.excerpt().len() <= 200, "{}", decode.excerpt().len());

    for text in [error.to_string(), format!("{error:?}")] {
        assert!(text.len() < 2_000, "{}", text.len());
        assert!(text.contains("$.error.detail.name[1]"), "{text}");
        assert!(text.contains("a string"), "{text}");
        assert!(text.contains("get-collection-export-status"), "{text}");
    }
}

#[tokio::test]
async fn a_success_that_does_not_decode_is_no_answer() {
    let body = r#"{"status":"complete","expires_at":"2026-01-02T03:04:05.000Z"}"#;
    let client = client("200 OK", body.to_owned()).await;
    let error = client
        .get_collection_export_status("c", "e")
        .await
        .expect_err("has no url");
    let decode = error.decode().expect("does not decode");
    assert_eq!(decode.type_name(), "CollectionExportStatus");
    assert_eq!(decode.path(), "$.url");
    assert!(
        decode.message().contains("CollectionExportComplete.url"),
        "{decode}"
    );
    assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
    assert_eq!(error.body().map(Bytes::as_ref), Some(body.as_bytes()));
}

#[tokio::test]
async fn a_body_that_is_cut_off_is_a_failed_decode() {
    let client = client("200 OK", r#"{"status":"generating","export_"#.to_owned()).await;
    let error = client
        .get_collection_export_status("c", "e")
        .await
        .expect_err("is cut off");
    assert!(error.is_decode(), "{error}");
}

#[tokio::test]
async fn starting_answers_by_its_status_code() {
    let body = json!({"status": "complete", "url": URL, "expires_at": "2026-01-02T03:04:05Z"});
    let answer = client("200 OK", body.to_string())
        .await
        .request_collection_export("c")
        .await;
    match answer.expect("succeeds").into_body() {
        RequestCollectionExportAnswer::Ok(found) => assert_eq!(found.url, URL),
        other => panic!("{other:?}"),
    }
    let body = json!({"status": "generating", "export_id": ID});
    let answer = client("202 Accepted", body.to_string())
        .await
        .request_collection_export("c")
        .await;
    let answer = answer.expect("succeeds");
    assert_eq!(answer.status(), 202);
    match answer.into_body() {
        RequestCollectionExportAnswer::Accepted(found) => {
            assert_eq!(found.export_id.to_string(), ID)
        }
        other => panic!("{other:?}"),
    }
    let error = client("403 Forbidden", problem(&json!(["no"])))
        .await
        .request_collection_export("c")
        .await;
    match error.expect_err("is no success").into_api() {
        Ok(RequestCollectionExportError::Forbidden(problem)) => {
            assert_eq!(problem.error.detail, Detail::List(vec!["no".to_owned()]));
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_documented_problem_has_its_typed_body_and_its_bytes() {
    let body = problem(&json!({"name": ["too long"]}));
    let client = client("404 Not Found", body.clone()).await;
    let error = client
        .get_collection_export_status("c", "e")
        .await
        .expect_err("is no success");
    let Some(GetCollectionExportStatusError::NotFound(problem)) = error.api() else {
        panic!("{error:?}");
    };
    match &problem.error.detail {
        Detail::FieldErrors(fields) => assert_eq!(fields["name"], ["too long"]),
        other => panic!("{other:?}"),
    }
    assert_eq!(problem.bytes(), body.as_str());
    assert!(error.to_string().contains("too long"), "{error}");
}

#[tokio::test]
async fn an_undocumented_status_is_no_documented_problem() {
    let server = Server::start(|_| answer("400 Bad Request", &[], "nope")).await;
    let client = Client::builder(Credentials::token("pr0lific"))
        .base_url(&server.url(Client::BASE_URL))
        .build()
        .expect("loopback is a good base URL");
    let error = client
        .get_collection_export_status("c", "e")
        .await
        .expect_err("is no success");
    let Some(GetCollectionExportStatusError::Undocumented(found)) = error.api() else {
        panic!("{error:?}");
    };
    assert_eq!(
        (found.status().as_u16(), found.body_text()),
        (400, Some("nope"))
    );
}
