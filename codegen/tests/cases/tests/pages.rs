//! Generated lists that come in pages, over loopback.

#[path = "../../../../runtime/tests/support/server.rs"]
mod server;

use golden_cases::{pages_by_rules, pages_found};
use pages_found::types::Thing;
use runtime::{ApiError, Error, PageItems, Paged};
use server::{Seen, Server, answer, json};

async fn all<O: Paged>(mut items: PageItems<O>) -> Vec<O::Item>
where
    Error<O::Error>: std::fmt::Display,
    O::Error: ApiError,
{
    let mut found = Vec::new();
    while let Some(item) = items.next().await {
        found.push(item.unwrap_or_else(|error| panic!("{error}")));
    }
    found
}

fn found(server: &Server) -> pages_found::Client {
    let client = pages_found::Client::builder().base_url(&server.url);
    client.build().expect("is a client")
}

fn by_rules(server: &Server) -> pages_by_rules::Client {
    let client = pages_by_rules::Client::builder().base_url(&server.url);
    client.build().expect("is a client")
}

fn targets(server: &Server) -> Vec<String> {
    server.seen().into_iter().map(|seen| seen.target).collect()
}

fn ids(things: &[Thing]) -> Vec<&str> {
    things.iter().map(|thing| thing.id.as_str()).collect()
}

/// A server that gives the second page to requests with this in their target.
async fn two_pages(second: &'static str, first: &'static str, last: &'static str) -> Server {
    Server::start(move |seen: &Seen| {
        let body = if seen.target.contains(second) {
            last
        } else {
            first
        };
        json("200 OK", body)
    })
    .await
}

#[tokio::test]
async fn a_cursor_is_found_beside_the_list() {
    let server = two_pages(
        "cursor=b",
        r#"{"orders":[{"id":"1"},{"id":"2"}],"meta":{"nextCursor":"b"}}"#,
        r#"{"orders":[{"id":"3"}],"meta":{"nextCursor":null}}"#,
    )
    .await;
    let things = all(found(&server).by_cursor().limit(2).items()).await;
    assert_eq!(ids(&things), ["1", "2", "3"]);
    assert_eq!(
        targets(&server),
        ["/cursor?limit=2", "/cursor?limit=2&cursor=b"]
    );
}

#[tokio::test]
async fn the_id_of_the_last_item_is_the_next_start() {
    let server = two_pages(
        "starting_after=2",
        r#"{"data":[{"id":"1"},{"id":"2"}],"has_more":true}"#,
        r#"{"data":[{"id":"3"}],"has_more":false}"#,
    )
    .await;
    let mut pages = found(&server).by_last_item().pages();
    let mut sizes = Vec::new();
    while let Some(page) = pages.next().await {
        sizes.push(page.expect("a page").body().data.len());
    }
    assert_eq!(sizes, [2, 1]);
    assert_eq!(
        targets(&server),
        ["/last-item", "/last-item?starting_after=2"]
    );
}

#[tokio::test]
async fn an_offset_grows_up_to_the_total_and_a_list_that_is_null_is_empty() {
    let server = two_pages(
        "offset=2",
        r#"{"entries":[{"id":"1"},{"id":"2"}],"total_count":3}"#,
        r#"{"entries":[{"id":"3"}],"total_count":3}"#,
    )
    .await;
    let things = all(found(&server).by_offset().items()).await;
    assert_eq!(ids(&things), ["1", "2", "3"]);
    assert_eq!(targets(&server), ["/offset", "/offset?offset=2"]);

    let server = Server::start(|_| json("200 OK", r#"{"entries":null}"#)).await;
    assert!(all(found(&server).by_offset().items()).await.is_empty());
    assert_eq!(server.seen().len(), 1);
}

#[tokio::test]
async fn a_number_grows_up_to_the_last_page_from_one_or_from_zero() {
    let server = two_pages(
        "page%5Bnumber%5D=2",
        r#"{"names":["a","b"],"meta":{"total_pages":2}}"#,
        r#"{"names":["c"],"meta":{"total_pages":2}}"#,
    )
    .await;
    let names = all(found(&server).by_number().items()).await;
    assert_eq!(names, ["a", "b", "c"]);
    assert_eq!(targets(&server), ["/number", "/number?page%5Bnumber%5D=2"]);

    let server = two_pages("page=1", r#"[{"id":"1"}]"#, "[]").await;
    let things = all(found(&server).by_number_from_zero().items()).await;
    assert_eq!(ids(&things), ["1"]);
    assert_eq!(
        targets(&server),
        ["/number-from-zero", "/number-from-zero?page=1"]
    );
}

#[tokio::test]
async fn links_in_the_body_and_in_a_header_are_followed() {
    let server = two_pages(
        "page=2",
        r#"{"results":[{"id":"1"}],"next":"http://api.internal/link?page=2"}"#,
        r#"{"results":[{"id":"2"}],"next":null}"#,
    )
    .await;
    let things = all(found(&server).by_link().items()).await;
    assert_eq!(ids(&things), ["1", "2"]);
    assert_eq!(targets(&server), ["/link", "/link?page=2"]);

    let server = two_pages(
        "after=x",
        r#"{"items":[{"id":"1"}],"_links":{"next":{"href":"/link-object?after=x"}}}"#,
        r#"{"items":[{"id":"2"}],"_links":{}}"#,
    )
    .await;
    let things = all(found(&server).by_link_object().items()).await;
    assert_eq!(ids(&things), ["1", "2"]);

    let server = Server::start(|seen| {
        let (link, body) = if seen.target.contains("page=2") {
            ("", r#"[{"id":"2"}]"#)
        } else {
            (
                "link: </header?page=2>; rel=\"next\"\r\n",
                r#"[{"id":"1"}]"#,
            )
        };
        let headers = format!("{link}content-type: application/json\r\n");
        server::Reply::Now(answer("200 OK", &headers, body))
    })
    .await;
    let things = all(found(&server).by_header().items()).await;
    assert_eq!(ids(&things), ["1", "2"]);
}

#[tokio::test]
async fn rules_of_the_options_are_followed() {
    let server = two_pages(
        "from=k%202",
        r#"{"hits":[{"key":"k 1"},{"key":"k 2"}],"near":[],"state":{"open":true}}"#,
        r#"{"hits":[{"key":"k 3"}],"state":{"open":false}}"#,
    )
    .await;
    let hits = all(by_rules(&server).search().items()).await;
    assert_eq!(hits.len(), 3);
    assert_eq!(targets(&server), ["/search", "/search?from=k%202"]);

    let server = two_pages(
        "since=7",
        r#"{"events":[{"key":"a"}],"position":"7"}"#,
        r#"{"events":[],"position":""}"#,
    )
    .await;
    let events = all(by_rules(&server).archived_events().items()).await;
    assert_eq!(events.len(), 1);
}
