//! The examples, run as their users run them, against fake vendors.

use std::path::PathBuf;
use std::process::Output;

use fake_vendors::{Fake, Scenario, Vendor};
use tokio::process::Command;

type Result<T = (), E = Box<dyn std::error::Error>> = std::result::Result<T, E>;

/// An example's program. `cargo test` makes them all; a run of this file alone does not.
fn program(name: &str) -> Result<PathBuf> {
    let tests = std::env::current_exe()?;
    let target = tests.ancestors().nth(2).ok_or("a folder of tests")?;
    let program = target.join("examples").join(name);
    let program = program.with_extension(std::env::consts::EXE_EXTENSION);
    match program.exists() {
        true => Ok(program),
        false => Err(format!("make it with `cargo build --example {name}`").into()),
    }
}

async fn run(name: &str, fake: &Fake, arguments: &[&str]) -> Result<Output> {
    let mut command = Command::new(program(name)?);
    command.env_clear().envs(fake.credentials());
    command.env("EXPORT_BASE_URL", fake.base_url());
    Ok(command.args(arguments).output().await?)
}

#[track_caller]
fn succeeded(output: &Output) -> String {
    let (said, error) = (&output.stdout, String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{error}");
    String::from_utf8_lossy(said).into_owned()
}

#[tokio::test]
async fn one_export() -> Result {
    let fake = Fake::start(Scenario::new(Vendor::Cometly).looks_until_ready(0)).await?;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("events.ndjson.gz");
    let path = file.to_str().ok_or("a plain path")?;
    let said = succeeded(&run("one_export", &fake, &["2024-01-15", path]).await?);
    assert!(said.contains(&fake.sha256()), "{said}");
    assert!(file.exists());
    Ok(())
}

#[tokio::test]
async fn a_fleet() -> Result {
    let fake = Fake::start(Scenario::new(Vendor::Cometly).looks_until_ready(0)).await?;
    let folder = tempfile::tempdir()?;
    let path = folder.path().to_str().ok_or("a plain path")?;
    succeeded(&run("fleet", &fake, &["2024-02-28", "3", path]).await?);
    for day in ["2024-02-28", "2024-02-29", "2024-03-01"] {
        let file = folder.path().join(format!("{day}.ndjson.gz"));
        assert!(file.exists(), "{day}");
    }
    assert_eq!(fake.starts().len(), 3);
    Ok(())
}

#[tokio::test]
async fn a_job_that_another_process_began() -> Result {
    let fake = Fake::start(Scenario::new(Vendor::Opnform).looks_until_ready(1)).await?;
    let folder = tempfile::tempdir()?;
    let connection = export_jobs::vendor::Connection::new().at(fake.base_url());
    let token = fake.credentials().remove(0).1;
    let credentials = export_jobs::vendor::Credentials::token(token);
    let backend = export_jobs::vendor::Vendor::Opnform.connect(credentials, &connection)?;
    let wish = export_jobs::Params::new().with("form", "4711");
    let job = export_jobs::Jobs::new()?.start(backend, &wish).await?;
    let ticket = folder.path().join("export.ticket");
    std::fs::write(&ticket, job.ticket().ok_or("it has one")?.to_string())?;

    let file = folder.path().join("submissions.csv");
    let (ticket, path) = (ticket.to_str(), file.to_str());
    let (ticket, path) = ticket.zip(path).ok_or("plain paths")?;
    let said = succeeded(&run("resume", &fake, &[ticket, path]).await?);
    assert!(said.starts_with("pending"), "{said}");
    assert!(file.exists());
    assert_eq!(fake.starts().len(), 1);
    Ok(())
}

#[tokio::test]
async fn into_an_object_store() -> Result {
    let fake = Fake::start(Scenario::new(Vendor::Rally).looks_until_ready(0)).await?;
    let ids = fake.attach_ids();
    let [(_, study), (_, export)] = ids.as_slice() else {
        return Err("a study and an export".into());
    };
    let store = tempfile::tempdir()?;
    let url = url::Url::from_directory_path(store.path()).map_err(|()| "an absolute path")?;
    let arguments = [*study, *export, url.as_str(), "consent.zip"];
    let said = succeeded(&run("into_object_store", &fake, &arguments).await?);
    assert!(said.contains(&fake.sha256()), "{said}");
    let stored = std::fs::read(store.path().join("consent.zip"))?;
    assert_eq!(u64::try_from(stored.len())?, fake.artifact().len());
    Ok(())
}
