//! What goes over the wire: for every operation of the five clients, the whole request, byte for byte.

mod support;

use std::collections::BTreeMap;

use generated_client::{cometly, opnform, prolific, rally, vanta};
use runtime::Operation;
use support::{Reply, Server, answer, json};

/// A client of a vendor that lives at a server of the test.
macro_rules! client {
    ($vendor:ident, $server:expr, $credentials:expr) => {
        $vendor::Client::builder($credentials)
            .base_url(&$server.url($vendor::Client::BASE_URL))
            .user_agent("wire-test/1")
            .build()
            .expect("loopback is a good base URL")
    };
}

/// A server that knows nothing: every answer is an undocumented one.
async fn teapot() -> Server {
    Server::start(|_| answer("418 I'm a teapot", &[], "")).await
}

/// A request as text, its header lines sorted: their order means nothing, and is up to the transport.
fn sorted(text: &str) -> String {
    let (head, body) = text.split_once("\r\n\r\n").expect("a head ends");
    let mut lines: Vec<&str> = head.split("\r\n").collect();
    lines[1..].sort_unstable();
    format!("{}\r\n\r\n{body}", lines.join("\r\n"))
}

/// The text of a request with these lines and this body.
fn request(head: &[&str], body: &str) -> String {
    sorted(&format!("{}\r\n\r\n{body}", head.join("\r\n")))
}

/// Sends a call and compares what arrived, whatever the answer means.
async fn check<O: Operation>(server: &Server, call: O, head: &[&str], body: &str) {
    let error = runtime::send(call)
        .await
        .err()
        .expect("a teapot is no success");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(418));
    assert_eq!(sorted(&server.only()), request(head, body));
}

#[tokio::test]
async fn rally_get_consent_submission_export() {
    let server = teapot().await;
    let client = client!(rally, server, rally::Credentials::bearer_auth("r4lly"));
    check(
        &server,
        client.get_consent_submission_export("study 1", "a/b"),
        &[
            "GET /api/public/v1/studies/study%201/consent-submissions/export/a%2Fb HTTP/1.1",
            "accept: application/json, text/plain",
            "user-agent: wire-test/1",
            "authorization: Bearer r4lly",
            "host: HOST",
        ],
        "",
    )
    .await;
}

#[tokio::test]
async fn prolific_get_collection_export_status() {
    let server = teapot().await;
    let client = client!(prolific, server, prolific::Credentials::token("pr0lific"));
    check(
        &server,
        client.get_collection_export_status("c", "e"),
        &[
            "GET /api/v1/data-collection/collections/c/export/e HTTP/1.1",
            "accept: application/json",
            "user-agent: wire-test/1",
            "authorization: Token pr0lific",
            "host: HOST",
        ],
        "",
    )
    .await;
    assert_eq!(
        server.seen()[0].header("authorization"),
        ["Token pr0lific"],
        "once"
    );
}

#[tokio::test]
async fn prolific_request_collection_export() {
    let server = teapot().await;
    let client = client!(prolific, server, runtime::Token::new("pr0lific"));
    check(
        &server,
        client.request_collection_export("c"),
        &[
            "POST /api/v1/data-collection/collections/c/export HTTP/1.1",
            "accept: application/json",
            "user-agent: wire-test/1",
            "authorization: Token pr0lific",
            "host: HOST",
            "content-length: 0",
        ],
        "",
    )
    .await;
}

#[tokio::test]
async fn prolific_request_collection_export_with_its_filters() {
    let server = teapot().await;
    let client = client!(prolific, server, prolific::Credentials::token("pr0lific"));
    check(
        &server,
        client
            .request_collection_export("c")
            .study_id("a&b=c d")
            .from("2026-01-02T03:04:05+00:00")
            .to("é#?/%"),
        &[
            "POST /api/v1/data-collection/collections/c/export?study_id=a%26b%3Dc%20d\
             &from=2026-01-02T03%3A04%3A05%2B00%3A00&to=%C3%A9%23%3F%2F%25 HTTP/1.1",
            "accept: application/json",
            "user-agent: wire-test/1",
            "authorization: Token pr0lific",
            "host: HOST",
            "content-length: 0",
        ],
        "",
    )
    .await;
}

#[tokio::test]
async fn vanta_create_questionnaire_export() {
    let server = teapot().await;
    let client = client!(vanta, server, vanta::Credentials::bearer_auth("v4nta"));
    let body = vanta::types::QuestionnaireExportRequest::new(
        "q \"1\"",
        vanta::types::QuestionnaireExportFormat::Csv,
    );
    check(
        &server,
        client.create_questionnaire_export(&body),
        &[
            "POST /v1/customer-trust/questionnaires/exports HTTP/1.1",
            "accept: application/json",
            "content-type: application/json",
            "user-agent: wire-test/1",
            "authorization: Bearer v4nta",
            "host: HOST",
            "content-length: 44",
        ],
        r#"{"questionnaireId":"q \"1\"","format":"csv"}"#,
    )
    .await;
}

#[tokio::test]
async fn vanta_get_questionnaire_export() {
    let server = teapot().await;
    let client = client!(vanta, server, vanta::Credentials::bearer_auth("v4nta"));
    check(
        &server,
        client.get_questionnaire_export("507f"),
        &[
            "GET /v1/customer-trust/questionnaires/exports/507f HTTP/1.1",
            "accept: application/json",
            "user-agent: wire-test/1",
            "authorization: Bearer v4nta",
            "host: HOST",
        ],
        "",
    )
    .await;
}

#[tokio::test]
async fn vanta_exchanges_its_client_credentials_for_a_token() {
    let server = Server::start(|seen| match seen.request_line() {
        "POST /oauth/token HTTP/1.1" => json(
            "200 OK",
            r#"{"access_token":"iss-ued","token_type":"bearer","expires_in":3600}"#,
        ),
        _ => answer("418 I'm a teapot", &[], ""),
    })
    .await;
    let credentials = vanta::Credentials::oauth("an id", "v4nta \"s\"");
    let client = client!(vanta, server, credentials);
    for _ in 0..2 {
        let error = client.get_questionnaire_export("507f").await;
        assert_eq!(
            error
                .expect_err("a teapot")
                .status()
                .map(|status| status.as_u16()),
            Some(418)
        );
    }
    let seen = server.seen();
    assert_eq!(seen.len(), 3, "one token for two calls: {seen:?}");
    // The order of the members is none of JSON, and differs with the features of serde_json in the build.
    let body: serde_json::Value =
        serde_json::from_slice(seen[0].body()).expect("the request for a token is JSON");
    assert_eq!(
        body,
        serde_json::json!({
            "grant_type": "client_credentials",
            "client_id": "an id",
            "client_secret": "v4nta \"s\"",
            "scope": "vanta-api.all:read vanta-api.all:write",
        })
    );
    let length = seen[0].body().len();
    assert_eq!(length, body.to_string().len(), "and no blank in it");
    assert_eq!(
        sorted(&seen[0].head().replace(&server.host, "HOST")),
        request(
            &[
                "POST /oauth/token HTTP/1.1",
                "content-type: application/json",
                "accept: application/json",
                "user-agent: wire-test/1",
                "host: HOST",
                &format!("content-length: {length}"),
            ],
            ""
        )
    );
    for call in &seen[1..] {
        assert_eq!(
            sorted(&server.shown(call)),
            request(
                &[
                    "GET /v1/customer-trust/questionnaires/exports/507f HTTP/1.1",
                    "accept: application/json",
                    "user-agent: wire-test/1",
                    "authorization: Bearer iss-ued",
                    "host: HOST",
                ],
                ""
            )
        );
    }
}

#[tokio::test]
async fn opnform_export_submissions() {
    let server = teapot().await;
    let client = client!(
        opnform,
        server,
        opnform::Credentials::bearer_auth("0pnform")
    );
    let columns = BTreeMap::from([("created_at".to_owned(), true), ("ä.b".to_owned(), false)]);
    let body = opnform::types::SubmissionExportRequest::new(columns).submission_ids(vec![1, 20]);
    check(
        &server,
        client.export_submissions("a form", &body),
        &[
            "POST /open/forms/a%20form/submissions/export HTTP/1.1",
            "accept: application/json, text/csv",
            "content-type: application/json",
            "user-agent: wire-test/1",
            "authorization: Bearer 0pnform",
            "host: HOST",
            "content-length: 67",
        ],
        r#"{"columns":{"created_at":true,"ä.b":false},"submissionIds":[1,20]}"#,
    )
    .await;
}

#[tokio::test]
async fn opnform_export_submissions_leaves_out_what_is_not_set() {
    let server = teapot().await;
    let client = client!(
        opnform,
        server,
        opnform::Credentials::bearer_auth("0pnform")
    );
    let body = opnform::types::SubmissionExportRequest::new(BTreeMap::new());
    check(
        &server,
        client.export_submissions("f", &body),
        &[
            "POST /open/forms/f/submissions/export HTTP/1.1",
            "accept: application/json, text/csv",
            "content-type: application/json",
            "user-agent: wire-test/1",
            "authorization: Bearer 0pnform",
            "host: HOST",
            "content-length: 14",
        ],
        r#"{"columns":{}}"#,
    )
    .await;
}

#[tokio::test]
async fn opnform_get_export_status_has_the_path_of_the_server() {
    let server = teapot().await;
    let client = client!(
        opnform,
        server,
        opnform::Credentials::bearer_auth("0pnform")
    );
    check(
        &server,
        client.get_export_status("f", "j"),
        &[
            "GET /open/forms/f/submissions/export/status/j HTTP/1.1",
            "accept: application/json",
            "user-agent: wire-test/1",
            "authorization: Bearer 0pnform",
            "host: HOST",
        ],
        "",
    )
    .await;
}

#[tokio::test]
async fn opnform_get_export_status_documented_has_the_path_of_the_documentation() {
    let server = teapot().await;
    let client = client!(
        opnform,
        server,
        opnform::Credentials::bearer_auth("0pnform")
    );
    check(
        &server,
        client.get_export_status_documented("f", "j"),
        &[
            "GET /open/forms/f/submissions/export/j/status HTTP/1.1",
            "accept: application/json",
            "user-agent: wire-test/1",
            "authorization: Bearer 0pnform",
            "host: HOST",
        ],
        "",
    )
    .await;
}

#[tokio::test]
async fn cometly_create_event_export_with_every_member() {
    use cometly::types::{AttributionModel, EventExportRequest, EventName, EventSource, QueryMode};
    let server = teapot().await;
    let client = client!(
        cometly,
        server,
        cometly::Credentials::bearer_auth("c0metly")
    );
    let body = EventExportRequest::new("2024-01-15".parse().expect("is a date"))
        .query_mode(QueryMode::Company)
        .event_names(vec![EventName::Purchase, EventName::CustomEvent50])
        .sources(vec![EventSource::FacebookAds, EventSource::G2])
        .attribution_model(AttributionModel::UShaped)
        .attribution_window(30)
        .fields(vec!["id".to_owned(), "campaign_name".to_owned()]);
    check(
        &server,
        client.create_event_export(&body),
        &[
            "POST /public-api/v1/events/exports HTTP/1.1",
            "accept: application/json",
            "content-type: application/json",
            "user-agent: wire-test/1",
            "authorization: Bearer c0metly",
            "host: HOST",
            "content-length: 208",
        ],
        concat!(
            r#"{"date":"2024-01-15","attribution_model":"u_shaped","attribution_window":30,"#,
            r#""event_names":["purchase","custom_event_50"],"fields":["id","campaign_name"],"#,
            r#""query_mode":"company","sources":["facebook_ads","g2"]}"#,
        ),
    )
    .await;
}

#[tokio::test]
async fn cometly_create_event_export_leaves_out_what_is_not_set() {
    let server = teapot().await;
    let client = client!(
        cometly,
        server,
        cometly::Credentials::bearer_auth("c0metly")
    );
    let date = "2024-01-15".parse().expect("is a date");
    check(
        &server,
        client.create_event_export(&cometly::types::EventExportRequest::new(date)),
        &[
            "POST /public-api/v1/events/exports HTTP/1.1",
            "accept: application/json",
            "content-type: application/json",
            "user-agent: wire-test/1",
            "authorization: Bearer c0metly",
            "host: HOST",
            "content-length: 21",
        ],
        r#"{"date":"2024-01-15"}"#,
    )
    .await;
}

#[tokio::test]
async fn cometly_get_event_export_has_an_integer_in_its_path() {
    for (id, text) in [(123, "123"), (i64::MAX, "9223372036854775807"), (-1, "-1")] {
        let server = teapot().await;
        let client = client!(
            cometly,
            server,
            cometly::Credentials::bearer_auth("c0metly")
        );
        let line = format!("GET /public-api/v1/events/exports/{text} HTTP/1.1");
        check(
            &server,
            client.get_event_export(id),
            &[
                &line,
                "accept: application/json",
                "user-agent: wire-test/1",
                "authorization: Bearer c0metly",
                "host: HOST",
            ],
            "",
        )
        .await;
    }
}

/// Every operation with a text in its path, called with this text in every such place: whether nothing was sent, for each.
async fn call_all_with(server: &Server, id: &str) -> Vec<(&'static str, bool)> {
    let rally = client!(rally, server, rally::Credentials::bearer_auth("s"));
    let prolific = client!(prolific, server, prolific::Credentials::token("s"));
    let vanta = client!(vanta, server, vanta::Credentials::bearer_auth("s"));
    let opnform = client!(opnform, server, opnform::Credentials::bearer_auth("s"));
    let form = opnform::types::SubmissionExportRequest::new(BTreeMap::new());
    let mut outcomes = Vec::new();
    macro_rules! call {
        ($client:ident.$operation:ident($($argument:expr),*)) => {{
            let error = $client.$operation($($argument),*).await.expect_err("a teapot is no success");
            outcomes.push((stringify!($operation), error.is_build()));
        }};
    }
    call!(rally.get_consent_submission_export(id, id));
    call!(prolific.get_collection_export_status(id, id));
    call!(prolific.request_collection_export(id));
    call!(vanta.get_questionnaire_export(id));
    call!(opnform.export_submissions(id, &form));
    call!(opnform.get_export_status(id, id));
    call!(opnform.get_export_status_documented(id, id));
    // One bad argument beside a good one.
    call!(rally.get_consent_submission_export("good", id));
    call!(rally.get_consent_submission_export(id, "good"));
    outcomes
}

#[tokio::test]
async fn an_id_stays_in_its_segment_whatever_it_is() {
    for (id, encoded) in [
        ("plain-1_2~3", "plain-1_2~3"),
        ("a/b", "a%2Fb"),
        ("/", "%2F"),
        ("a b", "a%20b"),
        ("50%", "50%25"),
        ("%2F", "%252F"),
        ("%2e%2e", "%252e%252e"),
        ("a..b", "a..b"),
        ("...", "..."),
        ("../x", "..%2Fx"),
        ("x/..", "x%2F.."),
        ("./.", ".%2F."),
        ("..\\..", "..%5C.."),
        ("?a=b&c#d", "%3Fa%3Db%26c%23d"),
        (";v=1:2@3", "%3Bv%3D1%3A2%403"),
        ("{id}", "%7Bid%7D"),
        ("a\r\nx: y", "a%0D%0Ax%3A%20y"),
        (
            "naïve-研究-🚀",
            "na%C3%AFve-%E7%A0%94%E7%A9%B6-%F0%9F%9A%80",
        ),
    ] {
        let server = teapot().await;
        for (operation, refused) in call_all_with(&server, id).await {
            assert!(!refused, "{operation} {id:?}");
        }
        let seen = server.seen();
        let lines: Vec<&str> = seen.iter().map(|seen| seen.request_line()).collect();
        let e = encoded;
        assert_eq!(
            lines,
            [
                format!("GET /api/public/v1/studies/{e}/consent-submissions/export/{e} HTTP/1.1"),
                format!("GET /api/v1/data-collection/collections/{e}/export/{e} HTTP/1.1"),
                format!("POST /api/v1/data-collection/collections/{e}/export HTTP/1.1"),
                format!("GET /v1/customer-trust/questionnaires/exports/{e} HTTP/1.1"),
                format!("POST /open/forms/{e}/submissions/export HTTP/1.1"),
                format!("GET /open/forms/{e}/submissions/export/status/{e} HTTP/1.1"),
                format!("GET /open/forms/{e}/submissions/export/{e}/status HTTP/1.1"),
                format!("GET /api/public/v1/studies/good/consent-submissions/export/{e} HTTP/1.1"),
                format!("GET /api/public/v1/studies/{e}/consent-submissions/export/good HTTP/1.1"),
            ],
            "{id:?}"
        );
    }
}

#[tokio::test]
async fn an_id_that_would_be_another_path_is_refused_before_anything_is_sent() {
    for id in ["..", ".", ""] {
        let server = teapot().await;
        for (operation, refused) in call_all_with(&server, id).await {
            assert!(refused, "{operation} {id:?}");
        }
        assert_eq!(server.seen(), [], "{id:?}");
    }
}

#[tokio::test]
async fn without_a_credential_nothing_is_sent() {
    let server = teapot().await;
    let client = client!(rally, server, rally::Credentials::none());
    let error = client
        .get_consent_submission_export("a", "b")
        .await
        .expect_err("no credential");
    assert!(error.is_credential(), "{error}");
    let client = client!(prolific, server, prolific::Credentials::none());
    let error = client
        .request_collection_export("a")
        .await
        .expect_err("no credential");
    assert!(error.is_credential(), "{error}");
    let client = client!(vanta, server, vanta::Credentials::none());
    let error = client
        .get_questionnaire_export("a")
        .await
        .expect_err("no credential");
    assert!(error.is_credential(), "{error}");
    let client = client!(opnform, server, opnform::Credentials::none());
    let error = client
        .get_export_status("a", "b")
        .await
        .expect_err("no credential");
    assert!(error.is_credential(), "{error}");
    let client = client!(cometly, server, cometly::Credentials::none());
    let error = client.get_event_export(1).await.expect_err("no credential");
    assert!(error.is_credential(), "{error}");
    assert_eq!(server.seen(), []);
}

/// A server that sends every request on to another place.
async fn signpost(status: &'static str, to: String) -> Server {
    Server::start(move |_| answer(status, &[&format!("location: {to}")], "")).await
}

#[tokio::test]
async fn a_redirect_is_an_answer_and_credentials_go_to_no_other_origin() {
    for status in [
        "301 Moved Permanently",
        "302 Found",
        "303 See Other",
        "307 Temporary Redirect",
        "308 Permanent Redirect",
    ] {
        let other = teapot().await;
        let server = signpost(status, format!("http://{}/caught", other.host)).await;
        macro_rules! check {
            ($vendor:ident, $credentials:expr, $client:ident => $call:expr) => {{
                let $client = client!($vendor, server, $credentials);
                let error = $call.await.expect_err("a redirect is no success");
                let code: u16 = status[..3].parse().expect("is a number");
                assert_eq!(
                    error.status().map(|status| status.as_u16()),
                    Some(code),
                    "{error}"
                );
                let headers = error.headers().expect("it was answered");
                assert!(headers.contains_key("location"), "{error}");
                assert!(error.api().is_some(), "{error}");
            }};
        }
        check!(rally, rally::Credentials::bearer_auth("s"),
            client => client.get_consent_submission_export("a", "b"));
        check!(prolific, prolific::Credentials::token("s"),
            client => client.get_collection_export_status("a", "b"));
        check!(prolific, prolific::Credentials::token("s"),
            client => client.request_collection_export("a"));
        check!(vanta, vanta::Credentials::bearer_auth("s"),
            client => client.get_questionnaire_export("a"));
        check!(opnform, opnform::Credentials::bearer_auth("s"),
            client => client.get_export_status("a", "b"));
        check!(cometly, cometly::Credentials::bearer_auth("s"),
            client => client.get_event_export(1));
        assert_eq!(server.seen().len(), 6, "each call was sent once");
        assert_eq!(other.seen(), [], "{status}");

        // The client secret does not follow either.
        let client = client!(vanta, server, vanta::Credentials::oauth("id", "s"));
        let error = client
            .get_questionnaire_export("a")
            .await
            .expect_err("no token");
        assert!(error.is_token(), "{error}");
        assert_eq!(server.seen().len(), 7, "the token was asked for once");
        assert_eq!(other.seen(), [], "{status}");
    }
}

#[tokio::test]
async fn the_file_of_opnform_comes_as_a_stream_and_its_job_as_json() {
    let server = Server::start(|seen| match seen.body() {
        br#"{"columns":{}}"# => json(
            "200 OK",
            r#"{"message":"begun","job_id":"j","is_async":true}"#,
        ),
        _ => answer(
            "200 OK",
            &["content-type: text/csv; charset=utf-8"],
            "a,b\n1,2\n",
        ),
    })
    .await;
    let client = client!(
        opnform,
        server,
        opnform::Credentials::bearer_auth("0pnform")
    );
    let body = opnform::types::SubmissionExportRequest::new(BTreeMap::new());
    let answer = client
        .export_submissions("f", &body)
        .await
        .expect("succeeds");
    match answer.body() {
        opnform::api::ExportSubmissionsAnswer::Json(started) => assert_eq!(started.job_id, "j"),
        other => panic!("{other:?}"),
    }
    let body = body.submission_ids(vec![1]);
    let answer = client
        .export_submissions("f", &body)
        .await
        .expect("succeeds");
    match answer.into_body() {
        opnform::api::ExportSubmissionsAnswer::Csv(stream) => {
            assert_eq!(stream.bytes(100).await.expect("arrives"), "a,b\n1,2\n");
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_request_without_a_network_is_the_one_that_is_sent() {
    let server = teapot().await;
    let client = client!(prolific, server, prolific::Credentials::token("pr0lific"));
    let call = || client.request_collection_export("a/b").study_id("s");
    let made = call().request().expect("can be made");
    assert!(call().await.is_err(), "a teapot is no success");
    let seen = &server.seen()[0];
    let target = made.uri().path_and_query().expect("has a path");
    assert_eq!(
        seen.request_line(),
        format!("{} {target} HTTP/1.1", made.method())
    );
    for (name, value) in made.headers() {
        let value = value.to_str().expect("is text");
        assert_eq!(seen.header(name.as_str()), [value], "{name}");
    }
}

#[tokio::test]
async fn nothing_is_sent_twice_when_a_server_does_not_answer() {
    let server = Server::start(|_| Reply::Never).await;
    let client = rally::Client::builder(rally::Credentials::bearer_auth("s"))
        .base_url(&server.url(rally::Client::BASE_URL))
        .timeout(std::time::Duration::from_secs(1))
        .build()
        .expect("loopback is a good base URL");
    let error = client
        .get_consent_submission_export("a", "b")
        .await
        .expect_err("nothing came");
    assert!(error.is_timeout(), "{error}");
    assert_eq!(server.seen().len(), 1);
}
