//! Exchanges with a server on loopback.

#![cfg(feature = "reqwest")]

#[path = "support/prolific.rs"]
mod prolific;
#[path = "support/server.rs"]
mod server;

use std::time::Duration;

use prolific::types::CollectionExportStatus;
use prolific::{Client, Credentials, DownloadAnswer, GetCollectionExportStatusError};
use runtime::{Body, ByteStream, Bytes, Part, Token};
use server::{Reply, Server, answer, json};

const SECRET: &str = "s3cr3t-t0k3n";

fn client(server: &Server) -> Client {
    builder(server).build().expect("is a client")
}

fn builder(server: &Server) -> runtime::ClientBuilder<Client> {
    Client::builder(Token::new(SECRET))
        .base_url(&format!("{}/prefix", server.url))
        .timeout(Duration::from_millis(300))
}

#[tokio::test]
async fn a_call_is_sent_by_awaiting_it() {
    let server = Server::start(|_| json("200 OK", r#"{"status":"failed"}"#)).await;
    let answer = client(&server)
        .get_collection_export_status("a", "b")
        .page_size(2)
        .await
        .expect("succeeds");
    assert!(matches!(answer.body(), CollectionExportStatus::Failed(_)));
    let seen = &server.seen()[0];
    assert_eq!(
        seen.target,
        "/prefix/api/v1/data-collection/collections/a/export/b?page_size=2"
    );
    assert_eq!(
        seen.header("authorization"),
        Some(format!("Token {SECRET}").as_str())
    );
    assert_eq!(seen.header("accept-encoding"), None);
    assert!(
        seen.header("user-agent")
            .is_some_and(|agent| agent.starts_with("clientwright-runtime/"))
    );
}

#[tokio::test]
async fn a_redirect_is_an_answer_and_nothing_follows_it() {
    let other = Server::start(|_| json("200 OK", r#"{"status":"failed"}"#)).await;
    let location = format!("location: {}/x\r\n", other.url);
    let server = Server::start(move |_| Reply::Now(answer("302 Found", &location, ""))).await;
    let error = client(&server)
        .get_collection_export_status("a", "b")
        .await
        .expect_err("is no success");
    let Some(GetCollectionExportStatusError::Undocumented(answer)) = error.api() else {
        panic!("{error}")
    };
    assert_eq!(answer.status(), 302);
    assert!(other.seen().is_empty());
}

#[tokio::test]
async fn an_operation_that_asks_for_nothing_gets_no_credential() {
    let server =
        Server::start(|_| Reply::Now(answer("200 OK", "content-type: text/csv\r\n", "a,b"))).await;
    let answer = client(&server).download().await.expect("succeeds");
    let DownloadAnswer::Csv(stream) = answer.into_body() else {
        panic!("CSV")
    };
    assert_eq!(stream.bytes(100).await.expect("is read"), "a,b");
    assert_eq!(server.seen()[0].header("authorization"), None);
}

#[tokio::test]
async fn the_wait_for_a_head_is_bounded() {
    let server = Server::start(|_| Reply::After(Duration::from_secs(5), String::new())).await;
    let error = client(&server)
        .get_collection_export_status("a", "b")
        .await
        .expect_err("is late");
    assert!(error.is_timeout() && error.is_transient() && !error.is_connect());
    assert_eq!(
        error.to_string(),
        "`get-collection-export-status`: no answer within 300ms"
    );
}

#[tokio::test]
async fn the_wait_for_a_buffered_body_is_bounded() {
    let head =
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 20\r\n\r\n{\"sta";
    let server = Server::start(move |_| {
        Reply::Slowly(head.to_owned(), Duration::from_secs(5), String::new())
    })
    .await;
    let error = client(&server)
        .get_collection_export_status("a", "b")
        .await
        .expect_err("is late");
    assert!(error.is_timeout(), "{error}");
}

#[tokio::test]
async fn the_wait_for_each_piece_of_a_stream_is_bounded_and_no_more() {
    let head = "HTTP/1.1 200 OK\r\ncontent-type: text/csv\r\ncontent-length: 6\r\n\r\na,b";
    let server = Server::start(move |seen| {
        let wait = if seen.body == "slow" {
            Duration::from_secs(5)
        } else {
            Duration::from_millis(200)
        };
        Reply::Slowly(head.to_owned(), wait, "c,d".to_owned())
    })
    .await;
    for (body, expected) in [("quick", Some("a,bc,d")), ("slow", None)] {
        let mut call = client(&server).download();
        call.call.text("text/plain", body);
        let answer = call.await.expect("has a head in time");
        let DownloadAnswer::Csv(stream) = answer.into_body() else {
            panic!("CSV")
        };
        // Longer than the limit may pass between the head and the first look.
        tokio::time::sleep(Duration::from_millis(350)).await;
        match stream.bytes(100).await {
            Ok(bytes) => assert_eq!(Some(bytes.as_ref()), expected.map(str::as_bytes)),
            Err(error) => assert!(error.is_timeout() && expected.is_none(), "{error}"),
        }
    }
}

#[tokio::test]
async fn a_buffered_answer_is_bounded_in_size() {
    let chunked = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n9\r\n123456789\r\n9\r\n123456789\r\n0\r\n\r\n";
    for reply in [answer("200 OK", "", "12345678901"), chunked.to_owned()] {
        let server = Server::start(move |_| Reply::Now(reply.clone())).await;
        let client = builder(&server)
            .max_body_bytes(10)
            .build()
            .expect("is a client");
        let error = client
            .get_collection_export_status("a", "b")
            .await
            .expect_err("is too large");
        assert!(error.is_too_large() && !error.is_transient(), "{error}");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
    }
}

#[tokio::test]
async fn a_server_that_is_not_there_is_told_apart() {
    let client = Client::builder(Credentials::token(SECRET))
        .base_url("http://127.0.0.1:1/q")
        .build()
        .expect("is a client");
    let error = client
        .get_collection_export_status("hidden", "b")
        .await
        .expect_err("is not there");
    assert!(
        error.is_connect() && error.is_transient() && !error.is_timeout(),
        "{error}"
    );
    let shown = format!("{error} {error:?}");
    assert!(
        !shown.contains(SECRET) && !shown.contains("hidden"),
        "{shown}"
    );
}

#[tokio::test]
async fn a_body_may_be_streamed_out() {
    let server = Server::start(|_| {
        json(
            "200 OK",
            r#"{"error":{"status":1,"title":"t","detail":"d"}}"#,
        )
    })
    .await;
    let mut call = client(&server).download();
    call.call.part_text("a", "1");
    call.call.part_file(
        "f",
        Part::new(Body::from(ByteStream::from(Bytes::from_static(b"1,2")))).file_name("f.csv"),
    );
    call.await.expect("succeeds");
    let seen = &server.seen()[0];
    assert_eq!(seen.header("transfer-encoding"), Some("chunked"));
    assert!(
        seen.body.contains("filename=\"f.csv\"") && seen.body.contains("1,2"),
        "{}",
        seen.body
    );
}

#[tokio::test]
async fn a_call_that_cannot_be_written_is_reported_when_it_is_sent() {
    let server = Server::start(|_| json("200 OK", "{}")).await;
    let error = client(&server)
        .get_collection_export_status("..", "b")
        .await
        .expect_err("is refused");
    assert!(error.is_build() && !error.is_transient(), "{error}");
    let none = Client::builder(Credentials::none())
        .base_url(&server.url)
        .build()
        .expect("is a client");
    let error = none
        .get_collection_export_status("a", "b")
        .send()
        .await
        .expect_err("needs a token");
    assert!(error.is_credential(), "{error}");
    assert!(server.seen().is_empty());
}

#[tokio::test]
async fn a_call_has_a_time_limit_of_its_own() {
    use runtime::Operation as _;

    let late = || {
        Reply::After(
            Duration::from_millis(600),
            answer(
                "200 OK",
                "content-type: application/json\r\n",
                r#"{"status":"failed"}"#,
            ),
        )
    };
    let server = Server::start(move |_| late()).await;
    let client = client(&server);
    let call = || client.get_collection_export_status("a", "b").page_size(2);
    let error = call()
        .await
        .expect_err("the limit of the client is shorter");
    assert!(error.is_timeout(), "{error}");
    let answer = call().timeout(Duration::from_secs(20)).await;
    assert_eq!(answer.expect("there is time").status(), 200);
    let error = call()
        .timeout(Duration::from_millis(20))
        .await
        .expect_err("its own limit is shorter");
    assert_eq!(
        error.to_string(),
        "`get-collection-export-status`: no answer within 20ms"
    );
    let request = call().timeout(Duration::from_secs(1)).request();
    assert!(request.expect("is a request").uri().query().is_some());
}

#[tokio::test]
async fn a_client_names_itself_as_it_is_told_and_a_call_otherwise() {
    let server = Server::start(|_| json("200 OK", r#"{"status":"failed"}"#)).await;
    let client = builder(&server)
        .user_agent("acme-sync/2.1")
        .build()
        .expect("is a client");
    let call = || client.get_collection_export_status("a", "b");
    call().await.expect("succeeds");
    call()
        .header("user-agent", "acme-probe")
        .await
        .expect("succeeds");
    let seen = server.seen();
    let agents: Vec<_> = seen.iter().map(|one| one.header("user-agent")).collect();
    assert_eq!(agents, [Some("acme-sync/2.1"), Some("acme-probe")]);
}
