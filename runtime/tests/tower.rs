//! Services and layers of `tower` as transports, over loopback.

#[path = "support/prolific.rs"]
mod prolific;
#[path = "support/server.rs"]
mod server;

use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use prolific::Client;
use runtime::{Body, Bytes, ReqwestTransport, Token, TowerTransport, Transport, TransportService};
use server::{Server, json};
use tower::{ServiceBuilder, service_fn};

fn client(url: &str, transport: impl Transport) -> Client {
    Client::builder(Token::new("s3cr3t"))
        .base_url(url)
        .timeout(Duration::from_millis(300))
        .transport(transport)
        .build()
        .expect("is a client")
}

#[tokio::test]
async fn a_layer_changes_the_requests_of_the_transport_in_the_box() {
    let server = Server::start(|_| json("200 OK", r#"{"status":"failed"}"#)).await;
    let service = ServiceBuilder::new()
        .concurrency_limit(1)
        .map_request(|mut request: runtime::http::Request<Body>| {
            let value = runtime::HeaderValue::from_static("7");
            request.headers_mut().insert("x-trace", value);
            request
        })
        .service(TransportService::new(ReqwestTransport::default()));
    let client = client(&server.url, TowerTransport::new(service));
    for _ in 0..2 {
        let answer = client.get_collection_export_status("a", "b").await;
        assert_eq!(answer.expect("succeeds").status(), 200);
    }
    let seen = server.seen();
    assert!(seen.iter().all(|one| one.header("x-trace") == Some("7")));
    assert!(seen.iter().all(|one| one.header("authorization").is_some()));
}

#[tokio::test]
async fn a_service_of_ones_own_answers_without_a_network() {
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    let service = service_fn(move |request: runtime::http::Request<Body>| {
        count.fetch_add(1, Ordering::Relaxed);
        async move {
            assert!(request.uri().path().ends_with("/export/b"), "{request:?}");
            let body = runtime::ByteStream::from(Bytes::from_static(br#"{"status":"failed"}"#));
            Ok::<_, Infallible>(runtime::http::Response::new(body))
        }
    });
    let client = client("https://api.example.com", TowerTransport::new(service));
    let answer = client.get_collection_export_status("a", "b").await;
    assert_eq!(answer.expect("succeeds").status(), 200);
    assert_eq!(asked.load(Ordering::Relaxed), 1);
}

#[tokio::test]
async fn a_service_that_fails_or_does_not_answer_is_an_error_of_its_kind() {
    let failing =
        service_fn(|_| async { Err::<runtime::http::Response<Body>, _>("the queue is full") });
    let error = client("https://api.example.com", TowerTransport::new(failing))
        .get_collection_export_status("a", "b")
        .await
        .expect_err("fails");
    assert!(error.to_string().contains("the queue is full"), "{error}");

    let silent =
        service_fn(|_| std::future::pending::<Result<runtime::http::Response<Body>, Infallible>>());
    let error = client("https://api.example.com", TowerTransport::new(silent))
        .get_collection_export_status("a", "b")
        .await
        .expect_err("does not answer");
    assert!(error.is_timeout(), "{error}");

    // What the transport in the box says of its trouble is kept through layers.
    let unreachable = TransportService::new(ReqwestTransport::default());
    let error = client("http://127.0.0.1:1", TowerTransport::new(unreachable))
        .get_collection_export_status("a", "b")
        .await
        .expect_err("nobody is there");
    assert!(error.is_connect(), "{error}");
}
