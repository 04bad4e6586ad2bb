//! The command in processes of its own, against a fake vendor that goes on meanwhile.

use std::io::Write;
use std::process::{Child, Command, Output, Stdio};

use fake_vendors::{Fake, Scenario};
use serde_json::Value;
use tokio::runtime::Runtime;

/// A vendor in a thread of its own.
pub(crate) struct Stage {
    pub(crate) fake: Fake,
    pub(crate) runtime: Runtime,
}

/// How a process ended.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: u8,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Stage {
    pub(crate) fn new(scenario: &Scenario) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .expect("a runtime");
        let fake = runtime
            .block_on(Fake::start(scenario.clone()))
            .expect("a fake");
        Self {
            fake: fake.tolerate(),
            runtime,
        }
    }

    /// The command with the vendor's credentials and address, and no others.
    pub(crate) fn command(&self, arguments: &[String]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_export-jobs"));
        self.dress(&mut command);
        command.args(arguments).args(self.address());
        command
    }

    /// The environment of the command.
    pub(crate) fn dress(&self, command: &mut Command) {
        command
            .env_clear()
            .envs(self.fake.credentials())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
    }

    pub(crate) fn address(&self) -> [String; 2] {
        ["--base-url".to_owned(), self.fake.base_url()]
    }

    /// What a start takes on the command line: the vendor, and its flags.
    pub(crate) fn request(&self) -> Vec<String> {
        flags(
            self.fake.vendor().as_str(),
            self.fake.request_params().iter().copied(),
        )
    }

    /// What attaching takes.
    pub(crate) fn ids(&self) -> Vec<String> {
        flags(
            self.fake.vendor().as_str(),
            self.fake.attach_ids().into_iter(),
        )
    }
}

/// Runs a command to its end, with a text on its stdin.
pub(crate) fn run(mut command: Command, stdin: &str) -> Ran {
    command.stdin(Stdio::piped());
    let mut child: Child = command.spawn().expect("it runs");
    let mut pipe = child.stdin.take().expect("it was asked for");
    // One that does not read has its reasons.
    let _ = pipe.write_all(stdin.as_bytes());
    drop(pipe);
    Ran::from(child.wait_with_output().expect("it ends"))
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        let code = output
            .status
            .code()
            .and_then(|code| u8::try_from(code).ok());
        Self {
            code: code.unwrap_or_else(|| panic!("it was killed: {output:?}")),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

impl Ran {
    /// Everything that it said.
    pub(crate) fn told(&self) -> String {
        format!("{}\n{}", self.out, self.err)
    }

    /// The last line of `--json`.
    #[track_caller]
    pub(crate) fn last(&self) -> Value {
        let lines = self.out.lines().map(serde_json::from_str::<Value>);
        let lines: Vec<Value> = lines.map(|line| line.expect("JSON")).collect();
        lines.last().expect("a line").clone()
    }
}

fn flags<'a>(vendor: &str, named: impl Iterator<Item = (&'static str, &'a str)>) -> Vec<String> {
    let mut flags = vec![vendor.to_owned()];
    for (name, value) in named {
        flags.push(format!("--{name}"));
        flags.push(value.to_owned());
    }
    flags
}
