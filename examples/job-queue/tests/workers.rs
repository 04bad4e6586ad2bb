//! Three exports, and workers of which one is killed in the middle of a download.
#![cfg(unix)]

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use export_jobs::vendor::{Connection, Credentials, Vendor};
use export_jobs::{Jobs, Params, Ticket};
use fake_vendors::{Artifact, Fake, Fault, On, Scenario};
use tokio::io::AsyncWriteExt;
use tokio::process::{Child, Command};

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

const LENGTH: u64 = 3_000_000;
const STALL: u64 = 1_000_000;

struct Scene {
    fake: Fake,
    folder: tempfile::TempDir,
}

impl Scene {
    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_job-queue"));
        command
            .env_clear()
            .envs(self.fake.credentials())
            .kill_on_drop(true);
        command.arg("--queue").arg(self.file("queue.db"));
        command
    }

    fn worker(&self) -> Result<Child> {
        let mut command = self.command();
        command.args([
            "work",
            "--heartbeat",
            "1",
            "--base-url",
            &self.fake.base_url(),
        ]);
        Ok(command.stdout(Stdio::null()).spawn()?)
    }

    async fn add(&self, ticket: &Ticket, name: &str) -> Result {
        let mut command = self.command();
        command
            .args(["add", "-o"])
            .arg(self.file(name))
            .stdin(Stdio::piped());
        let mut child = command.spawn()?;
        let mut stdin = child.stdin.take().ok_or("it was asked for")?;
        stdin.write_all(ticket.to_string().as_bytes()).await?;
        drop(stdin);
        assert!(child.wait().await?.success());
        Ok(())
    }
}

/// Ends when a file is so long; fails when that takes too long for any machine.
async fn until(path: &Path, length: u64) -> Result {
    let grown = async {
        while std::fs::metadata(path).map_or(0, |file| file.len()) < length {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    let late = |_| format!("{} does not grow", path.display());
    Ok(tokio::time::timeout(Duration::from_secs(120), grown)
        .await
        .map_err(late)?)
}

#[tokio::test]
async fn what_a_killed_worker_held_is_finished_by_another() -> Result {
    let scenario = Scenario::new(fake_vendors::Vendor::Prolific)
        .looks_until_ready(0)
        .artifact(Artifact::generated(
            fake_vendors::Vendor::Prolific,
            LENGTH,
            5,
        ))
        .fault(On::download(1), Fault::StallBody(STALL));
    let scene = Scene {
        fake: Fake::start(scenario).await?,
        folder: tempfile::tempdir()?,
    };

    let token = scene.fake.credentials().remove(0).1;
    let connection = Connection::new().at(scene.fake.base_url());
    let prolific = Vendor::Prolific.connect(Credentials::token(token), &connection)?;
    let mut tickets = Vec::new();
    for _ in 0..3 {
        let wish = Params::new().with("collection", "collection-7");
        let job = Jobs::new()?.start(prolific.clone(), &wish).await?;
        tickets.push(job.ticket().ok_or("it has one")?.clone());
    }

    // The first worker has one task, and gets a third of its file.
    scene.add(&tickets[0], "0.zip").await?;
    // What is in the queue is not added again.
    scene.add(&tickets[0], "0.zip").await?;
    let mut first = scene.worker()?;
    until(&scene.file(".0.zip.part"), STALL).await?;
    first.start_kill()?;
    first.wait().await?;

    scene.add(&tickets[1], "1.zip").await?;
    scene.add(&tickets[2], "2.zip").await?;
    let _others = [scene.worker()?, scene.worker()?];
    for name in ["0.zip", "1.zip", "2.zip"] {
        until(&scene.file(name), LENGTH).await?;
        let whole = std::fs::read(scene.file(name))?;
        assert_eq!(hex_digest(&whole), scene.fake.sha256(), "{name}");
    }
    let downloads = scene.fake.downloads();
    let ranges: Vec<&str> = downloads
        .iter()
        .filter_map(|get| get.header("range"))
        .collect();
    assert_eq!(
        (downloads.len(), ranges.as_slice()),
        (4, ["bytes=1000000-"].as_slice())
    );
    Ok(())
}

fn hex_digest(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
