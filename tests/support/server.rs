//! A server on loopback that answers by a script and keeps a log.
#![allow(
    dead_code,
    unreachable_pub,
    reason = "each test file uses a part of it"
)]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// A server. Each request is answered by the script, which sees the request and its number.
pub struct Server {
    port: u16,
    log: Arc<Mutex<Vec<Request>>>,
}

#[derive(Clone, Debug)]
pub struct Request {
    /// Method and path: `GET /exports/7`.
    pub line: String,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    pub body: String,
}

pub struct Reply {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    slowly: bool,
}

impl Reply {
    pub fn new(status: u16, media_type: &str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            headers: vec![("content-type".into(), media_type.into())],
            body: body.into(),
            slowly: false,
        }
    }

    pub fn json(status: u16, body: impl Into<String>) -> Self {
        Self::new(status, "application/json", body.into())
    }

    /// What a storage host answers.
    pub fn file(body: &[u8]) -> Self {
        Self::new(200, "application/octet-stream", body).with("etag", "\"v1\"")
    }

    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Half of the body at once, the rest never.
    pub fn slowly(self) -> Self {
        Self {
            slowly: true,
            ..self
        }
    }

    fn write(&self, mut to: TcpStream) -> std::io::Result<()> {
        let mut head = format!("HTTP/1.1 {} Said\r\nconnection: close\r\n", self.status);
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str(&format!("content-length: {}\r\n\r\n", self.body.len()));
        to.write_all(head.as_bytes())?;
        if self.slowly {
            to.write_all(&self.body[..self.body.len() / 2])?;
            to.flush()?;
            thread::sleep(Duration::from_secs(60));
            return Ok(());
        }
        to.write_all(&self.body)
    }
}

impl Request {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find_map(|(known, value)| (known == name).then_some(value.as_str()))
    }

    fn read(from: &TcpStream) -> Option<Self> {
        let mut from = BufReader::new(from);
        let mut first = String::new();
        from.read_line(&mut first).ok()?;
        let line = first.trim_end().strip_suffix(" HTTP/1.1")?.to_owned();
        let mut headers = Vec::new();
        loop {
            let mut text = String::new();
            from.read_line(&mut text).ok()?;
            let Some((name, value)) = text.trim_end().split_once(": ") else {
                break;
            };
            headers.push((name.to_lowercase(), value.to_owned()));
        }
        let mut request = Self {
            line,
            headers,
            body: String::new(),
        };
        let length = request
            .header("content-length")
            .and_then(|text| text.parse().ok())
            .unwrap_or(0);
        from.take(length).read_to_string(&mut request.body).ok()?;
        Some(request)
    }
}

impl Server {
    pub fn new(script: impl Fn(&Request, usize) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let log = Arc::new(Mutex::new(Vec::new()));
        let server = Self {
            port,
            log: log.clone(),
        };
        let script = Arc::new(script);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (script, log) = (script.clone(), log.clone());
                thread::spawn(move || {
                    let Some(request) = Request::read(&stream) else {
                        return;
                    };
                    let number = {
                        let mut log = log.lock().expect("not poisoned");
                        log.push(request.clone());
                        log.len() - 1
                    };
                    // A client that went away is the client's business.
                    let _ = script(&request, number).write(stream);
                });
            }
        });
        server
    }

    /// A server that says the same whatever it is asked.
    pub fn always(reply: impl Fn() -> Reply + Send + Sync + 'static) -> Self {
        Self::new(move |_, _| reply())
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    pub fn requests(&self) -> Vec<Request> {
        self.log.lock().expect("not poisoned").clone()
    }

    pub fn lines(&self) -> Vec<String> {
        self.requests()
            .into_iter()
            .map(|request| request.line)
            .collect()
    }
}
