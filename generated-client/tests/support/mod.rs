//! A server on loopback that keeps what arrives, to the byte, and answers as a closure says.

#![allow(
    dead_code,
    unreachable_pub,
    reason = "every test is a crate of its own and uses a part of it"
)]

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// A request as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// All of it.
    pub raw: Vec<u8>,
    /// How long the head is, the empty line after it included.
    head: usize,
}

impl Seen {
    /// The request line and the header lines.
    pub fn head(&self) -> &str {
        let head = &self.raw[..self.head];
        std::str::from_utf8(head).expect("a head of ours is ASCII")
    }

    /// The first line.
    pub fn request_line(&self) -> &str {
        self.head().lines().next().unwrap_or_default()
    }

    /// The bytes after the head.
    pub fn body(&self) -> &[u8] {
        &self.raw[self.head..]
    }

    /// The values of all lines of a header.
    pub fn header(&self, name: &str) -> Vec<&str> {
        self.head()
            .lines()
            .skip(1)
            .filter_map(|line| line.split_once(": "))
            .filter(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
            .collect()
    }
}

/// What to do with a request.
pub enum Reply {
    /// Answer with these bytes.
    Now(Vec<u8>),
    /// Keep the connection and say nothing.
    Never,
    /// Send these bytes and hang up.
    Cut(Vec<u8>),
}

/// An answer with a status, header lines and a body.
pub fn answer(status: &str, headers: &[&str], body: &str) -> Reply {
    let mut text = format!("HTTP/1.1 {status}\r\n");
    for line in headers {
        text.push_str(line);
        text.push_str("\r\n");
    }
    text.push_str(&format!("content-length: {}\r\n\r\n{body}", body.len()));
    Reply::Now(text.into_bytes())
}

/// A JSON answer.
pub fn json(status: &str, body: &str) -> Reply {
    answer(status, &["content-type: application/json"], body)
}

/// A server, as long as the runtime of the test lives.
pub struct Server {
    /// `127.0.0.1:port`.
    pub host: String,
    seen: Arc<Mutex<Vec<Seen>>>,
}

impl Server {
    /// A server that answers as the closure says.
    pub async fn start(reply: impl Fn(&Seen) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0")
            .await
            .expect("loopback has a free port");
        let host = listener.local_addr().expect("it is bound").to_string();
        let seen = Arc::new(Mutex::new(Vec::new()));
        let (reply, log) = (Arc::new(reply), Arc::clone(&seen));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, Arc::clone(&reply), Arc::clone(&log)));
            }
        });
        Self { host, seen }
    }

    /// The URL of the document's server, moved here: its path stays.
    pub fn url(&self, documented: &str) -> String {
        moved(documented, &self.host)
    }

    /// What has come so far.
    pub fn seen(&self) -> Vec<Seen> {
        self.seen.lock().expect("nothing panics with it").clone()
    }

    /// The only request that has come, with `HOST` for the address of this server.
    pub fn only(&self) -> String {
        let seen = self.seen();
        assert_eq!(seen.len(), 1, "{seen:?}");
        self.shown(&seen[0])
    }

    /// A request with `HOST` for the address of this server.
    pub fn shown(&self, seen: &Seen) -> String {
        let text = std::str::from_utf8(&seen.raw).expect("a request of ours is text");
        text.replace(&self.host, "HOST")
    }
}

/// An address at which nothing listens.
pub async fn nobody(documented: &str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0")
        .await
        .expect("loopback has a free port");
    let host = listener.local_addr().expect("it is bound").to_string();
    moved(documented, &host)
}

fn moved(documented: &str, host: &str) -> String {
    let (_, rest) = documented
        .split_once("://")
        .expect("a base URL is absolute");
    let path = rest.find('/').map_or("", |at| &rest[at..]);
    format!("http://{host}{path}")
}

async fn serve(
    mut stream: TcpStream,
    reply: Arc<impl Fn(&Seen) -> Reply>,
    log: Arc<Mutex<Vec<Seen>>>,
) {
    while let Some(seen) = read(&mut stream).await {
        log.lock()
            .expect("nothing panics with it")
            .push(seen.clone());
        match reply(&seen) {
            Reply::Now(bytes) => {
                if stream.write_all(&bytes).await.is_err() {
                    return;
                }
            }
            Reply::Never => std::future::pending().await,
            Reply::Cut(bytes) => {
                // The client may have hung up first.
                let _ = stream.write_all(&bytes).await;
                return;
            }
        }
    }
}

async fn read(stream: &mut TcpStream) -> Option<Seen> {
    let mut raw = Vec::new();
    let head = loop {
        if let Some(at) = raw.windows(4).position(|window| window == b"\r\n\r\n") {
            break at + 4;
        }
        if stream.read_buf(&mut raw).await.ok()? == 0 {
            return None;
        }
    };
    let mut seen = Seen { raw, head };
    let length = match seen.header("content-length")[..] {
        [] => 0,
        [length] => length.parse().expect("a length is a number"),
        _ => panic!("two lengths: {}", seen.head()),
    };
    while seen.raw.len() < head + length {
        if stream.read_buf(&mut seen.raw).await.ok()? == 0 {
            return None;
        }
    }
    Some(seen)
}
