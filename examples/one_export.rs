//! One export, from the start to the file: the events of a day from Cometly.
//!
//! ```text
//! COMETLY_TOKEN=... cargo run --example one_export -- 2024-01-15 events.ndjson.gz
//! ```
#![allow(clippy::print_stdout, reason = "a program for a terminal")]

mod support;

use std::error::Error;
use std::ops::ControlFlow;

use export_jobs::vendor::Vendor;
use export_jobs::{Destination, Event, Jobs, Params, StateSummary};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let [date, output] = support::arguments("DATE FILE")?;
    let cometly = support::connect(Vendor::Cometly)?;

    let mut job = Jobs::new()?
        .start(cometly, &Params::new().with("date", date))
        .await?;
    if let Some(ticket) = job.ticket() {
        // Whatever happens from here on, this line is enough to go on.
        println!("{ticket}");
    }

    let mut tell = |event: &Event| {
        match event {
            Event::State {
                state: StateSummary::Pending(progress),
                ..
            } => {
                println!("{}", progress.word.as_deref().unwrap_or("pending"));
            }
            Event::Downloading { bytes, .. } => println!("{bytes} bytes"),
            _ => {}
        }
        ControlFlow::Continue(())
    };
    let saved = job.pull(&Destination::new(output), &mut tell).await?;
    println!("{}   sha256 {}", saved.path.display(), saved.sha256);
    Ok(())
}
