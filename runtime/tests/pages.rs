//! Lists that come in pages, over loopback: one test a kind of rule.

#![cfg(feature = "reqwest")]

#[path = "support/server.rs"]
mod server;

use std::marker::PhantomData;

use runtime::{Credential, Credentials, Json, PageRule, Paged};
use server::{Reply, Seen, Server, answer, json};

static LIST: runtime::OperationInfo = runtime::OperationInfo {
    id: "list-things",
    method: runtime::Method::GET,
    path: "/things/{kind}",
    security: &[&["key"]],
    server: None,
    accept: "application/json",
};

/// A list with the rule of a marker.
struct ListThings<R>(runtime::Call, PhantomData<fn() -> R>);

trait Rule: 'static {
    const RULE: PageRule;
}

enum ListError {
    Undocumented(runtime::Undocumented),
}
runtime::api_error! { ListError {} }

impl<R> runtime::Operation for ListThings<R> {
    type Answer = runtime::Answer<Json>;
    type Error = ListError;

    fn into_call(self) -> runtime::Call {
        self.0
    }

    fn decode(reply: runtime::Reply) -> Result<Self::Answer, runtime::Error<ListError>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(ListError::Undocumented)),
        }
    }
}

impl<R: Rule> Paged for ListThings<R> {
    type Item = i64;
    const RULE: PageRule = R::RULE;

    fn listed(page: Self::Answer) -> Vec<i64> {
        let body = page.into_body();
        let list = body.as_array().or_else(|| body["data"].as_array());
        let list = list.expect("the server sends a list");
        list.iter()
            .filter_map(|item| item.as_i64().or_else(|| item["id"].as_i64()))
            .collect()
    }
}

#[derive(Clone)]
struct Client(runtime::Client);

impl From<runtime::Client> for Client {
    fn from(inner: runtime::Client) -> Self {
        Self(inner)
    }
}

fn list<R>(server: &Server, query: &[(&str, &str)]) -> ListThings<R> {
    let credentials = Credentials::none().with("key", Credential::api_key_query("key", "s3cr3t"));
    let client = runtime::ClientBuilder::<Client>::new("https://api.example.com", credentials)
        .base_url(&format!("{}/v1", server.url))
        .build()
        .expect("is a client");
    let mut call = client.0.call(&LIST);
    call.path("kind", "a b");
    for (name, value) in query {
        call.query(name, value);
    }
    ListThings(call, PhantomData)
}

async fn all<R: Rule>(list: ListThings<R>) -> Result<Vec<i64>, runtime::Error<ListError>> {
    let (mut items, mut found) = (list.items(), Vec::new());
    while let Some(item) = items.next().await {
        found.push(item?);
    }
    Ok(found)
}

/// The query of a request, without the credential.
fn query(seen: &Seen) -> Vec<String> {
    let (path, query) = seen.target.split_once('?').unwrap_or((&seen.target, ""));
    assert_eq!(path, "/v1/things/a%20b");
    let pairs = query.split('&').map(str::to_owned);
    let (keys, pairs): (Vec<_>, Vec<_>) = pairs.partition(|pair| pair.starts_with("key="));
    assert_eq!(keys, ["key=s3cr3t"], "{query}");
    pairs
}

fn queries(server: &Server) -> Vec<String> {
    let seen = server.seen();
    seen.iter().map(|seen| query(seen).join("&")).collect()
}

fn has(seen: &Seen, pair: &str) -> bool {
    query(seen).iter().any(|own| own == pair)
}

macro_rules! rule {
    ($name:ident = $rule:expr) => {
        struct $name;
        impl Rule for $name {
            const RULE: PageRule = $rule;
        }
    };
}

rule! { Cursor = PageRule::Cursor { parameter: "page[after]", next: &["meta", "next"], more: None } }
rule! { LastItem = PageRule::LastItem { parameter: "after", items: &["data"], member: "id", more: &["has_more"] } }
rule! { Offset = PageRule::Offset { parameter: "offset", items: &["data"], total: None } }
rule! { OffsetOfTotal = PageRule::Offset { parameter: "offset", items: &["data"], total: Some(&["total"]) } }
rule! { Number = PageRule::Number { parameter: "page", first: 1, items: &["data"], last: Some(&["pages"]) } }
rule! { NextLink = PageRule::Link { next: &["links", "next"] } }
rule! { LinkHeader = PageRule::LinkHeader }

#[tokio::test]
async fn a_cursor_of_the_answer_is_sent_with_the_next_call() {
    let server = Server::start(|seen| {
        json(
            "200 OK",
            if has(seen, "page%5Bafter%5D=x%2Fy%3D") {
                r#"{"data":[3],"meta":{"next":null}}"#
            } else {
                r#"{"data":[1,2],"meta":{"next":"x/y="}}"#
            },
        )
    })
    .await;
    let found = all(list::<Cursor>(&server, &[("limit", "2")])).await;
    assert_eq!(found.expect("all pages"), [1, 2, 3]);
    assert_eq!(
        queries(&server),
        ["limit=2", "limit=2&page%5Bafter%5D=x%2Fy%3D"]
    );
}

#[tokio::test]
async fn a_cursor_that_is_a_url_is_followed() {
    let server = Server::start(|seen| {
        json(
            "200 OK",
            if has(seen, "page%5Bafter%5D=x") {
                r#"{"data":[3],"meta":{"next":null}}"#
            } else {
                r#"{"data":[1,2],"meta":{"next":"http://10.0.0.7/things/a%20b?page%5Bafter%5D=x"}}"#
            },
        )
    })
    .await;
    let found = all(list::<Cursor>(&server, &[])).await;
    assert_eq!(found.expect("all pages"), [1, 2, 3]);
    assert_eq!(queries(&server), ["", "page%5Bafter%5D=x"]);
}

#[tokio::test]
async fn the_last_item_is_sent_with_the_next_call_while_there_is_more() {
    let server = Server::start(|seen| {
        json(
            "200 OK",
            if has(seen, "after=2") {
                r#"{"has_more":false,"data":[{"id":3}]}"#
            } else {
                r#"{"has_more":true,"data":[{"id":1},{"id":2}]}"#
            },
        )
    })
    .await;
    let found = all(list::<LastItem>(&server, &[])).await;
    assert_eq!(found.expect("all pages"), [1, 2, 3]);
    assert_eq!(queries(&server), ["", "after=2"]);
}

#[tokio::test]
async fn an_offset_counts_items_until_a_page_is_empty_or_all_are_there() {
    let page = |seen: &Seen| {
        json(
            "200 OK",
            if has(seen, "offset=12") {
                r#"{"total":13,"data":[3]}"#
            } else if has(seen, "offset=13") {
                r#"{"total":13,"data":[]}"#
            } else {
                r#"{"total":13,"data":[1,2]}"#
            },
        )
    };
    let server = Server::start(page).await;
    let found = all(list::<Offset>(&server, &[("offset", "10")])).await;
    assert_eq!(found.expect("all pages"), [1, 2, 3]);
    assert_eq!(queries(&server), ["offset=10", "offset=12", "offset=13"]);

    let server = Server::start(page).await;
    let found = all(list::<OffsetOfTotal>(&server, &[("offset", "10")])).await;
    assert_eq!(found.expect("all pages"), [1, 2, 3]);
    assert_eq!(queries(&server), ["offset=10", "offset=12"]);

    let error = all(list::<Offset>(&server, &[("offset", "ten")])).await;
    let error = error.expect_err("no number").to_string();
    assert!(error.contains("`offset` is no number"), "{error}");
}

#[tokio::test]
async fn a_page_number_grows_up_to_the_last() {
    let server = Server::start(|seen| {
        json(
            "200 OK",
            if has(seen, "page=2") {
                r#"{"pages":2,"data":[3]}"#
            } else {
                r#"{"pages":2,"data":[1,2]}"#
            },
        )
    })
    .await;
    let found = all(list::<Number>(&server, &[])).await;
    assert_eq!(found.expect("all pages"), [1, 2, 3]);
    assert_eq!(queries(&server), ["", "page=2"]);
}

#[tokio::test]
async fn a_link_in_the_body_is_followed_with_its_query_and_the_credentials_of_the_client() {
    let server = Server::start(|seen| {
        json(
            "200 OK",
            if has(seen, "page=2") {
                r#"{"data":[3],"links":{"next":null}}"#
            } else {
                // As a server behind a proxy knows itself, with the secret repeated.
                r#"{"data":[1,2],"links":{"next":{"href":"http://10.0.0.7/things/a%20b?page=2&key=s3cr3t"}}}"#
            },
        )
    })
    .await;
    let found = all(list::<NextLink>(&server, &[("limit", "2")])).await;
    assert_eq!(found.expect("all pages"), [1, 2, 3]);
    assert_eq!(queries(&server), ["limit=2", "page=2"]);
}

#[tokio::test]
async fn a_link_to_somebody_else_is_an_error_after_the_page() {
    let server = Server::start(|_| {
        json(
            "200 OK",
            r#"{"data":[1],"links":{"next":"https://evil.example/take?page=2"}}"#,
        )
    })
    .await;
    let mut pages = list::<NextLink>(&server, &[]).pages();
    let first = pages.next().await.expect("a page");
    assert_eq!(first.expect("the first page").status(), 200);
    let error = pages
        .next()
        .await
        .expect("an error")
        .expect_err("leads elsewhere");
    assert!(error.is_build(), "{error}");
    assert!(!error.to_string().contains("evil"), "{error}");
    assert!(pages.next().await.is_none());
    assert_eq!(server.seen().len(), 1);
}

#[tokio::test]
async fn a_link_in_a_header_is_followed_to_another_path_of_the_origin() {
    let server = Server::start(|seen| {
        let next = match seen.target.split('?').next() {
            Some("/v1/things/a%20b") => {
                "link: </by-id/7?page=2>; rel=\"next\", </by-id/7?page=9>; rel=\"last\"\r\n"
            }
            _ => "link: </v1/things/a%20b?page=1>; rel=\"prev\"\r\n",
        };
        let body = if next.contains("next") {
            "[1,2]"
        } else {
            "[3]"
        };
        let headers = format!("{next}content-type: application/json\r\n");
        Reply::Now(answer("200 OK", &headers, body))
    })
    .await;
    let found = all(list::<LinkHeader>(&server, &[])).await;
    assert_eq!(found.expect("all pages"), [1, 2, 3]);
    assert_eq!(server.seen()[1].target, "/by-id/7?page=2&key=s3cr3t");
}

#[tokio::test]
async fn a_server_that_names_the_same_page_again_is_no_loop() {
    let server = Server::start(|_| json("200 OK", r#"{"data":[1],"meta":{"next":"x"}}"#)).await;
    let mut pages = list::<Cursor>(&server, &[]).pages();
    let mut outcomes = Vec::new();
    while let Some(page) = pages.next().await {
        outcomes.push(page.is_ok());
    }
    assert_eq!(outcomes, [true, true, false]);
    assert_eq!(server.seen().len(), 2);
}

#[tokio::test]
async fn a_page_that_fails_is_the_last() {
    let server = Server::start(|seen| {
        if has(seen, "page=2") {
            json("500 Internal Server Error", "{}")
        } else {
            json("200 OK", r#"{"data":[1,2]}"#)
        }
    })
    .await;
    let mut items = list::<Number>(&server, &[]).items();
    let mut outcomes = Vec::new();
    while let Some(item) = items.next().await {
        outcomes.push(item.map_err(|error| error.status().map(|status| status.as_u16())));
    }
    assert_eq!(outcomes, [Ok(1), Ok(2), Err(Some(500))]);
}
