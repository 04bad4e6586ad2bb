//! A job that another process began: all it needs is the ticket, and what came before is not fetched again.
//!
//! ```text
//! export-jobs start prolific --collection ID > export.ticket
//! PROLIFIC_TOKEN=... cargo run --example resume -- export.ticket responses.zip
//! ```
#![allow(clippy::print_stdout, reason = "a program for a terminal")]

mod support;

use std::error::Error;

use export_jobs::{Destination, JobState, Jobs, Ticket, ignore};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let [ticket, output] = support::arguments("TICKET_FILE FILE")?;
    let ticket: Ticket = std::fs::read_to_string(ticket)?.parse()?;
    let backend = support::connect(ticket.vendor().parse()?)?;
    let mut job = Jobs::new()?.resume(backend, &ticket)?;

    // One look, without waiting for anything.
    match job.look().await? {
        JobState::Failed(reason) => return Err(format!("the export failed: {reason}").into()),
        JobState::Gone => return Err("the vendor does not know the export any more".into()),
        state => println!("{}", state.summary().as_str()),
    }

    let saved = job.pull(&Destination::new(output), &mut ignore).await?;
    println!(
        "{} bytes, of which {} were there before",
        saved.bytes, saved.resumed_from
    );
    Ok(())
}
