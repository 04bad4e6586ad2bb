//! Calls that are sent again, over loopback.

#![cfg(feature = "reqwest")]

#[path = "support/prolific.rs"]
mod prolific;
#[path = "support/server.rs"]
mod server;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use prolific::Client;
use runtime::{RetryPolicy, Token};
use server::{Reply, Server, answer, json};

const DONE: &str = r#"{"status":"failed"}"#;

/// A server that answers with these, one after the other; the last one again and again.
async fn server(replies: Vec<fn() -> Reply>) -> Server {
    let asked = AtomicUsize::new(0);
    Server::start(move |_| {
        let index = asked.fetch_add(1, Ordering::Relaxed);
        replies[index.min(replies.len() - 1)]()
    })
    .await
}

fn client(server: &Server, policy: RetryPolicy) -> Client {
    Client::builder(Token::new("s3cr3t"))
        .base_url(&server.url)
        .timeout(Duration::from_millis(300))
        .retry(policy)
        .build()
        .expect("is a client")
}

fn quick(retries: u32) -> RetryPolicy {
    RetryPolicy::new(retries).backoff(Duration::from_millis(20), Duration::from_secs(2))
}

fn busy() -> Reply {
    Reply::Now(answer("503 Service Unavailable", "", ""))
}

fn done() -> Reply {
    json("200 OK", DONE)
}

#[tokio::test]
async fn without_a_policy_a_call_is_sent_once() {
    let server = server(vec![busy, done]).await;
    let client = Client::builder(Token::new("s3cr3t"))
        .base_url(&server.url)
        .build()
        .expect("is a client");
    let error = client.get_collection_export_status("a", "b").await;
    assert_eq!(
        error.expect_err("is busy").status().map(|s| s.as_u16()),
        Some(503)
    );
    assert_eq!(server.seen().len(), 1);
}

#[tokio::test]
async fn a_call_is_sent_again_until_it_succeeds_and_waits_longer_each_time() {
    let server = server(vec![busy, busy, done]).await;
    let started = Instant::now();
    let answer = client(&server, quick(3))
        .get_collection_export_status("a", "b")
        .await;
    assert_eq!(answer.expect("succeeds").status(), 200);
    assert_eq!(server.seen().len(), 3);
    // At least a half of 20 and of 40 milliseconds.
    assert!(started.elapsed() >= Duration::from_millis(30));
    let seen = server.seen();
    assert!(seen.iter().all(|one| one.target == seen[0].target));
    assert!(seen.iter().all(|one| one.header("authorization").is_some()));
}

#[tokio::test]
async fn the_last_answer_is_given_when_the_retries_are_used_up() {
    let server = server(vec![busy]).await;
    let error = client(&server, quick(2))
        .get_collection_export_status("a", "b")
        .await;
    assert!(error.expect_err("is busy").is_transient());
    assert_eq!(server.seen().len(), 3);
}

#[tokio::test]
async fn the_server_says_how_long_to_wait_and_too_long_a_wait_is_final() {
    let patient = || Reply::Now(answer("429 Too Many Requests", "retry-after: 1\r\n", ""));
    let busy_server = server(vec![patient, done]).await;
    let started = Instant::now();
    let answered = client(&busy_server, quick(1))
        .get_collection_export_status("a", "b")
        .await;
    assert!(answered.is_ok());
    assert!(started.elapsed() >= Duration::from_secs(1));

    let long = || Reply::Now(answer("429 Too Many Requests", "retry-after: 60\r\n", ""));
    let busy_server = server(vec![long, done]).await;
    let error = client(&busy_server, quick(1))
        .get_collection_export_status("a", "b")
        .await;
    let asked = error.expect_err("is final").retry_after();
    assert_eq!(asked, Some(Duration::from_secs(60)));
    assert_eq!(busy_server.seen().len(), 1);
}

#[tokio::test]
async fn an_answer_that_does_not_come_is_asked_for_again_unless_that_is_turned_off() {
    let late = || Reply::After(Duration::from_secs(5), String::new());
    let slow = server(vec![late, done]).await;
    let answered = client(&slow, quick(1))
        .get_collection_export_status("a", "b")
        .await;
    assert!(answered.is_ok());
    assert_eq!(slow.seen().len(), 2);

    let slow = server(vec![late, done]).await;
    let error = client(&slow, quick(1).network_errors(false))
        .get_collection_export_status("a", "b")
        .await;
    assert!(error.expect_err("is late").is_timeout());
    assert_eq!(slow.seen().len(), 1);
}

#[tokio::test]
async fn only_the_statuses_that_were_named_are_retried() {
    let server = server(vec![busy, done]).await;
    let error = client(&server, quick(3).statuses(&[429]))
        .get_collection_export_status("a", "b")
        .await;
    assert!(error.is_err());
    assert_eq!(server.seen().len(), 1);
}

#[tokio::test]
async fn a_budget_bounds_the_retries_of_all_calls_together() {
    let server = server(vec![busy]).await;
    let client = client(&server, quick(5).budget(3));
    for _ in 0..4 {
        let error = client.get_collection_export_status("a", "b").await;
        assert!(error.is_err());
    }
    // Four calls, and three retries among them.
    assert_eq!(server.seen().len(), 7);
}

mod posted {
    use super::*;

    static CREATE: runtime::OperationInfo = runtime::OperationInfo {
        id: "create",
        method: runtime::Method::POST,
        path: "/things",
        security: &[],
        server: None,
        accept: "*/*",
    };

    struct Create(runtime::Call);

    enum CreateError {
        Undocumented(runtime::Undocumented),
    }
    runtime::api_error! { CreateError {} }

    impl runtime::Operation for Create {
        type Answer = runtime::Answer<()>;
        type Error = CreateError;
        fn into_call(self) -> runtime::Call {
            self.0
        }
        fn decode(reply: runtime::Reply) -> Result<Self::Answer, runtime::Error<CreateError>> {
            match reply.status() {
                200 => reply.empty(),
                _ => Err(reply.undocumented(CreateError::Undocumented)),
            }
        }
    }

    #[derive(Clone)]
    struct Bare(runtime::Client);
    impl From<runtime::Client> for Bare {
        fn from(inner: runtime::Client) -> Self {
            Self(inner)
        }
    }

    fn builder(server: &Server) -> runtime::ClientBuilder<Bare> {
        runtime::ClientBuilder::new(&server.url, runtime::Credentials::none())
    }

    async fn create(server: &Server, policy: RetryPolicy) -> bool {
        let client = builder(server).retry(policy).build().expect("is a client");
        runtime::send(Create(client.0.call(&CREATE))).await.is_ok()
    }

    async fn create_with_key(client: &Bare, own: Option<&str>) -> bool {
        let mut call = client.0.call(&CREATE);
        call.idempotency_key("Idempotency-Key");
        if let Some(own) = own {
            call.given_header("idempotency-key", Token::new(own));
        }
        runtime::send(Create(call)).await.is_ok()
    }

    fn keys(server: &Server) -> Vec<Option<String>> {
        let seen = server.seen();
        let key = |one: &server::Seen| one.header("idempotency-key").map(str::to_owned);
        seen.iter().map(key).collect()
    }

    #[tokio::test]
    async fn a_call_with_a_key_is_sent_again_with_it_and_the_next_call_has_another() {
        let server = server(vec![busy, done]).await;
        let client = builder(&server).retry(quick(3)).build().expect("is one");
        assert!(create_with_key(&client, None).await);
        assert!(create_with_key(&client, None).await);
        let keys = keys(&server);
        assert_eq!(keys.len(), 3);
        assert!(keys[0].as_ref().is_some_and(|key| key.len() == 36));
        assert_eq!(keys[0], keys[1]);
        assert_ne!(keys[0], keys[2]);
    }

    #[tokio::test]
    async fn a_key_of_the_callers_stays_and_without_a_policy_none_is_made() {
        let twice = server(vec![busy, done]).await;
        let client = builder(&twice).retry(quick(3)).build().expect("is one");
        assert!(create_with_key(&client, Some("order-7")).await);
        let own = Some("order-7".to_owned());
        assert_eq!(keys(&twice), [own.clone(), own]);

        let once = server(vec![busy, done]).await;
        let client = builder(&once).build().expect("is one");
        assert!(!create_with_key(&client, None).await);
        assert_eq!(keys(&once), [None]);
    }

    #[tokio::test]
    async fn what_may_do_its_work_twice_is_sent_again_only_when_that_is_allowed() {
        let once = server(vec![busy, done]).await;
        assert!(!create(&once, quick(3)).await);
        assert_eq!(once.seen().len(), 1);

        let twice = server(vec![busy, done]).await;
        assert!(create(&twice, quick(3).every_method()).await);
        assert_eq!(twice.seen().len(), 2);
    }
}
