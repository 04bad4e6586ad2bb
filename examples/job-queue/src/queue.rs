//! Decides how tasks are kept and given out: apalis does both.
//!
//! # Invariants
//! - A ticket that is in the queue is not added again.

use std::path::Path;
use std::time::Duration;

use apalis::prelude::*;
use apalis_core::error::AbortError;
use apalis_sqlite::{Config, SqlitePool, SqliteStorage};

use crate::fetch::{Fetch, Fetcher, Next};

/// How often a task is tried before it is given up.
const ATTEMPTS: usize = 25;

/// Opens the queue, and makes it when it is missing.
pub async fn open(path: &Path) -> Result<SqlitePool, BoxDynError> {
    let pool = SqlitePool::connect(&format!("sqlite:{}?mode=rwc", path.display())).await?;
    SqliteStorage::setup(&pool).await?;
    Ok(pool)
}

fn storage(pool: &SqlitePool, heartbeat: Duration) -> SqliteStorage<Fetch> {
    let config = Config::default()
        .queue("exports")
        // A task that a worker has taken but not begun is no use to the others.
        .batch_size(1)
        .heartbeat_interval(heartbeat);
    SqliteStorage::new(pool).with_config(config)
}

/// Puts a task into the queue.
pub async fn add(pool: &SqlitePool, fetch: Fetch) -> Result<(), BoxDynError> {
    let task = TaskBuilder::new(fetch.clone())
        .idempotency_key(fetch.ticket.to_string())
        .max_attempts(ATTEMPTS)
        .build();
    storage(pool, Duration::from_secs(30))
        .push_task(task)
        .await?;
    Ok(())
}

/// What distinguishes workers.
pub struct Options {
    pub name: String,
    pub at_once: usize,
    pub heartbeat: Duration,
}

/// Takes tasks out of the queue until the process is asked to stop.
pub async fn work(
    pool: &SqlitePool,
    fetcher: Fetcher,
    options: Options,
) -> Result<(), BoxDynError> {
    let worker = WorkerBuilder::new(options.name)
        .backend(storage(pool, options.heartbeat))
        .concurrency(options.at_once)
        .data(fetcher)
        .build(run);
    let stop = async { tokio::signal::ctrl_c().await };
    worker.run_until(stop).await?;
    Ok(())
}

async fn run(task: Fetch, fetcher: Data<Fetcher>) -> Result<(), BoxDynError> {
    let error = match fetcher.fetch(&task).await {
        Ok(saved) => {
            println!(
                "{}   {} bytes   sha256 {}",
                saved.path.display(),
                saved.bytes,
                saved.sha256
            );
            return Ok(());
        }
        Err(error) => error,
    };
    eprintln!("{}: {error}", task.output.display());
    match Next::after(&error) {
        Next::Again(wait) => {
            // The storage gives a failed task out again at once, so the time is spent here.
            tokio::time::sleep(wait).await;
            Err(error.into())
        }
        Next::GiveUp => Err(AbortError::new(error).into()),
    }
}
