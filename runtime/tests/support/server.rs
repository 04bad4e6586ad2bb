//! A server on loopback that answers as a closure says.

#![allow(dead_code, unreachable_pub, reason = "every test uses a part of it")]

use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// A request as it came.
#[derive(Clone, Debug)]
pub struct Seen {
    pub target: String,
    pub head: String,
    pub body: String,
}

impl Seen {
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
    }
}

/// What to do with a request.
pub enum Reply {
    /// Answer at once.
    Now(String),
    /// Answer after a while.
    After(Duration, String),
    /// Write a part, wait, write the rest.
    Slowly(String, Duration, String),
}

/// An answer with a status, headers and a body.
pub fn answer(status: &str, headers: &str, body: &str) -> String {
    format!(
        "HTTP/1.1 {status}\r\n{headers}content-length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// A JSON answer.
pub fn json(status: &str, body: &str) -> Reply {
    Reply::Now(answer(status, "content-type: application/json\r\n", body))
}

pub struct Server {
    pub url: String,
    seen: Arc<Mutex<Vec<Seen>>>,
}

impl Server {
    pub async fn start(reply: impl Fn(&Seen) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0")
            .await
            .expect("loopback has a free port");
        let url = format!("http://{}", listener.local_addr().expect("is bound"));
        let seen = Arc::new(Mutex::new(Vec::new()));
        let (reply, log) = (Arc::new(reply), Arc::clone(&seen));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, Arc::clone(&reply), Arc::clone(&log)));
            }
        });
        Self { url, seen }
    }

    pub fn seen(&self) -> Vec<Seen> {
        self.seen.lock().expect("no test panics with it").clone()
    }
}

async fn serve(
    mut stream: TcpStream,
    reply: Arc<impl Fn(&Seen) -> Reply>,
    log: Arc<Mutex<Vec<Seen>>>,
) {
    while let Some(seen) = read(&mut stream).await {
        log.lock()
            .expect("no test panics with it")
            .push(seen.clone());
        let parts = match reply(&seen) {
            Reply::Now(text) => vec![(Duration::ZERO, text)],
            Reply::After(wait, text) => vec![(wait, text)],
            Reply::Slowly(first, wait, rest) => vec![(Duration::ZERO, first), (wait, rest)],
        };
        for (wait, text) in parts {
            tokio::time::sleep(wait).await;
            if stream.write_all(text.as_bytes()).await.is_err() {
                return;
            }
        }
    }
}

async fn read(stream: &mut TcpStream) -> Option<Seen> {
    let mut bytes = Vec::new();
    let end = loop {
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break end;
        }
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    };
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let target = head.split(' ').nth(1)?.to_owned();
    let mut seen = Seen {
        target,
        head,
        body: String::new(),
    };
    let mut body = bytes.split_off(end + 4);
    if let Some(length) = seen
        .header("content-length")
        .and_then(|length| length.parse::<usize>().ok())
    {
        while body.len() < length {
            if stream.read_buf(&mut body).await.ok()? == 0 {
                return None;
            }
        }
    } else if seen.header("transfer-encoding").is_some() {
        while !body.ends_with(b"0\r\n\r\n") {
            if stream.read_buf(&mut body).await.ok()? == 0 {
                return None;
            }
        }
    }
    seen.body = String::from_utf8_lossy(&body).into_owned();
    Some(seen)
}
