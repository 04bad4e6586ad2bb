//! The command, killed without warning while it waits and while it downloads, and taken up again by another process.
#![cfg(unix)]

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use export_jobs::Ticket;
use fake_vendors::{Artifact, Call, Exchange, Fake, Fault, On, Scenario, Vendor};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

type Result<T = (), E = Box<dyn std::error::Error>> = std::result::Result<T, E>;

const LENGTH: u64 = 6_000_000;

/// The command for a vendor, with its credentials and nothing else in the environment.
fn command(fake: &Fake) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_export-jobs"));
    command
        .env_clear()
        .envs(fake.credentials())
        .kill_on_drop(true)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    command
}

/// `pull` of a new export, or of the one that is there where no start is known; and its ticket.
async fn pull(fake: &Fake, output: &Path) -> Result<(Child, Ticket)> {
    let mut command = command(fake);
    command.args(["pull", fake.vendor().as_str()]);
    match fake.request_params() {
        [] => command.args(flags(&fake.attach_ids())),
        wish => command.args(flags(wish)),
    };
    let base_url = fake.base_url();
    command.args(["--poll-interval", "1s", "--base-url", &base_url, "-o"]);
    let mut child = command.arg(output).spawn()?;
    if fake.request_params().is_empty() {
        return Ok((child, ticket_of_an_attached(fake).await?));
    }
    // A job that is new is told of with its ticket, before the first look.
    let mut lines = BufReader::new(child.stderr.take().ok_or("piped")?).lines();
    while let Some(line) = lines.next_line().await? {
        if let Ok(ticket) = line.parse() {
            // Somebody has to read on, or the command waits for room in the pipe.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return Ok((child, ticket));
        }
    }
    Err("it told no ticket".into())
}

/// `start` with an id starts nothing and gives the ticket of that job.
async fn ticket_of_an_attached(fake: &Fake) -> Result<Ticket> {
    let mut start = command(fake);
    start.args(["start", fake.vendor().as_str()]);
    start.args(flags(&fake.attach_ids()));
    start.args(["--base-url", &fake.base_url()]);
    let told = start.stdout(Stdio::piped()).output().await?;
    Ok(String::from_utf8(told.stdout)?.parse()?)
}

fn flags(values: &[(&str, &str)]) -> Vec<String> {
    let pairs = values
        .iter()
        .map(|(name, value)| [format!("--{name}"), (*value).to_owned()]);
    pairs.flatten().collect()
}

/// A new process that goes on with the job.
fn resume(fake: &Fake, ticket_file: &Path, output: &Path) -> Command {
    let mut command = command(fake);
    command.arg("resume").arg(ticket_file);
    command.args(["--base-url", &fake.base_url(), "-o"]);
    command.arg(output);
    command
}

async fn kill(mut child: Child) -> Result {
    child.start_kill()?;
    assert_eq!(child.wait().await?.code(), None, "it was killed");
    Ok(())
}

struct Scene {
    fake: Fake,
    folder: tempfile::TempDir,
}

impl Scene {
    async fn new(scenario: Scenario) -> Result<Self> {
        Ok(Self {
            fake: Fake::start(scenario).await?,
            folder: tempfile::tempdir()?,
        })
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn keep(&self, ticket: &Ticket) -> Result<PathBuf> {
        let path = self.file("ticket");
        std::fs::write(&path, ticket.to_string())?;
        Ok(path)
    }

    /// Another process gets the file, whole, and leaves nothing else behind; nothing was started twice.
    async fn is_finished_by_another(&self, ticket_file: &Path) -> Result {
        let output = self.file("export");
        let ended = resume(&self.fake, ticket_file, &output).output().await?;
        let said = String::from_utf8_lossy(&ended.stderr);
        assert_eq!(ended.status.code(), Some(0), "{said}");
        let bytes = std::fs::read(&output)?;
        assert_eq!(hex(&bytes), self.fake.sha256(), "{}", self.fake.vendor());
        assert_eq!(std::fs::read_dir(self.folder.path())?.count(), 2);
        let starts = usize::from(self.fake.vendor() != Vendor::Rally);
        assert_eq!(self.fake.starts().len(), starts, "{}", self.fake.vendor());
        Ok(())
    }
}

fn hex(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// From where on a download was asked for.
fn offset(download: &Exchange) -> u64 {
    let range = download
        .header("range")
        .and_then(|range| range.strip_prefix("bytes="));
    let first = range.and_then(|range| range.strip_suffix('-'));
    first.and_then(|first| first.parse().ok()).unwrap_or(0)
}

async fn while_polling(vendor: Vendor) -> Result {
    let scene = Scene::new(Scenario::new(vendor).looks_until_ready(2)).await?;
    let (child, ticket) = pull(&scene.fake, &scene.file("export")).await?;
    scene.fake.until(Call::Poll, 1).await;
    kill(child).await?;
    assert!(!scene.file("export").exists());
    let ticket_file = scene.keep(&ticket)?;
    scene.is_finished_by_another(&ticket_file).await
}

/// Killed three times at different places of the file: no byte that was on the disk is fetched again.
async fn while_downloading(vendor: Vendor) -> Result {
    let stalls = [500_000, 1_500_000, 2_500_000];
    let mut scenario = Scenario::new(vendor)
        .looks_until_ready(0)
        .artifact(Artifact::generated(vendor, LENGTH, 3));
    for (number, bytes) in (1..).zip(stalls) {
        scenario = scenario.fault(On::download(number), Fault::StallBody(bytes));
    }
    let scene = Scene::new(scenario).await?;
    let output = scene.file("export");
    let part = scene.file(".export.part");
    let (child, ticket) = pull(&scene.fake, &output).await?;
    let ticket_file = scene.keep(&ticket)?;
    let mut child = Some(child);
    let mut there = 0;
    for stall in stalls {
        let running = match child.take() {
            Some(child) => child,
            None => resume(&scene.fake, &ticket_file, &output).spawn()?,
        };
        // All that was sent before the silence gets to the disk.
        there += stall;
        while std::fs::metadata(&part).map_or(0, |file| file.len()) < there {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        kill(running).await?;
        assert!(!output.exists());
    }
    scene.is_finished_by_another(&ticket_file).await?;
    let offsets: Vec<u64> = scene.fake.downloads().iter().map(offset).collect();
    assert_eq!(offsets, [0, 500_000, 2_000_000, 4_500_000], "{vendor}");
    Ok(())
}

macro_rules! vendors {
    ($($test:ident: $vendor:ident,)*) => {
        mod killed_while_polling {
            $(#[tokio::test]
            async fn $test() -> super::Result {
                super::while_polling(super::Vendor::$vendor).await
            })*
        }

        mod killed_while_downloading {
            $(#[tokio::test]
            async fn $test() -> super::Result {
                super::while_downloading(super::Vendor::$vendor).await
            })*
        }
    };
}

vendors! {
    rally: Rally,
    vanta: Vanta,
    prolific: Prolific,
    opnform: Opnform,
    cometly: Cometly,
}
