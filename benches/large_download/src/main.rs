//! Fetches one large file over loopback with `export-jobs` and with curl, by turns, and prints what each took.
//!
//! The server is the same for both, in this process, and makes the bytes as it sends them. `export-jobs` also digests what it
//! writes, and syncs it to the disk before it gives it its name; curl does neither.

mod measure;

use std::error::Error;
use std::path::Path;

use fake_vendors::{Artifact, Fake, Limits, Scenario, Vendor};

use crate::measure::{Cost, command};

const GIGABYTE: u64 = 1_000_000_000;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [first, rest @ ..] = arguments.as_slice()
        && first == measure::FLAG
    {
        return measure::run_and_tell(rest);
    }
    let [export_jobs, folder, gigabytes, rounds] = arguments.as_slice() else {
        return Err("the arguments are: EXPORT_JOBS_BINARY FOLDER GIGABYTES ROUNDS".into());
    };
    let (bytes, rounds): (u64, u32) = (gigabytes.parse::<u64>()? * GIGABYTE, rounds.parse()?);

    let scenario = Scenario::new(Vendor::Opnform)
        .looks_until_ready(0)
        .limits(Limits::NONE)
        .artifact(Artifact::generated(Vendor::Opnform, bytes, 7));
    let fake = Fake::start(scenario).await?;
    let scratch = tempfile::tempdir_in(folder)?;
    println!("{bytes} bytes over loopback, {rounds} rounds, by turns");

    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for round in 1..=rounds {
        let file = scratch.path().join("export-jobs.csv");
        let cost = pull(export_jobs, &fake, &file).await?;
        println!("round {round}   export-jobs   {}", cost.told(bytes));
        ours.push(cost);
        check(&file, bytes)?;
        std::fs::remove_file(&file)?;

        let file = scratch.path().join("curl.csv");
        let cost = curl(&fake, &file).await?;
        println!("round {round}   curl          {}", cost.told(bytes));
        theirs.push(cost);
        check(&file, bytes)?;
        std::fs::remove_file(&file)?;
    }
    println!(
        "median        throughput {:.2} of curl's, peak memory {:.2} of curl's",
        median(&theirs, |cost| cost.seconds) / median(&ours, |cost| cost.seconds),
        median(&ours, |cost| cost.peak_kilobytes as f64)
            / median(&theirs, |cost| cost.peak_kilobytes as f64),
    );
    Ok(())
}

async fn pull(binary: &str, fake: &Fake, file: &Path) -> Result<Cost, Box<dyn Error>> {
    let mut pull = command(binary);
    pull.args([
        "pull",
        "opnform",
        "--quiet",
        "--base-url",
        &fake.base_url(),
        "-o",
    ])
    .arg(file);
    for (name, value) in fake.attach_ids() {
        pull.arg(format!("--{name}")).arg(value);
    }
    pull.envs(fake.credentials());
    measure::cost(pull).await
}

async fn curl(fake: &Fake, file: &Path) -> Result<Cost, Box<dyn Error>> {
    let mut fetch = command("curl");
    fetch
        .args(["--silent", "--show-error", "--fail", "--output"])
        .arg(file)
        .arg(link(fake).await?);
    measure::cost(fetch).await
}

/// A download link, as a look at the job gives it.
async fn link(fake: &Fake) -> Result<String, Box<dyn Error>> {
    let ids = fake.attach_ids();
    let id = |name: &str| {
        ids.iter()
            .find_map(|(known, value)| (*known == name).then_some(*value))
            .unwrap_or_default()
    };
    let url = format!(
        "{}/open/forms/{}/submissions/export/status/{}",
        fake.base_url(),
        id("form"),
        id("job")
    );
    let token = fake
        .credentials()
        .into_iter()
        .map(|(_, token)| token)
        .next()
        .unwrap_or_default();
    let answer = tokio::process::Command::new("curl")
        .args([
            "--silent",
            "--fail",
            "--header",
            &format!("Authorization: Bearer {token}"),
            &url,
        ])
        .output()
        .await?;
    let status: serde_json::Value = serde_json::from_slice(&answer.stdout)?;
    Ok(status["file_url"]
        .as_str()
        .ok_or("the job has no link")?
        .to_owned())
}

fn check(file: &Path, bytes: u64) -> Result<(), Box<dyn Error>> {
    match std::fs::metadata(file)?.len() {
        length if length == bytes => Ok(()),
        length => Err(format!("{} has {length} bytes", file.display()).into()),
    }
}

fn median(costs: &[Cost], figure: impl Fn(&Cost) -> f64) -> f64 {
    let mut figures: Vec<f64> = costs.iter().map(figure).collect();
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}
