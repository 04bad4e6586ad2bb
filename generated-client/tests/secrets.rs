//! No credential is printed: not by a client, a call or a request, and not by any error, in whatever way the exchange fails.
//!
//! Every secret here starts with `S3CR3T`, and nothing that is printed may have that in it.

mod support;

use std::error::Error as StdError;
use std::fmt::{Debug, Display};
use std::time::Duration;

use generated_client::{cometly, opnform, prolific, rally, vanta};
use runtime::{ApiError, Credential, Error, Token};
use support::{Reply, Seen, Server, answer, json, nobody};

const MARK: &str = "S3CR3T";
const SECRET: &str = "S3CR3T-0a1b2c3d4e5f";
const ISSUED: &str = "S3CR3T-issued-6a7b8c9d";

/// All that was printed.
#[derive(Default)]
struct Printed(Vec<String>);

impl Printed {
    fn debug(&mut self, value: &dyn Debug) {
        self.0.push(format!("{value:?}"));
        self.0.push(format!("{value:#?}"));
    }

    fn display(&mut self, value: &dyn Display) {
        self.0.push(format!("{value}"));
        self.0.push(format!("{value:#}"));
    }

    /// An error, its causes, and its parts.
    fn error<E: ApiError>(&mut self, error: &Error<E>) {
        self.debug(error);
        let mut cause: Option<&dyn StdError> = Some(error);
        while let Some(error) = cause {
            self.debug(&error);
            self.display(&error);
            cause = error.source();
        }
        if let Some(token) = error.token() {
            self.debug(token);
            self.display(token);
            self.debug(&token.code());
        }
        if let Some(decode) = error.decode() {
            self.debug(decode);
            self.display(decode);
            self.display(&decode.message());
            self.display(&decode.excerpt());
        }
        if let Some(api) = error.api() {
            self.debug(api);
            self.display(api);
        }
    }

    #[track_caller]
    fn check(&self) {
        assert!(!self.0.is_empty());
        for text in &self.0 {
            assert!(!text.contains(MARK), "{text}");
        }
    }
}

/// A way for an exchange to go, and the kind of outcome that it has.
struct Situation {
    name: &'static str,
    kind: &'static str,
    /// The answer, given the status of a success.
    reply: fn(&str) -> Reply,
}

const HTML: &[&str] = &["content-type: text/html"];
const TEXT: &[&str] = &["content-type: text/plain", "Retry-After: 1"];

const SITUATIONS: &[Situation] = &[
    Situation {
        name: "401",
        kind: "answered",
        reply: |_| answer("401 Unauthorized", HTML, "<p>who are you</p>"),
    },
    Situation {
        name: "403 as text",
        kind: "answered",
        reply: |_| answer("403 Forbidden", HTML, "no"),
    },
    Situation {
        name: "500",
        kind: "answered",
        reply: |_| answer("500 Internal Server Error", HTML, "oh"),
    },
    Situation {
        name: "502",
        kind: "answered",
        reply: |_| answer("502 Bad Gateway", HTML, "<html></html>"),
    },
    Situation {
        name: "a teapot",
        kind: "answered",
        reply: |_| answer("418 I'm a teapot", TEXT, "tea"),
    },
    Situation {
        name: "a redirect",
        kind: "answered",
        reply: |_| answer("302 Found", &["location: http://127.0.0.1:1/"], ""),
    },
    Situation {
        name: "does not decode",
        kind: "decode",
        reply: |ok| json(ok, r#"{"status":17,"created_at":"x"}"#),
    },
    Situation {
        name: "no JSON",
        kind: "decode",
        reply: |ok| json(ok, "{{{"),
    },
    Situation {
        name: "too large",
        kind: "too large",
        reply: |ok| json(ok, &"x".repeat(5000)),
    },
    Situation {
        name: "cut off",
        kind: "transport",
        reply: |_| Reply::Cut(b"HTTP/1.1 200 OK\r\ncontent-length: 90\r\n\r\n{".to_vec()),
    },
    Situation {
        name: "hung up",
        kind: "transport",
        reply: |_| Reply::Cut(Vec::new()),
    },
    Situation {
        name: "no HTTP",
        kind: "transport",
        reply: |_| Reply::Cut(b"SSH-2.0-OpenSSH\r\n".to_vec()),
    },
    Situation {
        name: "silence",
        kind: "timeout",
        reply: |_| Reply::Never,
    },
];

fn kind<E>(error: &Error<E>) -> &'static str {
    match () {
        () if error.api().is_some() => "answered",
        () if error.is_build() => "build",
        () if error.is_credential() => "credential",
        () if error.is_token() => "token",
        () if error.is_decode() => "decode",
        () if error.is_too_large() => "too large",
        () if error.is_timeout() => "timeout",
        () if error.is_connect() => "connect",
        () => "transport",
    }
}

fn is_token_request(seen: &Seen) -> bool {
    seen.request_line() == "POST /oauth/token HTTP/1.1"
}

fn issue() -> Reply {
    json(
        "200 OK",
        &format!(r#"{{"access_token":"{ISSUED}","expires_in":3600}}"#),
    )
}

/// A server for a situation; tokens are issued.
async fn server(situation: &Situation, success: &'static str) -> Server {
    let reply = situation.reply;
    Server::start(move |seen| {
        if is_token_request(seen) {
            issue()
        } else {
            reply(success)
        }
    })
    .await
}

/// Prints all that a client has, and every way in which this call of it fails.
macro_rules! provoke {
    ($vendor:ident, $credentials:expr, $success:literal, $client:ident => $call:expr) => {{
        let mut printed = Printed::default();
        let credentials: $vendor::Credentials = $credentials;
        printed.debug(&credentials);
        let at = |url: &str, timeout: Duration| {
            $vendor::Client::builder(credentials.clone())
                .base_url(url)
                .timeout(timeout)
                .max_body_bytes(4096)
        };
        for situation in SITUATIONS {
            let server = server(situation, $success).await;
            // Short only where it is waited for.
            let timeout = match situation.kind {
                "timeout" => Duration::from_secs(1),
                _ => Duration::from_secs(60),
            };
            let builder = at(&server.url($vendor::Client::BASE_URL), timeout);
            printed.debug(&builder);
            let $client = builder.build().expect("loopback is a good base URL");
            printed.debug(&$client);
            printed.debug(&$call);
            let error = $call.await.expect_err(situation.name);
            assert_eq!(kind(&error), situation.kind, "{}: {error}", situation.name);
            printed.error(&error);
            // With a token in its cache, if there is one.
            printed.debug(&$client);
            let request = $call.request().expect("can be made");
            let sent = request.headers()["authorization"]
                .to_str()
                .expect("is text");
            assert!(
                sent.contains(MARK),
                "the request is the one with the secret"
            );
            printed.debug(&request);
            printed.debug(request.body());
            let seen = server.seen();
            let last = seen.last().expect("something was sent");
            assert!(
                last.header("authorization")[0].contains(MARK),
                "it was sent"
            );
        }
        let url = nobody($vendor::Client::BASE_URL).await;
        let $client = at(&url, Duration::from_secs(60))
            .build()
            .expect("loopback is a good base URL");
        let error = $call.await.expect_err("nobody is there");
        assert!(error.is_connect(), "{error}");
        printed.error(&error);
        printed.check();
    }};
}

#[tokio::test]
async fn rally_prints_no_secret() {
    provoke!(rally, rally::Credentials::bearer_auth(SECRET), "200 OK",
        client => client.get_consent_submission_export("s", "e"));
    provoke!(rally, Token::new(SECRET).into(), "200 OK",
        client => client.get_consent_submission_export("s", "e"));
}

#[tokio::test]
async fn prolific_prints_no_secret() {
    provoke!(prolific, prolific::Credentials::token(SECRET), "200 OK",
        client => client.get_collection_export_status("c", "e"));
    provoke!(prolific, Token::new(SECRET).into(), "200 OK",
        client => client.request_collection_export("c").study_id("s"));
}

#[tokio::test]
async fn vanta_prints_no_secret() {
    provoke!(vanta, vanta::Credentials::bearer_auth(SECRET), "200 OK",
        client => client.get_questionnaire_export("q"));
    provoke!(vanta, vanta::Credentials::oauth("id", SECRET), "200 OK",
        client => client.get_questionnaire_export("q"));
    provoke!(vanta, vanta::Credentials::oauth("id", SECRET).and_bearer_auth(SECRET), "202 Accepted",
        client => client.create_questionnaire_export(
        &vanta::types::QuestionnaireExportRequest::new("q", vanta::types::QuestionnaireExportFormat::Csv)
    ));
}

#[tokio::test]
async fn opnform_prints_no_secret() {
    provoke!(opnform, opnform::Credentials::bearer_auth(SECRET), "200 OK",
        client => client.get_export_status("f", "j"));
    provoke!(opnform, Token::new(SECRET).into(), "200 OK",
        client => client.get_export_status_documented("f", "j"));
    provoke!(opnform, opnform::Credentials::bearer_auth(SECRET), "200 OK",
        client => client.export_submissions(
        "f",
        &opnform::types::SubmissionExportRequest::new(std::collections::BTreeMap::new())
    ));
}

#[tokio::test]
async fn cometly_prints_no_secret() {
    provoke!(cometly, cometly::Credentials::bearer_auth(SECRET), "200 OK",
        client => client.get_event_export(1));
    provoke!(cometly, Token::new(SECRET).into(), "202 Accepted",
        client => client.create_event_export(
        &cometly::types::EventExportRequest::new("2024-01-15".parse().expect("is a date"))
    ));
}

/// How a server answers every request.
type Answering = Box<dyn Fn() -> Reply + Send + Sync>;

/// What a token endpoint may say, with the secret in every corner of it.
#[tokio::test]
async fn a_token_endpoint_that_echoes_the_secret_is_not_quoted() {
    let echo = format!(
        r#"{{"error":"invalid_client","error_description":"{SECRET} is wrong","{SECRET}":1}}"#
    );
    let as_code = format!(r#"{{"error":"{SECRET}"}}"#);
    let header = format!("x-echo: {SECRET}");
    let location = format!("location: http://127.0.0.1:1/?client_secret={SECRET}");
    let plain = ["content-type: application/json"];
    let bad_token = format!(r#"{{"access_token":"{ISSUED}\n","expires_in":3600}}"#);
    let wrong_type = format!(r#"{{"access_token":["{SECRET}"]}}"#);
    let replies: Vec<(&str, Answering)> = vec![
        ("token", {
            let echo = echo.clone();
            Box::new(move || answer("401 Unauthorized", &plain, &echo))
        }),
        ("token", {
            let (echo, header) = (echo.clone(), header.clone());
            Box::new(move || answer("400 Bad Request", &[&header, "Retry-After: 7"], &echo))
        }),
        (
            "token",
            Box::new(move || answer("403 Forbidden", &plain, &as_code)),
        ),
        (
            "token",
            Box::new(|| answer("500 Internal Server Error", HTML, SECRET)),
        ),
        (
            "token",
            Box::new(move || answer("307 Temporary Redirect", &[&location], SECRET)),
        ),
        ("token", {
            let echo = echo.clone();
            Box::new(move || json("200 OK", &echo))
        }),
        ("token", Box::new(move || json("200 OK", &wrong_type))),
        ("token", Box::new(|| json("200 OK", SECRET))),
        (
            "token",
            Box::new(|| Reply::Cut(format!("HTTP/1.1 {SECRET}\r\n\r\n").into_bytes())),
        ),
        ("token", Box::new(|| Reply::Never)),
        ("build", Box::new(move || json("200 OK", &bad_token))),
    ];
    let mut printed = Printed::default();
    for (at, (expected, reply)) in replies.into_iter().enumerate() {
        let server = Server::start(move |_| reply()).await;
        let client = vanta::Client::builder(vanta::Credentials::oauth("id", SECRET))
            .base_url(&server.url(vanta::Client::BASE_URL))
            .timeout(Duration::from_secs(2))
            .build()
            .expect("loopback is a good base URL");
        let error = client
            .get_questionnaire_export("q")
            .await
            .expect_err("no token");
        assert_eq!(kind(&error), expected, "{at}: {error}");
        printed.error(&error);
        printed.debug(&error.headers());
        printed.debug(&client);
        let seen = server.seen();
        assert_eq!(seen.len(), 1, "{at}: the call itself was not sent");
        let sent = String::from_utf8_lossy(seen[0].body());
        assert!(
            sent.contains(SECRET),
            "{at}: the secret was sent to the token endpoint"
        );
        assert!(seen[0].header("authorization").is_empty());
    }
    printed.check();
}

/// An error code is a word of a list, but a secret may look like one.
#[tokio::test]
async fn an_api_that_echoes_the_credential_is_not_quoted() {
    let echo = format!("no such token: {SECRET}");
    let problem = format!(
        r#"{{"error":{{"status":404,"error_code":1,"title":"{SECRET}","detail":"{SECRET}"}}}}"#
    );
    let undecodable = format!(r#"{{"status":"complete","url":7,"expires_at":"{SECRET}"}}"#);
    for (status, text) in [("401 Unauthorized", &echo), ("418 I'm a teapot", &echo)] {
        let text = text.clone();
        let server =
            Server::start(move |_| answer(status, &["content-type: text/plain"], &text)).await;
        let client = rally::Client::builder(rally::Credentials::bearer_auth(SECRET))
            .base_url(&server.url(rally::Client::BASE_URL))
            .build()
            .expect("loopback is a good base URL");
        let error = client
            .get_consent_submission_export("s", "e")
            .await
            .expect_err("no success");
        let mut printed = Printed::default();
        printed.error(&error);
        printed.check();
        assert!(error.to_string().contains("withheld"), "{error}");
        assert!(String::from_utf8_lossy(error.body().expect("the bytes stay")).contains(SECRET));
    }
    for (status, body) in [("404 Not Found", problem), ("200 OK", undecodable)] {
        let server = Server::start(move |_| json(status, &body)).await;
        let client = prolific::Client::builder(prolific::Credentials::token(SECRET))
            .base_url(&server.url(prolific::Client::BASE_URL))
            .build()
            .expect("loopback is a good base URL");
        let error = client
            .get_collection_export_status("c", "e")
            .await
            .expect_err("no success");
        let mut printed = Printed::default();
        printed.error(&error);
        printed.check();
        assert!(error.to_string().contains("withheld"), "{error}");
    }
}

#[tokio::test]
async fn a_secret_that_looks_like_an_error_code_is_not_quoted() {
    for (code, quoted) in [
        ("invalid_client", true),
        ("swordfish", false),
        ("no_swordfish_here", false),
        ("swordf", false),
    ] {
        let body = format!(r#"{{"error":"{code}"}}"#);
        let server = Server::start(move |_| json("401 Unauthorized", &body)).await;
        let client = vanta::Client::builder(vanta::Credentials::oauth("id", "swordfish"))
            .base_url(&server.url(vanta::Client::BASE_URL))
            .build()
            .expect("loopback is a good base URL");
        let error = client
            .get_questionnaire_export("q")
            .await
            .expect_err("no token");
        let text = format!("{error} {error:?}");
        assert_eq!(text.contains(code), quoted, "{text}");
        assert!(!text.contains("sword"), "{text}");
    }
}

#[tokio::test]
async fn what_is_refused_before_it_is_sent_is_not_quoted() {
    let mut printed = Printed::default();
    // A secret that no header can have.
    let server = Server::start(|_| issue()).await;
    let broken = format!("{SECRET}\r\nx: y");
    let client = rally::Client::builder(rally::Credentials::bearer_auth(broken.as_str()))
        .base_url(&server.url(rally::Client::BASE_URL))
        .build()
        .expect("loopback is a good base URL");
    let call = || client.get_consent_submission_export("s", "e");
    let error = call().await.expect_err("no header can have it");
    assert!(error.is_build(), "{error}");
    printed.error(&error);
    printed.display(&call().request().expect_err("no header can have it"));
    // A path that is refused, beside a good secret.
    let client = prolific::Client::builder(prolific::Credentials::token(SECRET))
        .base_url(&server.url(prolific::Client::BASE_URL))
        .build()
        .expect("loopback is a good base URL");
    let call = client.get_collection_export_status("..", "e");
    printed.debug(&call);
    let error = call.await.expect_err("another path");
    assert!(error.is_build(), "{error}");
    printed.error(&error);
    // No credential at all.
    let none = vanta::Client::new(vanta::Credentials::none());
    let error = none
        .get_questionnaire_export("q")
        .await
        .expect_err("no credential");
    assert!(error.is_credential(), "{error}");
    printed.error(&error);
    assert_eq!(server.seen(), []);
    // Base URLs with a secret in them.
    for url in [
        format!("https://user:{SECRET}@api.example.com"),
        format!("https://api.example.com/?key={SECRET}"),
        format!("https://api.example.com/#{SECRET}"),
        SECRET.to_owned(),
        format!("http://{SECRET}.example.com"),
    ] {
        let builder = || cometly::Client::builder(Token::new(SECRET)).base_url(&url);
        printed.debug(&builder());
        let refused = builder().build().expect_err("is no good base URL");
        printed.debug(&refused);
        printed.display(&refused);
        let client = builder().build_default();
        printed.debug(&client);
        let error = client
            .get_event_export(1)
            .await
            .expect_err("is no good base URL");
        assert!(error.is_build(), "{error}");
        printed.error(&error);
    }
    printed.check();
}

#[test]
fn credentials_of_every_kind_print_no_secret() {
    let mut printed = Printed::default();
    let token = Token::new(SECRET);
    printed.debug(&token);
    printed.display(&token);
    let flow = runtime::ClientCredentials::new("https://api.example.com/token", "id", SECRET);
    printed.debug(&flow);
    for credential in [
        Credential::bearer(SECRET),
        Credential::basic("user", SECRET),
        Credential::api_key_header("x-key", "Key ", SECRET),
        Credential::api_key_query("key", SECRET),
        Credential::api_key_cookie("key", SECRET),
        Credential::client_credentials(flow),
    ] {
        printed.debug(&credential);
        let all = runtime::Credentials::none().with("any", credential);
        printed.debug(&all);
        let builder = runtime::ClientBuilder::<runtime::Client>::new("https://a.example", all);
        printed.debug(&builder);
        printed.debug(&builder.build_default());
    }
    printed.check();
    // `user:S3CR3T-...` in Base64 begins like this.
    assert!(
        printed
            .0
            .iter()
            .all(|text| !text.contains("dXNlcjpTM0NSM1"))
    );
}

#[test]
#[should_panic(expected = "S3CR3T-0a1b2c3d4e5f")]
fn the_check_finds_a_leak() {
    let mut printed = Printed::default();
    printed.debug(&Some(Token::new(SECRET).expose()));
    printed.check();
}
