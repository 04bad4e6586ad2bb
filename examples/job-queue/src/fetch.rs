//! Decides what a worker does with a ticket, and whether an error sends it back into the queue.
//!
//! # Invariants
//! - Nothing is started here: whoever holds a ticket goes on with a job.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use export_jobs::vendor::{Connection, Credentials, Vendor};
use export_jobs::{Destination, Error, ExportBackend, Jobs, PollPolicy, Saved, Ticket, ignore};
use serde::{Deserialize, Serialize};

/// A task: which export, and where to.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Fetch {
    pub ticket: Ticket,
    pub output: PathBuf,
}

/// What all tasks of a worker share: the limits of the vendors, and one connection to each.
#[derive(Clone)]
pub struct Fetcher {
    jobs: Jobs,
    base_url: Option<String>,
    backends: Arc<Mutex<BTreeMap<Vendor, Arc<dyn ExportBackend>>>>,
}

/// What becomes of a task that failed.
#[derive(Debug, PartialEq, Eq)]
pub enum Next {
    /// Another try, by any worker, not before this time is over.
    Again(Duration),
    /// No other try gives anything else.
    GiveUp,
}

impl Next {
    /// What an error says about another try.
    pub fn after(error: &Error) -> Self {
        if error.is_timeout() || error.is_interrupted() || error.is_network() {
            return Self::Again(Duration::from_secs(10));
        }
        // Somebody has to mend the credentials, or make room.
        if error.is_refused() || error.is_disk_full() {
            return Self::Again(Duration::from_secs(10 * 60));
        }
        Self::GiveUp
    }
}

impl Fetcher {
    pub fn new(base_url: Option<String>) -> Result<Self, Error> {
        // A task should not hold a worker for ever; its ticket goes back instead.
        let policy = PollPolicy::new().within(Duration::from_secs(10 * 60));
        Ok(Self {
            jobs: Jobs::new()?.with_policy(policy),
            base_url,
            backends: Arc::default(),
        })
    }

    /// Waits for the export and saves it.
    pub async fn fetch(&self, task: &Fetch) -> Result<Saved, Error> {
        let backend = self.backend(task.ticket.vendor().parse()?)?;
        let mut job = self.jobs.resume(backend, &task.ticket)?;
        job.pull(&Destination::new(&task.output), &mut ignore).await
    }

    fn backend(&self, vendor: Vendor) -> Result<Arc<dyn ExportBackend>, Error> {
        let mut backends = self.backends.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(backend) = backends.get(&vendor) {
            return Ok(backend.clone());
        }
        let connection = match &self.base_url {
            Some(url) => Connection::new().at(url),
            None => Connection::new(),
        };
        let backend = vendor.connect(credentials(vendor), &connection)?;
        backends.insert(vendor, backend.clone());
        Ok(backend)
    }
}

/// From the environment, as the command takes them. A variable that is not set is an empty token, which the vendor refuses.
fn credentials(vendor: Vendor) -> Credentials {
    let read = |name: &str| std::env::var(name).unwrap_or_default();
    match vendor {
        Vendor::Vanta => Credentials::client(read("VANTA_CLIENT_ID"), read("VANTA_CLIENT_SECRET")),
        other => Credentials::token(read(&format!("{}_TOKEN", other.as_str().to_uppercase()))),
    }
}
