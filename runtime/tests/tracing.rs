//! What a client tells `tracing`, over loopback.

#[path = "support/prolific.rs"]
mod prolific;
#[path = "support/server.rs"]
mod server;

use std::io::Write;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use prolific::Client;
use runtime::{RetryPolicy, Token};
use server::{Reply, Server, answer, json};
use tracing_subscriber::fmt::format::FmtSpan;

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("no test panics with it").write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Log {
    fn lines(&self) -> Vec<String> {
        let bytes = self.0.lock().expect("no test panics with it").clone();
        let text = String::from_utf8(bytes).expect("is text");
        text.lines().map(str::to_owned).collect()
    }
}

#[tokio::test]
async fn each_attempt_is_a_span_with_its_number_and_status_and_without_secrets() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_writer(move || writer.clone())
        .with_span_events(FmtSpan::CLOSE)
        .with_ansi(false)
        .without_time()
        .finish();
    let _guard = tracing::subscriber::set_default(subscriber);

    let asked = AtomicUsize::new(0);
    let server = Server::start(move |_| match asked.fetch_add(1, Ordering::Relaxed) {
        0 => Reply::Now(answer("503 Service Unavailable", "", "s3cr3t")),
        1 => json("200 OK", r#"{"status":"failed"}"#),
        _ => Reply::After(Duration::from_secs(5), String::new()),
    })
    .await;
    let client = Client::builder(Token::new("s3cr3t"))
        .base_url(&server.url)
        .timeout(Duration::from_millis(200))
        .header("x-key", "0ther-s3cr3t")
        .retry(
            RetryPolicy::new(1)
                .backoff(Duration::from_millis(1), Duration::from_secs(1))
                .network_errors(false),
        )
        .build()
        .expect("is a client");
    let answered = client.get_collection_export_status("a", "b").await;
    assert!(answered.is_ok());
    let late = client.get_collection_export_status("a", "b").await;
    assert!(late.expect_err("is late").is_timeout());

    let lines = log.lines();
    let expected = [
        r#"operation="get-collection-export-status" method="GET" attempt=1 status=503"#,
        r#"operation="get-collection-export-status" method="GET" attempt=2 status=200"#,
        r#"operation="get-collection-export-status" method="GET" attempt=1 failure="timeout""#,
    ];
    for text in expected {
        assert!(
            lines.iter().any(|line| line.contains(text)),
            "{text}\n{lines:#?}"
        );
    }
    assert!(
        !lines.iter().any(|line| line.contains("s3cr3t")),
        "{lines:#?}"
    );
}
