//! Exports through a job queue: one process starts them, any number of others fetch the files.
//!
//! ```text
//! export-jobs start cometly --date 2024-01-15 | job-queue add -o events.ndjson.gz
//! job-queue work            # as many as you like
//! ```
//!
//! What travels through the queue is a ticket and a path. A worker that is killed holds its task until its heartbeat is
//! missed; another takes the ticket over then, and goes on with the bytes that are there. Nothing is started twice, because no
//! worker starts anything.

mod fetch;
mod queue;

use std::error::Error;
use std::io::Read;
use std::path::PathBuf;
use std::time::Duration;

use clap::{Parser, Subcommand};
use export_jobs::Ticket;

use crate::fetch::{Fetch, Fetcher};

/// Fetches exports through a job queue in a file.
#[derive(Debug, Parser)]
#[command(version)]
struct Cli {
    /// The queue: an SQLite file, made when it is missing
    #[arg(long, default_value = "queue.db", global = true)]
    queue: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Put the ticket on stdin into the queue
    Add {
        /// Where the export goes
        #[arg(short, long)]
        output: PathBuf,
    },
    /// Take tickets out of the queue and fetch their exports, until stopped
    Work {
        /// What no other worker is called [default: by the number of the process]
        #[arg(long)]
        name: Option<String>,
        /// How many at a time
        #[arg(long, default_value_t = 4)]
        at_once: usize,
        /// A worker that has not been heard of for twice so many seconds is taken for dead
        #[arg(long, default_value_t = 30)]
        heartbeat: u64,
        /// The API's URL in place of the vendors' own
        #[arg(long)]
        base_url: Option<String>,
    },
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let cli = Cli::parse();
    let queue = queue::open(&cli.queue).await?;
    match cli.command {
        Command::Add { output } => {
            let mut text = String::new();
            std::io::stdin().read_to_string(&mut text)?;
            let ticket: Ticket = text.parse()?;
            // The worker may run in another folder.
            let output = std::path::absolute(output)?;
            queue::add(&queue, Fetch { ticket, output }).await
        }
        Command::Work {
            name,
            at_once,
            heartbeat,
            base_url,
        } => {
            let fetcher = Fetcher::new(base_url)?;
            let options = queue::Options {
                name: name.unwrap_or_else(|| format!("worker-{}", std::process::id())),
                at_once,
                heartbeat: Duration::from_secs(heartbeat),
            };
            queue::work(&queue, fetcher, options).await
        }
    }
}
