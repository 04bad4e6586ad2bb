//! Each adapter against a server: what it sends, and what it makes of every answer.

use std::sync::Arc;
use std::time::Duration;

use crate::support::server::{Reply, Server};
use export_jobs::vendor::{Connection, Credentials, Vendor};
use export_jobs::{
    Artifact, ArtifactKind, Content, ErrorKind, ExportBackend, JobState, Jobs, Param, Params,
    PollError, Started,
};

macro_rules! example {
    ($path:literal) => {
        include_str!(concat!("../../specs/", $path))
    };
}

fn connect(vendor: Vendor, server: &Server) -> Arc<dyn ExportBackend> {
    let connection = Connection::new().at(server.url("/base"));
    vendor
        .connect(Credentials::token("s3cret"), &connection)
        .expect("a loopback URL")
}

fn ids(vendor: Vendor) -> Params {
    match vendor {
        Vendor::Rally => Params::new().with("study", "s-1").with("export", "e-1"),
        Vendor::Vanta => Params::new().with("export", "e-1"),
        Vendor::Prolific => Params::new()
            .with("collection", "c-1")
            .with("export", "e-1"),
        Vendor::Opnform => Params::new().with("form", "f-1").with("job", "j-1"),
        Vendor::Cometly => Params::new().with("export", 123),
        _ => unreachable!("there are five"),
    }
}

async fn look(vendor: Vendor, server: &Server) -> Result<JobState, PollError> {
    let answer = connect(vendor, server).status(&ids(vendor)).await?;
    Ok(answer.value)
}

async fn state_of(vendor: Vendor, body: &'static str) -> JobState {
    let server = Server::always(move || Reply::json(200, body));
    look(vendor, &server).await.expect("a state")
}

#[tokio::test]
async fn what_is_sent_to_look_at_a_job() {
    for (vendor, line, authorization) in [
        (
            Vendor::Rally,
            "GET /base/studies/s-1/consent-submissions/export/e-1",
            "Bearer s3cret",
        ),
        (
            Vendor::Vanta,
            "GET /base/customer-trust/questionnaires/exports/e-1",
            "Bearer s3cret",
        ),
        (
            Vendor::Prolific,
            "GET /base/api/v1/data-collection/collections/c-1/export/e-1",
            "Token s3cret",
        ),
        (
            Vendor::Opnform,
            "GET /base/open/forms/f-1/submissions/export/status/j-1",
            "Bearer s3cret",
        ),
        (
            Vendor::Cometly,
            "GET /base/events/exports/123",
            "Bearer s3cret",
        ),
    ] {
        let server = Server::always(|| Reply::json(500, "{}"));
        look(vendor, &server).await.expect_err("a 500");
        let requests = server.requests();
        assert_eq!(requests.len(), 1, "{vendor}: one look is one request");
        assert_eq!(requests[0].line, line);
        assert_eq!(requests[0].header("authorization"), Some(authorization));
    }
}

#[tokio::test]
async fn jobs_under_way() {
    for (vendor, body, word, count, note) in [
        (
            Vendor::Rally,
            example!("rally/examples/not-started.json"),
            "NOT_STARTED",
            Some((0, 0)),
            None,
        ),
        (
            Vendor::Rally,
            example!("rally/examples/exporting.json"),
            "EXPORTING",
            Some((12, 40)),
            None,
        ),
        (
            Vendor::Vanta,
            example!("vanta/examples/pending.json"),
            "pending",
            None,
            None,
        ),
        (
            Vendor::Prolific,
            example!("prolific/examples/generating.json"),
            "generating",
            None,
            None,
        ),
        (
            Vendor::Opnform,
            example!("opnform/examples/queued.json"),
            "queued",
            None,
            None,
        ),
        (
            Vendor::Opnform,
            example!("opnform/examples/processing.json"),
            "processing",
            Some((1000, 2000)),
            None,
        ),
        (
            Vendor::Opnform,
            example!("opnform/examples/documented-processing.json"),
            "processing",
            Some((1000, 2000)),
            None,
        ),
        (
            Vendor::Opnform,
            example!("opnform/examples/processing-file.json"),
            "processing",
            None,
            Some("Writing the file"),
        ),
        (
            Vendor::Cometly,
            example!("cometly/examples/queued.json"),
            "queued",
            None,
            Some("Export is being processed. Please check back in a few minutes."),
        ),
        (
            Vendor::Cometly,
            example!("cometly/examples/processing.json"),
            "processing",
            None,
            Some("Export is being processed. Please check back in a few minutes."),
        ),
    ] {
        let JobState::Pending(progress) = state_of(vendor, body).await else {
            panic!("{vendor}: not pending: {body}");
        };
        assert_eq!(progress.word.as_deref(), Some(word), "{vendor}");
        assert_eq!(progress.done.zip(progress.total), count, "{vendor}");
        assert_eq!(progress.note.as_deref(), note, "{vendor}");
    }
}

#[tokio::test]
async fn finished_jobs() {
    for (vendor, body, kind, expires_at) in [
        (
            Vendor::Rally,
            example!("rally/examples/completed.json"),
            ArtifactKind::Zip,
            None,
        ),
        (
            Vendor::Vanta,
            example!("vanta/examples/completed.json"),
            ArtifactKind::Any,
            Some("2025-01-09T12:00:00Z"),
        ),
        (
            Vendor::Prolific,
            example!("prolific/examples/complete.json"),
            ArtifactKind::Zip,
            Some("2026-01-02T03:04:05Z"),
        ),
        (
            Vendor::Opnform,
            example!("opnform/examples/completed.json"),
            ArtifactKind::Csv,
            Some("2026-08-23T10:00:01Z"),
        ),
        (
            Vendor::Cometly,
            example!("cometly/examples/completed.json"),
            ArtifactKind::NdjsonGzip,
            Some("2024-01-15T10:48:42Z"),
        ),
    ] {
        let JobState::Succeeded(artifact) = state_of(vendor, body).await else {
            panic!("{vendor}: not succeeded: {body}");
        };
        assert_eq!(artifact.kind, kind, "{vendor}");
        assert!(matches!(artifact.content, Content::Link(_)), "{vendor}");
        assert_eq!(
            artifact.expires_at.map(|at| at.to_string()).as_deref(),
            expires_at,
            "{vendor}"
        );
    }
}

#[tokio::test]
async fn rally_is_not_finished_before_there_is_a_link() {
    let body = r#"{"exportId":"e","status":"COMPLETED","processedCount":4,"totalCount":4,
        "createdAt":"2026-01-02T03:04:05Z","updatedAt":"2026-01-02T03:04:05Z"}"#;
    assert!(matches!(
        state_of(Vendor::Rally, body).await,
        JobState::Pending(_)
    ));
}

#[tokio::test]
async fn failed_jobs_keep_the_vendors_reason() {
    for (vendor, body, expected) in [
        (Vendor::Rally, example!("rally/examples/error.json"), ""),
        (
            Vendor::Vanta,
            example!("vanta/examples/failed.json"),
            "The questionnaire contains unsupported question types.",
        ),
        (
            Vendor::Prolific,
            example!("prolific/examples/failed.json"),
            "",
        ),
        (
            Vendor::Opnform,
            example!("opnform/examples/failed.json"),
            "The export took too long",
        ),
        (
            Vendor::Cometly,
            example!("cometly/examples/failed.json"),
            "Export failed. Please try again in a few minutes. If the problem persists, contact support.",
        ),
    ] {
        let JobState::Failed(reason) = state_of(vendor, body).await else {
            panic!("{vendor}: not failed: {body}");
        };
        assert_eq!(reason, expected, "{vendor}");
    }
}

#[tokio::test]
async fn what_a_vendors_own_document_does_not_promise_may_be_missing() {
    for (vendor, body) in [
        (
            Vendor::Vanta,
            example!("vanta/examples/completed-bare.json"),
        ),
        (
            Vendor::Opnform,
            example!("opnform/examples/completed-without-expiry.json"),
        ),
    ] {
        let JobState::Succeeded(artifact) = state_of(vendor, body).await else {
            panic!("{vendor}: not complete: {body}");
        };
        assert!(matches!(artifact.content, Content::Link(_)), "{vendor}");
        assert_eq!(artifact.expires_at, None, "{vendor}");
    }
    for (vendor, body) in [
        (Vendor::Vanta, example!("vanta/examples/failed-bare.json")),
        (
            Vendor::Vanta,
            r#"{"id":"e-1","status":"failed","format":"csv","requestedAt":"2025-01-08T12:00:00Z","errorMessage":null}"#,
        ),
        (
            Vendor::Opnform,
            example!("opnform/examples/failed-without-reason.json"),
        ),
    ] {
        let JobState::Failed(reason) = state_of(vendor, body).await else {
            panic!("{vendor}: not failed: {body}");
        };
        assert_eq!(reason, "", "{vendor}");
    }
    for (body, expected) in [
        (
            example!("opnform/examples/processing-fraction.json"),
            Some(45.5),
        ),
        (
            r#"{"job_id":"j-1","status":"processing","progress":null,"created_at":"2026-08-22T10:00:00Z","updated_at":"2026-08-22T10:00:00Z"}"#,
            None,
        ),
    ] {
        let JobState::Pending(progress) = state_of(Vendor::Opnform, body).await else {
            panic!("not pending: {body}");
        };
        assert_eq!(progress.percent, expected);
    }
}

#[tokio::test]
async fn a_new_word_is_a_state_and_no_error() {
    for vendor in Vendor::ALL {
        let body = r#"{"status":"archived","exportId":"e","processedCount":1,"totalCount":2,
            "createdAt":"2026-01-02T03:04:05Z","updatedAt":"2026-01-02T03:04:05Z"}"#;
        let JobState::Unrecognised(word) = state_of(vendor, body).await else {
            panic!("{vendor}: `archived` is known");
        };
        assert_eq!(word, "archived", "{vendor}");
    }
}

#[tokio::test]
async fn refusals_absences_and_limits() {
    for vendor in Vendor::ALL {
        for (status, trouble) in [
            (401, ErrorKind::Refused),
            (403, ErrorKind::Refused),
            (404, ErrorKind::NotFound),
            (429, ErrorKind::RateLimited),
            (503, ErrorKind::Transient),
            (422, ErrorKind::Rejected),
        ] {
            let server = Server::always(move || {
                let reply = match vendor {
                    Vendor::Rally => Reply::new(status, "text/plain", "It said why"),
                    _ => Reply::json(status, r#"{"message":"It said why"}"#),
                };
                reply
                    .with("retry-after", "17")
                    .with("x-ratelimit-limit", "30")
            });
            let error = look(vendor, &server).await.expect_err("no success");
            assert_eq!(error.kind(), trouble, "{vendor} {status}: {error}");
            assert_eq!(error.status(), Some(status), "{vendor}");
            assert!(
                error.message().starts_with("It said why"),
                "{vendor} {status}: {error}"
            );
            assert_eq!(
                error.hints().retry_after,
                Some(Duration::from_secs(17)),
                "{vendor} {status}"
            );
            assert_eq!(error.hints().limit, Some(30), "{vendor} {status}");
        }
    }
}

#[tokio::test]
async fn hints_come_with_good_answers_too() {
    let server = Server::always(|| {
        Reply::json(200, example!("rally/examples/exporting.json"))
            .with("x-ratelimit-remaining", "0")
            .with("x-ratelimit-reset", "9")
    });
    let answer = connect(Vendor::Rally, &server)
        .status(&ids(Vendor::Rally))
        .await
        .expect("a state");
    assert_eq!(answer.hints.wait(), Some(Duration::from_secs(9)));
}

#[tokio::test]
async fn an_answer_that_makes_no_sense_is_not_quoted() {
    for vendor in Vendor::ALL {
        for (media_type, body) in [
            ("text/html", "<html>X-Amz-Signature=abc</html>"),
            (
                "application/json",
                r#"{"status":7,"u":"https:\/\/h\/?X-Amz-Signature=abc"}"#,
            ),
            (
                "application/json",
                r#"{"u":"https:\/\/h\/?X-Amz-Signature=abc""#,
            ),
        ] {
            let server = Server::always(move || Reply::new(200, media_type, body));
            let error = look(vendor, &server).await.expect_err("nonsense");
            assert_eq!(error.kind(), ErrorKind::Undecodable, "{vendor}: {error}");
            let shown = format!("{error} {error:?}");
            assert!(!shown.contains("Signature"), "{vendor}: {shown}");
        }
    }
}

#[tokio::test]
async fn a_refusal_that_repeats_the_token_is_not_quoted() {
    for vendor in Vendor::ALL {
        let body = r#"{"message":"no such key: s3cret"}"#;
        let server = Server::always(move || Reply::json(401, body));
        let error = look(vendor, &server).await.expect_err("refused");
        assert_eq!(error.kind(), ErrorKind::Refused, "{vendor}: {error}");
        let shown = format!("{error} {error:?}");
        assert!(!shown.contains("s3cret"), "{vendor}: {shown}");
        assert!(shown.contains("withheld"), "{vendor}: {shown}");
    }
}

#[tokio::test]
async fn a_server_that_is_not_there_is_a_passing_trouble() {
    for vendor in Vendor::ALL {
        let connection = Connection::new().at("http://127.0.0.1:9");
        let backend = vendor
            .connect(Credentials::token("s3cret"), &connection)
            .expect("a loopback URL");
        let error = backend.status(&ids(vendor)).await.expect_err("nobody");
        assert!(error.is_transient(), "{vendor}: {error}");
        assert!(!format!("{error:?}").contains("s3cret"), "{vendor}");
    }
}

#[tokio::test]
async fn a_link_that_is_not_https_is_refused() {
    let body = r#"{"status":"complete","url":"http://files.example.net/a?sig=abc","expires_at":"2026-01-02T03:04:05Z"}"#;
    let server = Server::always(move || Reply::json(200, body));
    let error = look(Vendor::Prolific, &server).await.expect_err("http");
    assert_eq!(error.kind(), ErrorKind::BadLink);
    assert!(!format!("{error:?}").contains("sig=abc"));
}

#[tokio::test]
async fn opnform_is_asked_at_the_documented_address_after_a_404() {
    let server = Server::new(|request, _| match request.line.ends_with("/j-1/status") {
        true => Reply::json(200, example!("opnform/examples/documented-completed.json")),
        false => Reply::json(404, r#"{"message":""}"#),
    });
    let state = look(Vendor::Opnform, &server).await.expect("a state");
    assert!(matches!(state, JobState::Succeeded(_)));
    assert_eq!(
        server.lines(),
        [
            "GET /base/open/forms/f-1/submissions/export/status/j-1",
            "GET /base/open/forms/f-1/submissions/export/j-1/status",
        ]
    );
}

#[tokio::test]
async fn only_a_404_leads_to_the_second_address() {
    let server = Server::always(|| Reply::json(403, r#"{"message":"No"}"#));
    look(Vendor::Opnform, &server).await.expect_err("refused");
    assert_eq!(server.lines().len(), 1);
}

async fn start(vendor: Vendor, server: &Server, request: Params) -> Result<Started, PollError> {
    let answer = connect(vendor, server).start(&request).await?;
    Ok(answer.value)
}

#[tokio::test]
async fn starts_give_the_ids_to_look_with() {
    let uuid = "0192f0c1-7a3b-7c4d-8e5f-60718293a4b5";
    let job = "5b0e2c1a-9d3f-4e7a-8c6b-1f2e3d4c5b6a";
    for (vendor, request, status, answer, line, sent, ids) in [
        (
            Vendor::Vanta,
            Params::new()
                .with("questionnaire", "q-1")
                .with("format", "csv"),
            202,
            example!("vanta/examples/started.json"),
            "POST /base/customer-trust/questionnaires/exports",
            r#"{"questionnaireId":"q-1","format":"csv"}"#,
            Params::new().with("export", "507f1f77bcf86cd799439011"),
        ),
        (
            Vendor::Prolific,
            Params::new().with("collection", "c-1"),
            202,
            example!("prolific/examples/generating.json"),
            "POST /base/api/v1/data-collection/collections/c-1/export",
            "",
            Params::new().with("collection", "c-1").with("export", uuid),
        ),
        (
            Vendor::Opnform,
            Params::new()
                .with("form", "f-1")
                .with("columns", vec!["a".to_owned(), "b".to_owned()]),
            200,
            example!("opnform/examples/started.json"),
            "POST /base/open/forms/f-1/submissions/export",
            r#"{"columns":{"a":true,"b":true}}"#,
            Params::new().with("form", "f-1").with("job", job),
        ),
        (
            Vendor::Cometly,
            Params::new().with("date", "2024-01-15"),
            202,
            example!("cometly/examples/started.json"),
            "POST /base/events/exports",
            r#"{"date":"2024-01-15"}"#,
            Params::new().with("export", 123),
        ),
    ] {
        let server = Server::always(move || Reply::json(status, answer));
        let started = start(vendor, &server, request).await.expect("a job");
        assert_eq!(started.ids, ids, "{vendor}");
        assert!(started.state.is_none(), "{vendor}");
        assert_eq!(server.requests()[0].line, line);
        assert_eq!(server.requests()[0].body, sent, "{vendor}");
    }
}

fn request(vendor: Vendor) -> Params {
    match vendor {
        Vendor::Vanta => Params::new()
            .with("questionnaire", "q-1")
            .with("format", "csv"),
        Vendor::Prolific => Params::new().with("collection", "c-1"),
        Vendor::Opnform => Params::new().with("form", "f-1"),
        Vendor::Cometly => Params::new().with("date", "2024-01-15"),
        _ => unreachable!("the others have no start"),
    }
}

#[tokio::test]
async fn a_start_is_taken_by_its_body_under_any_good_status() {
    for (vendor, body, export) in [
        (
            Vendor::Vanta,
            example!("vanta/examples/started.json"),
            "507f1f77bcf86cd799439011",
        ),
        (Vendor::Vanta, r#"{"id":"e-1","status":"pending"}"#, "e-1"),
        (
            Vendor::Prolific,
            example!("prolific/examples/generating.json"),
            "0192f0c1-7a3b-7c4d-8e5f-60718293a4b5",
        ),
        (
            Vendor::Opnform,
            example!("opnform/examples/started.json"),
            "5b0e2c1a-9d3f-4e7a-8c6b-1f2e3d4c5b6a",
        ),
        (
            Vendor::Cometly,
            example!("cometly/examples/started.json"),
            "123",
        ),
        (Vendor::Cometly, r#"{"export_id":123}"#, "123"),
    ] {
        for status in [200, 201, 202] {
            let server = Server::always(move || Reply::json(status, body));
            let started = start(vendor, &server, request(vendor))
                .await
                .unwrap_or_else(|error| panic!("{vendor} {status}: {error}"));
            let name = if vendor == Vendor::Opnform {
                "job"
            } else {
                "export"
            };
            let id = match started.ids.get(name) {
                Some(Param::Text(text)) => text.clone(),
                Some(Param::Integer(number)) => number.to_string(),
                other => panic!("{vendor} {status}: {other:?}"),
            };
            assert_eq!(id, export, "{vendor} {status}");
            assert_eq!(server.lines().len(), 1);
        }
    }
    for status in [200, 201, 202] {
        let complete = example!("prolific/examples/complete.json");
        let server = Server::always(move || Reply::json(status, complete));
        let started = start(Vendor::Prolific, &server, request(Vendor::Prolific)).await;
        let started = started.expect("a file");
        assert!(matches!(started.state, Some(JobState::Succeeded(_))));
        let server = Server::always(move || Reply::new(status, "text/csv", "id\n1\n"));
        let started = start(Vendor::Opnform, &server, request(Vendor::Opnform)).await;
        let started = started.expect("a file");
        assert!(matches!(started.state, Some(JobState::Succeeded(_))));
    }
}

#[tokio::test]
async fn a_start_that_was_taken_without_an_id_says_so_and_shows_no_values() {
    let body = r#"{"exportToken":"https://h.example/?sig=1","status":{}}"#;
    for vendor in Vendor::ALL.into_iter().filter(|v| *v != Vendor::Rally) {
        for status in [200, 201, 202] {
            let server = Server::always(move || Reply::json(status, body));
            let error = start(vendor, &server, request(vendor))
                .await
                .expect_err("no id");
            assert_eq!(error.kind(), ErrorKind::Undecodable, "{vendor}: {error}");
            let text = error.to_string();
            assert!(text.contains("the start was taken"), "{vendor}: {text}");
            assert!(text.contains("`exportToken`"), "{vendor}: {text}");
            assert!(!text.contains("sig"), "{vendor}: {text}");
        }
    }
}

#[tokio::test]
async fn prolific_may_be_finished_at_once() {
    let server = Server::always(|| Reply::json(200, example!("prolific/examples/complete.json")));
    let request = Params::new().with("collection", "c-1");
    let started = start(Vendor::Prolific, &server, request)
        .await
        .expect("a file");
    assert!(started.ids.is_empty());
    assert!(matches!(started.state, Some(JobState::Succeeded(_))));
}

#[tokio::test]
async fn prolific_is_asked_with_filters_and_an_unfiltered_file_is_refused() {
    let server = Server::always(|| Reply::json(202, example!("prolific/examples/generating.json")));
    let path = "POST /base/api/v1/data-collection/collections/c-1/export";
    let request = Params::new().with("collection", "c-1");
    for (request, query) in [
        (
            request.clone().with("study", "s-1"),
            Some(vec!["study_id=s-1"]),
        ),
        (
            request
                .clone()
                .with("from", "2024-01-15")
                .with("to", "2024-02-01"),
            Some(vec!["from=2024-01-15", "to=2024-02-01"]),
        ),
        (request.clone(), None),
    ] {
        start(Vendor::Prolific, &server, request)
            .await
            .expect("a job");
        let line = server.lines().pop().expect("a request");
        let sent = line.strip_prefix(path).expect("the path");
        let query = query.map(|pairs| format!("?{}", pairs.join("&")));
        assert_eq!(sent, query.unwrap_or_default());
    }
    let old = Server::always(|| Reply::json(200, example!("prolific/examples/complete.json")));
    let filtered = request.clone().with("study", "s-1");
    let error = start(Vendor::Prolific, &old, filtered)
        .await
        .expect_err("everybody's responses");
    assert_eq!(error.kind(), ErrorKind::Usage, "{error}");
    assert!(error.message().contains("no filters"), "{error}");
    let empty = request.with("study", "");
    let error = start(Vendor::Prolific, &server, empty)
        .await
        .expect_err("empty");
    assert_eq!(error.kind(), ErrorKind::Usage, "{error}");
}

#[tokio::test]
async fn opnform_may_answer_with_the_file_under_any_media_type() {
    for media_type in [
        "text/csv; charset=UTF-8",
        "text/plain",
        "application/octet-stream",
    ] {
        // With a byte order mark, as PHP writes it for Excel: it is of the file, and stays.
        let server = Server::always(move || {
            Reply::new(200, media_type, "\u{feff}id,name\n1,a\n").with(
                "content-disposition",
                "attachment; filename=\"my-form.csv\"",
            )
        });
        let request = Params::new().with("form", "f-1");
        let started = start(Vendor::Opnform, &server, request)
            .await
            .expect("a file");
        assert!(started.ids.is_empty());
        let Some(JobState::Succeeded(Artifact {
            kind,
            file_name,
            length,
            ..
        })) = started.state
        else {
            panic!("{media_type}: no file");
        };
        assert_eq!(kind, ArtifactKind::Csv);
        assert_eq!(file_name.as_deref(), Some("my-form.csv"), "{media_type}");
        assert_eq!(length, Some(15), "{media_type}");
    }
}

#[tokio::test]
async fn refused_starts_say_why() {
    let server = Server::always(|| Reply::json(422, r#"{"message":"The date is in the future."}"#));
    let request = Params::new().with("date", "2999-01-15");
    let error = start(Vendor::Cometly, &server, request)
        .await
        .expect_err("422");
    assert_eq!(error.kind(), ErrorKind::Rejected);
    assert_eq!(error.message(), "The date is in the future.");
    let server = Server::always(|| Reply::json(403, example!("prolific/examples/forbidden.json")));
    let request = Params::new().with("collection", "c-1");
    let error = start(Vendor::Prolific, &server, request)
        .await
        .expect_err("403");
    assert_eq!(error.kind(), ErrorKind::Refused);
    assert_eq!(
        error.message(),
        "Forbidden: The workspace lacks the feature, Ask its owner"
    );
}

#[tokio::test]
async fn nothing_is_sent_for_parameters_that_are_wrong() {
    let server = Server::always(|| Reply::json(500, "{}"));
    for (vendor, request) in [
        (Vendor::Rally, ids(Vendor::Rally)),
        (Vendor::Vanta, Params::new().with("questionnaire", "q-1")),
        (
            Vendor::Vanta,
            Params::new()
                .with("questionnaire", "q-1")
                .with("format", "pdf"),
        ),
        (Vendor::Prolific, Params::new()),
        (
            Vendor::Opnform,
            Params::new().with("form", "f").with("columns", "a"),
        ),
        (Vendor::Cometly, Params::new().with("date", "15.1.2024")),
    ] {
        let error = start(vendor, &server, request).await.expect_err("wrong");
        assert_eq!(error.kind(), ErrorKind::Usage, "{vendor}: {error}");
    }
    for vendor in Vendor::ALL {
        let backend = connect(vendor, &server);
        assert!(backend.check_ids(&ids(vendor)).is_ok(), "{vendor}");
        let error = backend.check_ids(&Params::new()).expect_err("no ids");
        assert_eq!(error.kind(), ErrorKind::Usage, "{vendor}: {error}");
    }
    assert!(server.lines().is_empty());
}

#[tokio::test]
async fn an_answer_about_another_job_is_not_taken() {
    let opnform = |id: &str| Params::new().with("form", "f-1").with("job", id);
    let vanta = |id: &str| Params::new().with("export", id);
    for (vendor, body, ids, is_taken) in [
        (
            Vendor::Vanta,
            example!("vanta/examples/completed.json"),
            vanta("507f1f77bcf86cd799439011"),
            true,
        ),
        (
            Vendor::Vanta,
            example!("vanta/examples/completed.json"),
            vanta("507f1f77bcf86cd799439012"),
            false,
        ),
        (
            Vendor::Opnform,
            example!("opnform/examples/completed.json"),
            opnform("5B0E2C1A9d3f4e7a8c6b1f2e3d4c5b6a"),
            true,
        ),
        (
            Vendor::Opnform,
            example!("opnform/examples/completed.json"),
            opnform("5b0e2c1a-9d3f-4e7a-8c6b-1f2e3d4c5b6b"),
            false,
        ),
        // The documentation's sample is of another form than the server's ids.
        (
            Vendor::Opnform,
            example!("opnform/examples/documented-completed.json"),
            opnform("5b0e2c1a-9d3f-4e7a-8c6b-1f2e3d4c5b6b"),
            true,
        ),
        (
            Vendor::Cometly,
            example!("cometly/examples/completed.json"),
            Params::new().with("export", "123"),
            true,
        ),
        (
            Vendor::Cometly,
            example!("cometly/examples/queued.json"),
            Params::new().with("export", 124),
            false,
        ),
    ] {
        let server = Server::always(move || Reply::json(200, body));
        let looked = connect(vendor, &server).status(&ids).await;
        match looked {
            Ok(_) => assert!(is_taken, "{vendor}: {ids:?} is another job"),
            Err(error) => {
                assert!(!is_taken, "{vendor}: {ids:?}: {error}");
                assert_eq!(error.kind(), ErrorKind::Undecodable, "{vendor}: {error}");
                assert!(error.message().contains("another export"), "{error}");
            }
        }
    }
}

#[tokio::test]
async fn a_name_that_nobody_reads_is_refused_with_the_known_ones() {
    let server = Server::always(|| Reply::json(500, "{}"));
    for (vendor, slip, known) in [
        (Vendor::Vanta, "form", "questionnaire, format"),
        (Vendor::Prolific, "studies", "collection, study, from, to"),
        (Vendor::Opnform, "colums", "form, columns"),
        (Vendor::Cometly, "event_names", "date"),
    ] {
        let request = request(vendor).with(slip, "x");
        let error = start(vendor, &server, request).await.expect_err("a slip");
        assert_eq!(error.kind(), ErrorKind::Usage, "{vendor}: {error}");
        let text = error.to_string();
        assert!(text.contains(&format!("`{slip}`")), "{vendor}: {text}");
        assert!(
            text.ends_with(&format!("known: {known}")),
            "{vendor}: {text}"
        );
    }
    for vendor in Vendor::ALL {
        let error = connect(vendor, &server)
            .check_ids(&ids(vendor).with("exprot", "x"))
            .expect_err("a slip");
        assert_eq!(error.kind(), ErrorKind::Usage, "{vendor}: {error}");
    }
    assert!(server.lines().is_empty());
}

#[tokio::test]
async fn vanta_fetches_a_token_at_the_servers_origin_and_again_when_it_is_revoked() {
    let server = Server::new(|request, number| match request.line.as_str() {
        "POST /oauth/token" => Reply::json(
            200,
            format!(r#"{{"access_token":"t{number}","expires_in":3600,"token_type":"Bearer"}}"#),
        ),
        _ if request.header("authorization") == Some("Bearer t0") => Reply::json(401, "{}"),
        _ => Reply::json(200, example!("vanta/examples/pending.json")),
    });
    let connection = Connection::new().at(server.url("/base"));
    let backend = Vendor::Vanta
        .connect(Credentials::client("me", "s3cret"), &connection)
        .expect("a loopback URL");
    let answer = backend.status(&ids(Vendor::Vanta)).await.expect("a state");
    assert!(matches!(answer.value, JobState::Pending(_)));
    let looking = "GET /base/customer-trust/questionnaires/exports/e-1";
    assert_eq!(
        server.lines(),
        ["POST /oauth/token", looking, "POST /oauth/token", looking]
    );
    assert!(server.requests()[0].body.contains("s3cret"));
    assert_eq!(backend.credential(), "me");
}

#[tokio::test]
async fn a_token_that_vanta_refuses_twice_is_a_refusal() {
    let server = Server::new(|request, _| match request.line.as_str() {
        "POST /oauth/token" => Reply::json(200, r#"{"access_token":"t","expires_in":3600}"#),
        _ => Reply::json(401, r#"{"message":"Unauthorized"}"#),
    });
    let connection = Connection::new().at(server.url(""));
    let backend = Vendor::Vanta
        .connect(Credentials::client("me", "s3cret"), &connection)
        .expect("a loopback URL");
    for _ in 0..6 {
        let error = backend
            .status(&ids(Vendor::Vanta))
            .await
            .expect_err("refused");
        assert_eq!(error.kind(), ErrorKind::Refused, "{error}");
    }
    // The token endpoint takes five requests a minute.
    let lines = server.lines();
    let tokens = lines.iter().filter(|line| line.ends_with("/oauth/token"));
    assert_eq!(tokens.count(), 4);
}

#[tokio::test]
async fn a_client_that_vanta_does_not_know_is_refused() {
    for status in [400, 401, 403] {
        let server = Server::always(move || Reply::json(status, r#"{"error":"invalid_client"}"#));
        let connection = Connection::new().at(server.url("/v1"));
        let backend = Vendor::Vanta
            .connect(Credentials::client("me", "s3cret"), &connection)
            .expect("a loopback URL");
        let error = backend
            .status(&ids(Vendor::Vanta))
            .await
            .expect_err("refused");
        assert_eq!(error.kind(), ErrorKind::Refused, "{error}");
        assert!(error.message().contains("invalid_client"), "{error}");
    }
}

#[tokio::test]
async fn a_token_endpoint_that_is_not_there_is_no_word_about_the_job() {
    for status in [404, 410, 405] {
        let server = Server::always(move || Reply::json(status, "{}"));
        let connection = Connection::new().at(server.url("/v1"));
        let backend = Vendor::Vanta
            .connect(Credentials::client("me", "s3cret"), &connection)
            .expect("a loopback URL");
        let error = backend
            .status(&ids(Vendor::Vanta))
            .await
            .expect_err("no token");
        assert_eq!(error.kind(), ErrorKind::Rejected, "{error}");
        assert_eq!(error.status(), Some(status), "{error}");
        let job = Jobs::new()
            .expect("a client")
            .attach(backend, ids(Vendor::Vanta))
            .expect("ids");
        let error = job.look().await.expect_err("no token");
        assert_eq!(error.exit_code(), 5, "{error}");
        assert!(error.ticket().is_some(), "{error}");
    }
}

#[test]
fn names_credentials_and_base_urls_are_checked() {
    for vendor in Vendor::ALL {
        assert_eq!(vendor.as_str().parse::<Vendor>().expect("a name"), vendor);
        let connect = |credentials, url: &str| {
            vendor
                .connect(credentials, &Connection::new().at(url))
                .err()
        };
        let plain = connect(Credentials::token("t"), "http://api.example.com");
        assert!(plain.expect("plain http").is_usage());
        if vendor != Vendor::Vanta {
            let client = connect(Credentials::client("i", "s"), "https://api.example.com");
            assert!(client.expect("no such thing here").is_usage());
        }
    }
    assert!("acme".parse::<Vendor>().expect_err("no vendor").is_usage());
}

#[test]
fn credentials_are_not_printed() {
    for credentials in [
        Credentials::token("s3cret"),
        Credentials::client("me", "s3cret"),
    ] {
        assert!(!format!("{credentials:?}").contains("s3cret"));
        let vanta = export_jobs::vendor::Vanta::connect(credentials, &Connection::new());
        assert!(!format!("{vanta:?}").contains("s3cret"));
    }
}
