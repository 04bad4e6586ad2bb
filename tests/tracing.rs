//! What a subscriber is told of a job, and that no secret is among it.

#[path = "support/server.rs"]
mod server;

use std::io::{self, Write};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use export_jobs::vendor::{Connection, Credentials, Vendor};
use export_jobs::{Destination, DownloadOptions, Downloader, Jobs, Params, PollPolicy, ignore};
use server::{Reply, Server};
use tracing_subscriber::fmt::format::FmtSpan;

const SECRETS: [&str; 5] = ["cl1ent-s3cret", "t0ken", "s1gnature", "X-Amz", "e-1"];

/// Everything that was written.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("not poisoned").write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Log {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().expect("not poisoned")).into_owned()
    }
}

/// Vanta and its storage: a start and a look too many, a link that has expired, a storage that stumbles.
fn vendor() -> Server {
    let storage = Server::new(|_, number| match number {
        0 => Reply::new(503, "text/plain", "busy"),
        1 => Reply::new(403, "text/plain", "expired"),
        _ => Reply::file(b"id,name\n1,a\n"),
    });
    let link = storage.url("/file?X-Amz-Signature=s1gnature");
    let throttled = || Reply::json(429, r#"{"message":"slow down"}"#).with("retry-after", "1");
    Server::new(move |request, number| {
        let job = r#""id":"e-1","format":"csv","requestedAt":"2026-01-02T03:04:05Z""#;
        match (request.line.as_str(), number) {
            ("POST /oauth/token", _) => {
                Reply::json(200, r#"{"access_token":"t0ken","expires_in":3600}"#)
            }
            (_, 1 | 3) => throttled(),
            (line, _) if line.starts_with("POST ") => {
                Reply::json(202, format!(r#"{{{job},"status":"pending"}}"#))
            }
            _ => Reply::json(
                200,
                format!(
                    r#"{{{job},"status":"completed","completedAt":"2026-01-02T03:04:05Z",
                    "downloadUrl":"{link}","expiresAt":"2099-01-01T00:00:00Z"}}"#
                ),
            ),
        }
    })
}

#[tokio::test]
async fn a_job_is_traced_from_its_start_to_its_file_without_a_secret() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
        .with_span_events(FmtSpan::NEW | FmtSpan::CLOSE)
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .finish();
    let _listening = tracing::subscriber::set_default(subscriber);

    let api = vendor();
    let clock: Arc<dyn export_jobs::Clock> = Arc::new(export_jobs::TokioClock::new());
    let downloader = Downloader::new(clock.clone())
        .expect("a client")
        .with_options(DownloadOptions::new().tries(3, Duration::from_millis(1)));
    let jobs = Jobs::with_clock(clock, downloader).with_policy(PollPolicy::new());
    let credentials = Credentials::client("me", "cl1ent-s3cret");
    let backend = Vendor::Vanta
        .connect(credentials, &Connection::new().at(api.url("")))
        .expect("a loopback URL");
    let request = Params::new()
        .with("questionnaire", "q-1")
        .with("format", "csv");
    let mut job = jobs.start(backend, &request).await.expect("a job");
    let folder = tempfile::tempdir().expect("a folder");
    let destination = Destination::new(folder.path().join("out.csv"));
    job.pull(&destination, &mut ignore).await.expect("a file");

    let text = log.text();
    let digest = r#"export_job{vendor="vanta" api=http://127.0.0.1"#;
    for told in [
        digest,
        r#"job=""#,
        "asking for an export",
        "throttled=true",
        "started",
        "ready",
        "download begun",
        "download broke: the server answered 503",
        "download link renewed",
        "download finished bytes=12",
        "seconds=",
    ] {
        assert!(text.contains(told), "`{told}` is missing:\n{text}");
    }
    assert_eq!(text.matches("throttled=true").count(), 2, "{text}");
    for secret in SECRETS {
        assert!(!text.contains(secret), "`{secret}` is told:\n{text}");
    }
}
