//! A storage server that says exactly what it is told, and a vendor whose answers are a list.
#![allow(
    dead_code,
    unreachable_pub,
    reason = "each test file uses a part of it"
)]

use std::collections::VecDeque;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use export_jobs::{
    Answer, BoxFuture, Event, ExportBackend, JobState, Origin, Pace, Params, PollError, Refresh,
    Started, TokioClock, VendorFacts,
};
use sha2::{Digest, Sha256};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

pub type Result<T = (), E = Box<dyn std::error::Error>> = std::result::Result<T, E>;

/// A storage host. Each request is answered by the script, which sees the request's head and its number.
pub struct Storage {
    port: u16,
    requests: Arc<Mutex<Vec<String>>>,
}

/// What the storage says: bytes, then silence or the end of the connection.
pub struct Reply {
    pub bytes: Vec<u8>,
    pub then_hang: bool,
}

impl Reply {
    /// A status line, headers (without the length), and a body of its length.
    pub fn new(status: &str, headers: &[(&str, &str)], body: &[u8]) -> Self {
        let length = body.len().to_string();
        let mut headers = headers.to_vec();
        headers.push(("content-length", &length));
        Self::raw(status, &headers, body)
    }

    /// The same with exactly these headers.
    pub fn raw(status: &str, headers: &[(&str, &str)], body: &[u8]) -> Self {
        let mut head = format!("HTTP/1.1 {status}\r\nconnection: close\r\n");
        for (name, value) in headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str("\r\n");
        let mut bytes = head.into_bytes();
        bytes.extend_from_slice(body);
        Self {
            bytes,
            then_hang: false,
        }
    }

    /// The whole file, with a strong validator.
    pub fn whole(body: &[u8]) -> Self {
        Self::new("200 OK", &[("etag", ETAG)], body)
    }

    /// From an offset on, as a right-minded server answers a range.
    pub fn rest(body: &[u8], offset: usize) -> Self {
        let range = format!("bytes {offset}-{}/{}", body.len() - 1, body.len());
        Self::new(
            "206 Partial Content",
            &[("etag", ETAG), ("content-range", &range)],
            &body[offset..],
        )
    }

    /// Cut after so many bytes of the body.
    pub fn cut_body(mut self, keep: usize) -> Self {
        let head = find(&self.bytes, b"\r\n\r\n") + 4;
        self.bytes.truncate(head + keep);
        self
    }

    /// Then says nothing more, and keeps the connection.
    pub fn hanging(mut self) -> Self {
        self.then_hang = true;
        self
    }
}

pub const ETAG: &str = "\"v1\"";

pub fn find(haystack: &[u8], needle: &[u8]) -> usize {
    haystack
        .windows(needle.len())
        .position(|window| window == needle)
        .expect("it is there")
}

impl Storage {
    pub async fn new(mut script: impl FnMut(&Request, usize) -> Reply + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let requests = Arc::new(Mutex::new(Vec::new()));
        let log = requests.clone();
        tokio::spawn(async move {
            while let Ok((mut socket, _)) = listener.accept().await {
                let mut head = Vec::new();
                let mut byte = [0; 1024];
                while !head.windows(4).any(|window| window == b"\r\n\r\n") {
                    match socket.read(&mut byte).await {
                        Ok(0) | Err(_) => break,
                        Ok(count) => head.extend_from_slice(&byte[..count]),
                    }
                }
                let text = String::from_utf8_lossy(&head).to_lowercase();
                let number = {
                    let mut log = log.lock().expect("not poisoned");
                    log.push(text.clone());
                    log.len() - 1
                };
                let reply = script(&Request { head: text }, number);
                tokio::spawn(async move {
                    let _ = socket.write_all(&reply.bytes).await;
                    let _ = socket.flush().await;
                    if reply.then_hang {
                        tokio::time::sleep(Duration::from_secs(60)).await;
                    }
                    let _ = socket.shutdown().await;
                });
            }
        });
        Self { port, requests }
    }

    /// A server of one file that honours ranges.
    pub async fn of(body: &'static [u8]) -> Self {
        Self::new(move |request, _| match request.offset() {
            Some(offset) => Reply::rest(body, offset),
            None => Reply::whole(body),
        })
        .await
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}/{path}", self.port)
    }

    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().expect("not poisoned").clone()
    }
}

pub struct Request {
    pub head: String,
}

impl Request {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }

    pub fn offset(&self) -> Option<usize> {
        self.header("range")?
            .strip_prefix("bytes=")?
            .strip_suffix('-')?
            .parse()
            .ok()
    }
}

/// A vendor whose answers are a list; the last one is repeated.
pub struct Toy {
    facts: VendorFacts,
    origin: Origin,
    pub credential: String,
    answers: Mutex<VecDeque<Box<dyn FnOnce() -> Said + Send>>>,
    last: Mutex<Option<Box<dyn Fn() -> Said + Send>>>,
    pub clock: TokioClock,
    /// When each look came, on the clock.
    pub looks: Mutex<Vec<Duration>>,
    pub starts: Mutex<Vec<Duration>>,
    pub start_answers: Mutex<VecDeque<std::result::Result<Answer<Started>, PollError>>>,
}

pub type Said = std::result::Result<Answer<JobState>, PollError>;

pub const FACTS: VendorFacts = VendorFacts {
    vendor: "toy",
    pace: Pace {
        initial_delay: Duration::from_secs(2),
        first_wait: Duration::from_secs(4),
        growth: 2.0,
        floor: Duration::from_secs(1),
        ceiling: Duration::from_secs(30),
    },
    quotas: &[],
    job_record_lifetime: None,
    success_revocable: true,
    link_lifetime: None,
    refresh: Refresh::ByPolling,
    not_found_grace: Duration::from_secs(20),
};

impl Toy {
    pub fn new(clock: &TokioClock) -> Self {
        Self::at("http://127.0.0.1:9/api", clock)
    }

    pub fn at(base: &str, clock: &TokioClock) -> Self {
        Self {
            facts: FACTS,
            origin: Origin::parse(base).expect("a base URL"),
            credential: "somebody".into(),
            answers: Mutex::default(),
            last: Mutex::default(),
            clock: clock.clone(),
            looks: Mutex::default(),
            starts: Mutex::default(),
            start_answers: Mutex::default(),
        }
    }

    pub fn with_facts(mut self, change: impl FnOnce(&mut VendorFacts)) -> Self {
        change(&mut self.facts);
        self
    }

    pub fn say(self, answer: impl FnOnce() -> Said + Send + 'static) -> Self {
        self.answers
            .lock()
            .expect("not poisoned")
            .push_back(Box::new(answer));
        self
    }

    pub fn then_always(self, answer: impl Fn() -> Said + Send + 'static) -> Self {
        *self.last.lock().expect("not poisoned") = Some(Box::new(answer));
        self
    }

    pub fn arc(self) -> Arc<Self> {
        Arc::new(self)
    }

    pub fn looked_at(&self) -> Vec<f64> {
        self.looks
            .lock()
            .expect("not poisoned")
            .iter()
            .map(Duration::as_secs_f64)
            .collect()
    }
}

pub fn state(state: JobState) -> Said {
    Ok(Answer::new(state))
}

pub fn ids() -> Params {
    Params::new().with("export", "7")
}

impl ExportBackend for Toy {
    fn facts(&self) -> &VendorFacts {
        &self.facts
    }

    fn origin(&self) -> &Origin {
        &self.origin
    }

    fn credential(&self) -> &str {
        &self.credential
    }

    fn start<'a>(
        &'a self,
        _request: &'a Params,
    ) -> BoxFuture<'a, std::result::Result<Answer<Started>, PollError>> {
        use export_jobs::Clock;
        self.starts
            .lock()
            .expect("not poisoned")
            .push(self.clock.now().elapsed());
        let answer = self.start_answers.lock().expect("not poisoned").pop_front();
        Box::pin(async move { answer.unwrap_or_else(|| Ok(Answer::new(Started::job(ids())))) })
    }

    fn status<'a>(&'a self, _ids: &'a Params) -> BoxFuture<'a, Said> {
        use export_jobs::Clock;
        self.looks
            .lock()
            .expect("not poisoned")
            .push(self.clock.now().elapsed());
        let answer = self.answers.lock().expect("not poisoned").pop_front();
        let answer = match answer {
            Some(answer) => answer(),
            None => self
                .last
                .lock()
                .expect("not poisoned")
                .as_ref()
                .expect("an answer")(),
        };
        Box::pin(async move { answer })
    }
}

/// An observer that keeps what it hears.
pub fn keep(events: &mut Vec<Event>) -> impl FnMut(&Event) -> ControlFlow<()> + Send + '_ {
    |event| {
        events.push(event.clone());
        ControlFlow::Continue(())
    }
}

pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// A folder of the test's own, and what is in it.
pub struct Folder(tempfile::TempDir);

impl Folder {
    pub fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.0.path()).expect("a folder");
        let mut names: Vec<String> = entries
            .map(|entry| {
                entry
                    .expect("an entry")
                    .file_name()
                    .to_string_lossy()
                    .into_owned()
            })
            .collect();
        names.sort();
        names
    }
}
