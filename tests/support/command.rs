//! A vendor and its storage on loopback, and the command against them.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use super::server::{Reply, Request, Server};

/// What no output may have in it.
pub const TOKEN: &str = "t0ken-s3cret";
pub const SIGNATURE: &str = "s1gnature";

/// A vendor: the API, and the storage host its links lead to.
pub struct Fake {
    pub vendor: &'static str,
    pub api: Server,
    pub storage: Server,
    pub folder: tempfile::TempDir,
}

/// How a job ends.
#[derive(Clone, Copy)]
pub enum End {
    Done,
    Failed,
    Never,
}

impl Fake {
    /// A vendor whose jobs are pending at the first `pending` looks.
    pub fn new(vendor: &'static str, file: Vec<u8>, pending: usize, end: End) -> Self {
        Self::stored(vendor, move |_, _| Reply::file(&file), pending, end)
    }

    /// The same with a storage host of one's own.
    pub fn stored(
        vendor: &'static str,
        storage: impl Fn(&Request, usize) -> Reply + Send + Sync + 'static,
        pending: usize,
        end: End,
    ) -> Self {
        let storage = Server::new(storage);
        let link = storage.url(&format!("/file?X-Amz-Signature={SIGNATURE}"));
        let looks = std::sync::atomic::AtomicUsize::new(0);
        let api = Server::new(move |request, _| {
            if request.line == "POST /oauth/token" {
                return Reply::json(
                    200,
                    format!(
                        r#"{{"access_token":"{TOKEN}","expires_in":3600,"token_type":"Bearer"}}"#
                    ),
                );
            }
            if request.line.starts_with("POST ") {
                return started(vendor);
            }
            let look = looks.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
            let body = match (look < pending, end) {
                (true, _) | (_, End::Never) => pending_body(vendor).to_owned(),
                (_, End::Failed) => failed_body(vendor).to_owned(),
                (_, End::Done) => done_body(vendor, &link),
            };
            Reply::json(200, body)
        });
        Self {
            vendor,
            api,
            storage,
            folder: tempfile::tempdir().expect("a folder"),
        }
    }

    /// A vendor whose API answers everything alike.
    pub fn saying(vendor: &'static str, reply: impl Fn() -> Reply + Send + Sync + 'static) -> Self {
        Self {
            vendor,
            api: Server::always(reply),
            storage: Server::always(|| Reply::file(b"")),
            folder: tempfile::tempdir().expect("a folder"),
        }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The command with the vendor's credentials and URL.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = bare();
        let variable = format!("{}_TOKEN", self.vendor.to_uppercase());
        match self.vendor {
            "vanta" => command
                .env("VANTA_CLIENT_ID", "me")
                .env("VANTA_CLIENT_SECRET", TOKEN),
            _ => command.env(variable, TOKEN),
        };
        let base = match self.vendor {
            "rally" => "/api/public/v1",
            _ => "",
        };
        command
            .args(arguments)
            .args(["--base-url", &self.api.url(base)]);
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Ran {
        Ran::from(self.command(arguments).output().expect("it runs"))
    }

    /// `pull` of a new job, or of one that is there where no start is known.
    pub fn pull(&self, output: &Path, more: &[&str]) -> Ran {
        let output = output.to_str().expect("a plain path");
        let mut arguments = vec!["pull"];
        arguments.extend(self.wish());
        arguments.extend(["-o", output, "--poll-interval", "1s"]);
        arguments.extend(more);
        self.run(&arguments)
    }

    /// What a new export is asked with.
    pub fn wish(&self) -> Vec<&'static str> {
        match self.vendor {
            "rally" => vec!["rally", "--study", "s-1", "--export", "e-1"],
            "vanta" => vec!["vanta", "--questionnaire", "q-1", "--format", "csv"],
            "prolific" => vec!["prolific", "--collection", "c-1"],
            "opnform" => vec!["opnform", "--form", "f-1", "--columns", "a,b,c"],
            "cometly" => vec!["cometly", "--date", "2024-01-15"],
            other => panic!("no vendor {other}"),
        }
    }

    pub fn starts(&self) -> usize {
        let lines = self.api.lines();
        lines
            .iter()
            .filter(|line| line.starts_with("POST ") && !line.ends_with("/oauth/token"))
            .count()
    }
}

/// The command without any credentials.
pub fn bare() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_export-jobs"));
    for vendor in ["RALLY", "VANTA", "PROLIFIC", "OPNFORM", "COMETLY"] {
        command.env_remove(format!("{vendor}_TOKEN"));
    }
    command
        .env_remove("VANTA_CLIENT_ID")
        .env_remove("VANTA_CLIENT_SECRET");
    command
}

/// Runs a command with a text on its stdin.
pub fn feed(mut command: Command, text: &str) -> Ran {
    let mut child: Child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    let mut stdin = child.stdin.take().expect("it was asked for");
    stdin.write_all(text.as_bytes()).expect("it reads");
    drop(stdin);
    Ran::from(child.wait_with_output().expect("it ends"))
}

/// How a command ended.
#[derive(Debug)]
pub struct Ran {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl From<Output> for Ran {
    /// No output has a secret in it, whatever it is about.
    fn from(output: Output) -> Self {
        let ran = Self {
            code: output.status.code(),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        };
        for secret in [TOKEN, SIGNATURE] {
            assert!(!ran.out.contains(secret), "{ran:?}");
            assert!(!ran.err.contains(secret), "{ran:?}");
        }
        ran
    }
}

impl Ran {
    /// The lines of `--json`, each of them an object with an event.
    pub fn events(&self) -> Vec<serde_json::Value> {
        let lines = self.out.lines().map(serde_json::from_str);
        let events: Vec<serde_json::Value> = lines.map(|line| line.expect("JSON")).collect();
        for event in &events {
            let name = event["event"].as_str().expect("an event");
            assert!(
                ["started", "state", "downloading", "done", "failed"].contains(&name),
                "{event}"
            );
        }
        events
    }

    /// The last line of stderr, which is a ticket.
    pub fn ticket(&self) -> export_jobs::Ticket {
        let line = self.err.lines().last().unwrap_or_default();
        line.parse()
            .unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}

fn started(vendor: &str) -> Reply {
    let (status, body) = match vendor {
        "vanta" => (
            202,
            r#"{"id":"e-1","status":"pending","format":"csv","requestedAt":"2026-01-02T03:04:05Z"}"#,
        ),
        "prolific" => (
            202,
            r#"{"status":"generating","export_id":"0192f0c1-7a3b-7c4d-8e5f-60718293a4b5"}"#,
        ),
        "opnform" => (200, r#"{"message":"Begun","job_id":"j-1","is_async":true}"#),
        "cometly" => (202, r#"{"export_id":123,"status":"queued"}"#),
        other => panic!("no start at {other}"),
    };
    Reply::json(status, body)
}

fn pending_body(vendor: &str) -> &'static str {
    match vendor {
        "rally" => include_str!("../../specs/rally/examples/exporting.json"),
        "vanta" => include_str!("../../specs/vanta/examples/pending.json"),
        "prolific" => include_str!("../../specs/prolific/examples/generating.json"),
        "opnform" => include_str!("../../specs/opnform/examples/processing.json"),
        _ => include_str!("../../specs/cometly/examples/processing.json"),
    }
}

fn failed_body(vendor: &str) -> &'static str {
    match vendor {
        "rally" => include_str!("../../specs/rally/examples/error.json"),
        "vanta" => include_str!("../../specs/vanta/examples/failed.json"),
        "prolific" => include_str!("../../specs/prolific/examples/failed.json"),
        "opnform" => include_str!("../../specs/opnform/examples/failed.json"),
        _ => include_str!("../../specs/cometly/examples/failed.json"),
    }
}

/// The example of a finished job, with a link that leads here and a time that has not passed.
fn done_body(vendor: &str, link: &str) -> String {
    let (example, url, until) = match vendor {
        "rally" => (
            include_str!("../../specs/rally/examples/completed.json"),
            "downloadUrl",
            None,
        ),
        "vanta" => (
            include_str!("../../specs/vanta/examples/completed.json"),
            "downloadUrl",
            Some("expiresAt"),
        ),
        "prolific" => (
            include_str!("../../specs/prolific/examples/complete.json"),
            "url",
            Some("expires_at"),
        ),
        "opnform" => (
            include_str!("../../specs/opnform/examples/completed.json"),
            "file_url",
            Some("expires_at"),
        ),
        _ => (
            include_str!("../../specs/cometly/examples/completed.json"),
            "download_url",
            Some("expires_at"),
        ),
    };
    let mut body: serde_json::Value = serde_json::from_str(example).expect("JSON");
    body[url] = link.into();
    if let Some(until) = until {
        body[until] = "2099-01-01T00:00:00Z".into();
    }
    body.to_string()
}
