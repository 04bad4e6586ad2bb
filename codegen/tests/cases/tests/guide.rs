//! The examples of `docs/client.md`, against a server on loopback.

#![allow(clippy::print_stdout, reason = "an example shows what it was answered")]

#[path = "../../../../runtime/tests/support/server.rs"]
mod server;

use std::time::Duration;

use golden_cases::{idempotency_keys, pages_found as acme};
use runtime::{
    Operation as _, Paged as _, ReqwestTransport, RetryPolicy, TowerTransport, TransportService,
};
use server::{Seen, Server, answer, json};
use tower::ServiceBuilder;

type Outcome = Result<(), Box<dyn std::error::Error>>;

const FIRST: &str = r#"{"orders":[{"id":"1"},{"id":"2"}],"meta":{"nextCursor":"b"}}"#;
const LAST: &str = r#"{"orders":[{"id":"3"}],"meta":{"nextCursor":null}}"#;

async fn server() -> Server {
    let page = |seen: &Seen| match seen.target.contains("cursor=b") {
        true => json("200 OK", LAST),
        false => json("200 OK", FIRST),
    };
    Server::start(page).await
}

fn client(server: &Server) -> acme::Client {
    let client = acme::Client::builder().base_url(&server.url);
    client.build().expect("is a client")
}

#[tokio::test]
async fn a_client() -> Outcome {
    let server = server().await;
    let client = acme::Client::builder()
        .base_url(&server.url)
        .timeout(Duration::from_secs(10))
        .user_agent("acme-sync/2.1")
        .header("x-team", "billing")
        .retry(RetryPolicy::new(3))
        .build()?;
    let order = client.by_cursor().await?;
    println!("{:?}", order.body().orders);
    let seen = &server.seen()[0];
    assert_eq!(seen.header("user-agent"), Some("acme-sync/2.1"));
    assert_eq!(seen.header("x-team"), Some("billing"));
    Ok(())
}

#[tokio::test]
async fn one_call() -> Outcome {
    let server = server().await;
    let client = client(&server);
    let answer = client
        .by_cursor()
        .limit(20)
        .header("x-trace", "7")
        .timeout(Duration::from_secs(2))
        .await?;
    assert_eq!(answer.status(), 200);
    let seen = &server.seen()[0];
    assert_eq!(seen.header("x-trace"), Some("7"));
    assert_eq!(seen.target, "/cursor?limit=20");
    Ok(())
}

#[tokio::test]
async fn pages() -> Outcome {
    let server = server().await;
    let client = client(&server);
    let mut items = client.by_cursor().limit(20).items();
    while let Some(thing) = items.next().await {
        println!("{}", thing?.id);
    }
    let mut pages = client.by_cursor().pages();
    while let Some(page) = pages.next().await {
        println!("{}", page?.body().orders.len());
    }
    assert_eq!(server.seen().len(), 4);
    Ok(())
}

#[tokio::test]
async fn keys() -> Outcome {
    let server = Server::start(|_| server::Reply::Now(answer("204 No Content", "", ""))).await;
    let orders = idempotency_keys::Client::builder()
        .base_url(&server.url)
        .retry(RetryPolicy::new(3))
        .build()?;
    orders
        .create_order()
        .header("idempotency-key", "order-7")
        .await?;
    orders.create_order().await?;
    let seen = server.seen();
    assert_eq!(seen[0].header("idempotency-key"), Some("order-7"));
    assert!(
        seen[1]
            .header("idempotency-key")
            .is_some_and(|key| key.len() == 36)
    );
    Ok(())
}

#[tokio::test]
async fn layers_of_tower() -> Outcome {
    let server = server().await;
    let service = ServiceBuilder::new()
        .concurrency_limit(8)
        .service(TransportService::new(ReqwestTransport::default()));
    let client = acme::Client::builder()
        .base_url(&server.url)
        .transport(TowerTransport::new(service))
        .build()?;
    assert_eq!(client.by_cursor().await?.status(), 200);
    Ok(())
}

#[test]
fn without_async() -> Outcome {
    let elsewhere = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()?;
    let server = elsewhere.block_on(server());
    let client = client(&server);
    let waiter = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let answer = waiter.block_on(client.by_cursor().send())?;
    assert_eq!(answer.body().orders.len(), 2);
    Ok(())
}

#[test]
fn the_examples_of_the_page_are_these() {
    let page = include_str!("../../../../docs/client.md");
    let code = include_str!("guide.rs");
    let blocks: Vec<&str> = page
        .split("```rust\n")
        .skip(1)
        .filter_map(|rest| rest.split("```").next())
        .collect();
    assert!(blocks.len() >= 6);
    for block in blocks {
        let indented: String = block.lines().map(|line| format!("    {line}\n")).collect();
        assert!(code.contains(&indented), "not in guide.rs:\n{block}");
    }
}
