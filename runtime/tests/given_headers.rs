//! Headers and credentials that no operation asks for, and the caller gives.

#![cfg(feature = "reqwest")]

#[path = "support/prolific.rs"]
mod prolific;
#[path = "support/server.rs"]
mod server;

use prolific::{Client, Credentials};
use runtime::{Call, ClientBuilder, Credential, Method, OperationInfo};
use server::{Server, json};

const SECRET: &str = "s3cr3t-t0k3n";

static HERE: OperationInfo = info(None);
static THERE: OperationInfo = info(Some("https://uploads.example.net"));

const fn info(server: Option<&'static str>) -> OperationInfo {
    OperationInfo {
        id: "op",
        method: Method::GET,
        path: "/a",
        security: &[],
        server,
        accept: "application/json",
    }
}

fn builder(credentials: runtime::Credentials) -> ClientBuilder<runtime::Client> {
    ClientBuilder::new("https://api.example.com", credentials)
}

/// The values of a header that a call is sent with.
fn sent(call: Call, name: &str) -> Vec<String> {
    let request = call.request().expect("is a request");
    let values = request.headers().get_all(name).iter();
    let text = |value: &runtime::HeaderValue| value.to_str().expect("is text").to_owned();
    values.map(text).collect()
}

#[test]
fn a_header_of_the_client_goes_to_its_own_origin_only() {
    let client = builder(runtime::Credentials::none())
        .header("x-api-key", SECRET)
        .build_default();
    assert_eq!(sent(client.call(&HERE), "x-api-key"), [SECRET]);
    assert!(sent(client.call(&THERE), "x-api-key").is_empty());
    let request = client.call(&HERE).request().expect("is a request");
    assert!(!format!("{request:?}").contains(SECRET));
}

#[test]
fn a_header_of_a_call_stands_in_place_of_all_others() {
    let credentials = runtime::Credentials::none()
        .with("key", Credential::bearer("other"))
        .with_every_request();
    let client = builder(credentials)
        .header("authorization", "of the client")
        .header("accept", "text/csv")
        .build_default();
    assert_eq!(
        sent(client.call(&HERE), "authorization"),
        ["Bearer other"],
        "a credential stands in place of a header of the client"
    );
    assert_eq!(sent(client.call(&HERE), "accept"), ["text/csv"]);
    let mut call = client.call(&HERE);
    call.given_header("Authorization", SECRET);
    assert_eq!(sent(call, "authorization"), [SECRET]);
}

#[test]
fn a_credential_that_nothing_asks_for_goes_to_the_own_origin_only() {
    let credentials = runtime::Credentials::none()
        .with(
            "key",
            Credential::api_key_header("authorization", "", SECRET),
        )
        .with("tenant", Credential::api_key_header("x-tenant", "", "acme"));
    let always = builder(credentials.clone().with_every_request()).build_default();
    assert_eq!(sent(always.call(&HERE), "authorization"), [SECRET]);
    assert_eq!(sent(always.call(&HERE), "x-tenant"), ["acme"]);
    assert!(sent(always.call(&THERE), "authorization").is_empty());
    let asked = builder(credentials).build_default();
    assert!(sent(asked.call(&HERE), "authorization").is_empty());
}

#[test]
fn what_cannot_be_a_header_is_refused_without_its_value() {
    for (name, value, expected) in [
        ("x y", SECRET, "`x y` is no name of a header"),
        (
            "x-key",
            "s3cr3t-t0k3n\r\nx: y",
            "the header `x-key` has characters that a header cannot have",
        ),
        (
            "Content-Length",
            "3",
            "the header `content-length` is written by the transport, so it cannot be given",
        ),
    ] {
        let error = builder(runtime::Credentials::none())
            .header(name, value)
            .build()
            .expect_err("is refused");
        assert_eq!(error.to_string(), expected);
        let client = builder(runtime::Credentials::none()).build_default();
        let mut call = client.call(&HERE);
        call.given_header(name, value);
        let shown = format!("{call:?}");
        let error = call.request().expect_err("is refused");
        assert_eq!(error.to_string(), expected);
        assert!(!shown.contains("s3cr3t"), "{shown}");
    }
}

#[tokio::test]
async fn an_answer_that_repeats_a_given_header_is_not_shown() {
    let body = format!(r#"{{"error":"no such key: {SECRET}"}}"#);
    let server = Server::start(move |_| json("418 I'm a teapot", &body)).await;
    let client = Client::builder(Credentials::token("another-s3cr3t"))
        .base_url(&server.url)
        .header("x-api-key", SECRET)
        .build()
        .expect("is a client");
    let of_client = client.get_collection_export_status("a", "b");
    let of_call = client
        .get_collection_export_status("a", "b")
        .header("x-api-key", SECRET);
    for call in [of_client, of_call] {
        assert!(!format!("{call:?} {client:?}").contains(SECRET));
        let error = call.await.expect_err("is no success");
        assert!(error.repeats_credential());
        assert!(!format!("{error} {error:?}").contains(SECRET));
    }
    let seen = server.seen();
    assert!(
        seen.iter()
            .all(|seen| seen.header("x-api-key") == Some(SECRET))
    );
}
