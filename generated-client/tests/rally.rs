//! Rally: an open enum, documented headers, errors that are text, and answers that nobody documented.

mod support;

use std::time::Duration;

use generated_client::rally::api::{
    GetConsentSubmissionExportError as Refusal, GetConsentSubmissionExportHeaders as RateLimits,
    GetConsentSubmissionExportTooManyRequestsHeaders as TooManyRequests,
};
use generated_client::rally::types::{
    ConsentSubmissionExport as Export, ConsentSubmissionExportStatus as Status,
};
use generated_client::rally::{Client, Credentials};
use runtime::{Answer, Bytes, Error, NoHeaders, Problem};
use support::{Server, answer};

const LIMITS: [&str; 3] = [
    "X-RateLimit-Limit: 100",
    "X-RateLimit-Remaining: 0",
    "X-RateLimit-Reset: 4102444800",
];

/// Looks at an export once, at a server that answers this.
async fn get(
    status: &'static str,
    headers: &[&'static str],
    body: &'static str,
) -> Result<Answer<Export, RateLimits>, Error<Refusal>> {
    let headers = headers.to_vec();
    let server = Server::start(move |_| answer(status, &headers, body)).await;
    let client = Client::builder(Credentials::bearer_auth("r4lly"))
        .base_url(&server.url(Client::BASE_URL))
        .build()
        .expect("loopback is a good base URL");
    client.get_consent_submission_export("s", "e").await
}

/// An answer that refuses with a text, and has the headers of rate limits.
async fn refused(
    status: &'static str,
    more: &[&'static str],
    body: &'static str,
) -> Error<Refusal> {
    let mut headers = LIMITS.to_vec();
    headers.push("content-type: text/plain; charset=utf-8");
    headers.extend(more);
    get(status, &headers, body)
        .await
        .expect_err("is no success")
}

fn body(status: &str) -> String {
    format!(
        r#"{{"exportId":"e","status":"{status}","processedCount":12,"totalCount":40,
            "createdAt":"2026-01-02T03:04:05.000Z","updatedAt":"2026-01-02T03:04:05+00:00"}}"#
    )
}

const COMPLETED: &str = r#"{"exportId":"e","status":"COMPLETED","processedCount":40,"totalCount":40,
    "downloadUrl":"https://storage.example.com/e.zip","createdAt":"2026-01-02T03:04:05.000Z",
    "updatedAt":"2026-01-02T03:06:00.000Z"}"#;

#[tokio::test]
async fn a_status_is_an_open_enum() {
    for (text, known) in [
        ("NOT_STARTED", Some(Status::NotStarted)),
        ("EXPORTING", Some(Status::Exporting)),
        ("COMPLETED", Some(Status::Completed)),
        ("ERROR", Some(Status::Error)),
        ("ARCHIVED", None),
        ("completed", None),
        ("", None),
    ] {
        let json = Bytes::from(body(text));
        let export: Export = runtime::decode_json(&json).expect("any status decodes");
        match (&export.status, known) {
            (status, Some(known)) => assert_eq!(*status, known, "{text}"),
            (Status::Unknown(unknown), None) => assert_eq!(unknown.as_str(), text),
            (status, None) => panic!("{text} is {status:?}"),
        }
        let written = serde_json::to_value(&export).expect("is JSON");
        assert_eq!(written["status"], text, "as it came");
        assert_eq!(written.get("downloadUrl"), None, "absent stays absent");
    }
}

#[tokio::test]
async fn a_status_that_is_no_text_is_an_error() {
    let json = Bytes::from(body("x").replace("\"x\"", "7"));
    let error = runtime::decode_json::<Export>(&json).expect_err("is no text");
    assert_eq!(error.path(), "$.status");
}

#[tokio::test]
async fn a_success_has_its_body_and_its_typed_headers() {
    let mut headers = LIMITS.to_vec();
    headers.extend(["content-type: application/json", "x-other: y"]);
    let answer = get("200 OK", &headers, COMPLETED).await.expect("succeeds");
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.rate_limit_limit(), Some(100));
    assert_eq!(answer.rate_limit_remaining(), Some(0));
    assert_eq!(answer.rate_limit_reset(), Some(4_102_444_800));
    assert_eq!(answer.raw_headers()["x-other"], "y");
    let export = answer.body();
    assert_eq!(export.status, Status::Completed);
    assert_eq!((export.processed_count, export.total_count), (40, 40));
    assert_eq!(
        export.download_url.as_deref(),
        Some("https://storage.example.com/e.zip")
    );
    assert_eq!(export.created_at.to_string(), "2026-01-02T03:04:05.000Z");
}

#[tokio::test]
async fn a_header_that_is_absent_or_no_number_is_none() {
    let answer = get(
        "200 OK",
        &["content-type: application/json", "X-RateLimit-Limit: many"],
        COMPLETED,
    )
    .await
    .expect("headers do not make an answer fail");
    assert_eq!(answer.rate_limit_limit(), None);
    assert_eq!(answer.rate_limit_remaining(), None);
    assert_eq!(answer.raw_headers()["x-ratelimit-limit"], "many");
}

#[tokio::test]
async fn text_errors_arrive_as_text_in_the_variant_of_their_status() {
    #[track_caller]
    fn check(error: &Error<Refusal>, problem: &Problem<String, RateLimits>, code: u16, text: &str) {
        assert_eq!(problem.status(), code);
        assert_eq!(problem.body(), text);
        assert_eq!(problem.bytes(), text);
        let limits = problem.headers();
        assert_eq!(limits.rate_limit_limit(), Some(100));
        assert_eq!(limits.rate_limit_remaining(), Some(0));
        assert_eq!(limits.rate_limit_reset(), Some(4_102_444_800));
        assert_eq!(error.status(), Some(problem.status()));
    }
    let error = refused("401 Unauthorized", &[], "Unauthorized").await;
    match error.api() {
        Some(Refusal::Unauthorized(problem)) => check(&error, problem, 401, "Unauthorized"),
        other => panic!("{other:?}"),
    }
    let error = refused("403 Forbidden", &[], "{\"not\": \"parsed\"}").await;
    match error.api() {
        Some(Refusal::Forbidden(problem)) => check(&error, problem, 403, "{\"not\": \"parsed\"}"),
        other => panic!("{other:?}"),
    }
    let error = refused("500 Internal Server Error", &[], "").await;
    match error.api() {
        Some(Refusal::InternalServerError(problem)) => check(&error, problem, 500, ""),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn too_many_requests_says_how_long_to_wait() {
    let error = refused(
        "429 Too Many Requests",
        &["Retry-After: 30"],
        "Too many requests",
    )
    .await;
    let Some(Refusal::TooManyRequests(problem)) = error.api() else {
        panic!("{error:?}");
    };
    let headers: &TooManyRequests = problem.headers();
    assert_eq!(headers.retry_after(), Some(30));
    assert_eq!(headers.rate_limit_limit(), Some(100));
    assert_eq!(headers.rate_limit_remaining(), Some(0));
    assert_eq!(headers.rate_limit_reset(), Some(4_102_444_800));
    assert_eq!(problem.body(), "Too many requests");
    assert_eq!(error.retry_after(), Some(Duration::from_secs(30)));
    assert!(error.is_transient());
}

#[tokio::test]
async fn not_found_documents_no_headers_and_so_has_none_typed() {
    let error = refused("404 Not Found", &[], "Not found").await;
    let Some(Refusal::NotFound(problem)) = error.api() else {
        panic!("{error:?}");
    };
    // Compiles only because the document gives this answer no headers: `NoHeaders` has no accessor but for the raw map.
    let headers: &NoHeaders = Problem::<String, NoHeaders>::headers(problem);
    assert_eq!(
        headers.as_ref()["x-ratelimit-limit"],
        "100",
        "but none is lost"
    );
    assert_eq!(problem.body(), "Not found");
    assert_eq!(error.retry_after(), None);
    assert!(!error.is_transient());
}

#[tokio::test]
async fn an_html_page_from_a_gateway_arrives_as_undocumented_with_all_that_it_has() {
    const PAGE: &str = "<html><body><h1>502 Bad Gateway</h1></body></html>";
    let error = get(
        "502 Bad Gateway",
        &["content-type: text/html", "Retry-After: 5", "server: nginx"],
        PAGE,
    )
    .await
    .expect_err("is no success");
    let Some(Refusal::Undocumented(found)) = error.api() else {
        panic!("{error:?}");
    };
    assert_eq!(found.status(), 502);
    assert_eq!(found.headers()["server"], "nginx");
    assert_eq!(found.headers()["content-type"], "text/html");
    assert_eq!(found.body(), PAGE);
    assert_eq!(found.body_text(), Some(PAGE));
    assert_eq!(error.status(), Some(found.status()));
    assert_eq!(error.body().map(Bytes::as_ref), Some(PAGE.as_bytes()));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(5)));
    assert!(error.is_transient());
    assert!(error.to_string().contains("502"), "{error}");
}

#[tokio::test]
async fn a_page_of_html_with_status_200_is_undocumented_too() {
    let page = "<html>maintenance</html>";
    let error = get("200 OK", &["content-type: text/html; charset=utf-8"], page)
        .await
        .expect_err("is no export");
    let Some(Refusal::Undocumented(found)) = error.api() else {
        panic!("{error:?}");
    };
    assert_eq!(
        (found.status().as_u16(), found.body_text()),
        (200, Some(page))
    );
}

#[tokio::test]
async fn bytes_that_are_no_text_are_kept() {
    let server = Server::start(|_| {
        let mut bytes = b"HTTP/1.1 599 Odd\r\ncontent-length: 3\r\n\r\n".to_vec();
        bytes.extend([0xff, 0x00, 0xfe]);
        support::Reply::Now(bytes)
    })
    .await;
    let client = Client::builder(Credentials::bearer_auth("r4lly"))
        .base_url(&server.url(Client::BASE_URL))
        .build()
        .expect("loopback is a good base URL");
    let error = client
        .get_consent_submission_export("s", "e")
        .await
        .expect_err("is no success");
    let Some(Refusal::Undocumented(found)) = error.api() else {
        panic!("{error:?}");
    };
    assert_eq!(found.status(), 599);
    assert_eq!(found.body()[..], [0xff, 0x00, 0xfe]);
    assert_eq!(found.body_text(), None);
}
