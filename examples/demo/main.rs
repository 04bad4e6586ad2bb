//! Five exports from five fake vendors on loopback, all at once: `cargo xtask demo`.
//!
//! Shows what a run looks like when not all goes well: a 429 is waited out, a link that expired is renewed, and a download
//! that broke goes on where it was. At the end every file is held against what its storage served; the exit code is 1 when
//! one differs.
#![allow(clippy::print_stdout, reason = "a command line program")]

mod cast;
mod table;
mod tell;

use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use export_jobs::progress::Bars;
use export_jobs::vendor::{Connection, Credentials, Vendor};
use export_jobs::{Destination, Jobs, Params, PollPolicy};
use fake_vendors::Fake;
use sha2::{Digest, Sha256};

use crate::table::Row;
use crate::tell::Teller;

type Result<T, E = Box<dyn std::error::Error + Send + Sync>> = std::result::Result<T, E>;

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Whether every file is what its storage served.
async fn run() -> Result<bool> {
    let begun = Instant::now();
    let folder = tempfile::tempdir()?;
    // Quicker than any vendor advises: nobody is on the other side.
    let jobs = Jobs::new()?.with_policy(PollPolicy::new().every(Duration::from_millis(400)));
    let bars = Bars::stderr();
    let mut pulls = Vec::new();
    for scenario in cast::scenarios() {
        let fake = Fake::start(scenario).await?;
        let file = folder
            .path()
            .join(format!("{}.{}", fake.vendor(), cast::ending(fake.vendor())));
        let (jobs, bars) = (jobs.clone(), bars.clone());
        pulls.push(tokio::spawn(async move {
            pull(&fake, &jobs, &bars, &file).await
        }));
    }
    let mut rows = Vec::new();
    for pull in pulls {
        rows.push(pull.await??);
    }
    drop(bars);
    print!("{}", table::table(&rows));
    println!(
        "\n{} exports in {:.1} s",
        rows.len(),
        begun.elapsed().as_secs_f64()
    );
    Ok(rows.iter().all(Row::is_right))
}

/// One export, from its start to its file.
async fn pull(fake: &Fake, jobs: &Jobs, bars: &Bars, file: &Path) -> Result<Row> {
    let vendor: Vendor = fake.vendor().as_str().parse()?;
    let connection = Connection::new().at(fake.base_url());
    let backend = vendor.connect(credentials(fake), &connection)?;
    let request = fake.request_params();
    let mut job = match request.is_empty() {
        // Rally has no documented start.
        true => jobs.attach(backend, params(&fake.attach_ids()))?,
        false => jobs.start(backend, &params(request)).await?,
    };
    let id = job.ticket().and_then(tell::id).unwrap_or_default();
    let mut teller = Teller::new(bars, &format!("{:<9}{id}", vendor.as_str()));
    let saved = job
        .pull(&Destination::new(file), &mut |event| teller.event(event))
        .await?;
    teller.finish(&saved);
    // Not what was reported, but what is there.
    let sha256: String = Sha256::digest(std::fs::read(file)?)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    Ok(Row {
        vendor: vendor.as_str(),
        job: id,
        file: file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
        bytes: saved.bytes,
        served: fake.sha256(),
        sha256,
        witnessed: witnessed(fake),
    })
}

/// What did not go straight, by the fake's own log.
fn witnessed(fake: &Fake) -> String {
    let mut seen = Vec::new();
    let refused = fake
        .polls()
        .iter()
        .filter(|look| look.status == Some(429))
        .count();
    if refused > 0 {
        seen.push(format!("{refused} x 429"));
    }
    for download in fake.downloads() {
        match (download.status, download.header("range")) {
            (Some(403), _) => seen.push("link renewed".to_owned()),
            (Some(206), Some(range)) => seen.push(format!("resumed with {range}")),
            _ => {}
        }
    }
    seen.join(", ")
}

fn credentials(fake: &Fake) -> Credentials {
    match fake.credentials().as_slice() {
        [(_, id), (_, secret)] => Credentials::client(id, secret),
        [(_, token), ..] => Credentials::token(token),
        [] => Credentials::token(""),
    }
}

fn params(pairs: &[(&str, &str)]) -> Params {
    pairs
        .iter()
        .fold(Params::new(), |params, (name, value)| match *name {
            "columns" => params.with(
                name,
                value.split(',').map(str::to_owned).collect::<Vec<_>>(),
            ),
            _ => params.with(name, *value),
        })
}
