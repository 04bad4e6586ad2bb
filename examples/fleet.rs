//! A fleet: a month of days from Cometly at once, which keep to the vendor's limits together.
//!
//! The Space may start five exports and look thirty times a minute. Nothing here counts: all jobs of one `Jobs` take turns.
//!
//! ```text
//! COMETLY_TOKEN=... cargo run --example fleet -- 2024-01-01 31 events
//! ```
#![allow(clippy::print_stdout, reason = "a program for a terminal")]

mod support;

use std::error::Error;
use std::path::PathBuf;
use std::time::Duration;

use export_jobs::vendor::Vendor;
use export_jobs::{Destination, Jobs, Params, PollPolicy, Saved, ignore};
use jiff::ToSpan;
use jiff::civil::Date;
use tokio::task::JoinSet;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let [first, days, folder] = support::arguments("FIRST_DAY DAYS FOLDER")?;
    let (first, days): (Date, i64) = (first.parse()?, days.parse()?);
    let folder = PathBuf::from(folder);
    std::fs::create_dir_all(&folder)?;
    let cometly = support::connect(Vendor::Cometly)?;
    // A job that waits for its turn is not late: the limit is for the whole fleet.
    let policy = PollPolicy::new().within(Duration::from_secs(6 * 60 * 60));
    let jobs = Jobs::new()?.with_policy(policy);

    let mut fleet: JoinSet<Result<Saved, (Date, export_jobs::Error)>> = JoinSet::new();
    for offset in 0..days {
        let day = first.checked_add(offset.days())?;
        let (jobs, cometly) = (jobs.clone(), cometly.clone());
        let destination = Destination::new(folder.join(format!("{day}.ndjson.gz")));
        fleet.spawn(async move {
            let wish = Params::new().with("date", day.to_string());
            let pulled = async {
                let mut job = jobs.start(cometly, &wish).await?;
                job.pull(&destination, &mut ignore).await
            };
            pulled.await.map_err(|error| (day, error))
        });
    }

    let mut failed = 0;
    while let Some(ended) = fleet.join_next().await {
        match ended? {
            Ok(saved) => println!("{}   {} bytes", saved.path.display(), saved.bytes),
            Err((day, error)) => {
                failed += 1;
                println!("{day}   {error}");
                // With the ticket another run goes on where this one ended.
                if let Some(ticket) = error.ticket() {
                    std::fs::write(folder.join(format!("{day}.ticket")), ticket.to_string())?;
                }
            }
        }
    }
    match failed {
        0 => Ok(()),
        failed => Err(format!("{failed} of {days} failed").into()),
    }
}
