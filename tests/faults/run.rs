//! Runs a cell with the library: client and vendor in one runtime, on one clock.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use export_jobs::vendor::{Connection, Credentials, Vendor as Adapter};
use export_jobs::{
    Clock, Destination, Downloader, Error, Event, ExportBackend, Job, Jobs, Params, PollPolicy,
    Saved, Ticket,
};
use fake_vendors::{Call, Exchange, Fake, Vendor};
use tempfile::TempDir;
use tokio::time::Instant;

use crate::cell::{Cell, Place, Way};
use crate::log::Log;
use crate::postconditions::{self, Aftermath};
use crate::time::VirtualClock;

/// What a run left and told.
pub(crate) struct Evidence<'a> {
    pub(crate) fake: &'a Fake,
    pub(crate) result: &'a Result<Saved, Error>,
    pub(crate) events: &'a [Event],
    /// How long it took.
    pub(crate) took: Duration,
}

/// Runs a cell, and asks everything that there is to ask afterwards.
#[track_caller]
pub(crate) fn check(mut cell: Cell) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .start_paused(true)
        .build()
        .expect("a runtime");
    let site = Site::new(cell.place);
    let (log, _logging) = Log::begin();
    runtime.block_on(async {
        let fake = Fake::start(cell.scenario.clone()).await.expect("a fake");
        // Objections are counted below.
        let fake = fake.tolerate();
        let clock = Arc::new(VirtualClock::starting_at(fake.wall(), cell.jump));
        let client = Client::of(&fake, clock.clone(), &cell.policy);
        let mut events = Vec::new();
        let begun = Instant::now();
        let result = clock
            .conduct(pull(&client, &cell, &site.path, &mut events))
            .await;
        let evidence = Evidence {
            fake: &fake,
            result: &result,
            events: &events,
            took: begun.elapsed(),
        };
        let told = told(&evidence);
        let logged = log.text();
        assert!(
            logged.contains("export_jobs::") || fake.log().is_empty(),
            "nothing is logged of {told}"
        );
        let after = Aftermath {
            fake: &fake,
            site: &site,
            told: &told,
            logged: &logged,
            exit_code: result.as_ref().err().map_or(0, Error::exit_code),
        };
        postconditions::check(&cell, &after);
        if let Ok(saved) = &result {
            assert_eq!(saved.sha256.0, postconditions::sha256(&site.path), "{told}");
        }
        // Whoever is told that it failed can go on with the job, where there is one.
        if let (Err(error), true) = (&result, knows_a_job(&cell, &fake)) {
            assert!(error.ticket().is_some(), "no ticket: {told}");
        }
        for check in cell.checks.drain(..) {
            check(&evidence);
        }
    });
}

/// Where a run saves.
pub(crate) struct Site {
    pub(crate) folder: TempDir,
    pub(crate) path: PathBuf,
    pub(crate) place: Place,
}

/// What is in a file that was there before.
pub(crate) const OLD: &[u8] = b"what was there before";

impl Site {
    pub(crate) fn new(place: Place) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("out");
        match place {
            Place::Free => {}
            Place::File => std::fs::write(&path, OLD).expect("room"),
            Place::Folder => std::fs::create_dir(&path).expect("room"),
        }
        Self {
            folder,
            path,
            place,
        }
    }
}

/// The library with the vendor's credentials and address.
struct Client {
    request: Params,
    ids: Params,
    clock: Arc<VirtualClock>,
    backend: Arc<dyn ExportBackend>,
    policy: PollPolicy,
}

impl Client {
    fn of(fake: &Fake, clock: Arc<VirtualClock>, policy: &PollPolicy) -> Self {
        let connection = Connection::new()
            .at(fake.base_url())
            .with_clock(clock.clone());
        let adapter: Adapter = fake.vendor().as_str().parse().expect("a vendor");
        Self {
            request: params(fake.vendor(), fake.request_params().iter().copied()),
            ids: params(fake.vendor(), fake.attach_ids().into_iter()),
            backend: adapter
                .connect(credentials(fake), &connection)
                .expect("a client"),
            clock,
            policy: policy.clone(),
        }
    }

    /// As a process of its own has them: with limits and connections of its own.
    fn jobs(&self) -> Jobs {
        let clock: Arc<dyn Clock> = self.clock.clone();
        let downloader = Downloader::new(clock.clone()).expect("a storage client");
        Jobs::with_clock(clock, downloader).with_policy(self.policy.clone())
    }

    async fn job(&self, way: Way) -> Result<Job, Error> {
        let (jobs, backend) = (self.jobs(), self.backend.clone());
        if way == Way::Attach {
            return jobs.attach(backend, self.ids.clone());
        }
        let job = jobs.start(backend, &self.request).await?;
        if way == Way::Start {
            return Ok(job);
        }
        let ticket = job.ticket().expect("a job to come back to").to_string();
        drop((job, jobs));
        let ticket: Ticket = ticket.parse().expect("a ticket");
        let backend = self.backend.clone();
        match way {
            Way::StartThenAttach => self.jobs().attach(backend, ticket.ids().clone()),
            _ => self.jobs().resume(backend, &ticket),
        }
    }
}

async fn pull(
    client: &Client,
    cell: &Cell,
    path: &Path,
    events: &mut Vec<Event>,
) -> Result<Saved, Error> {
    let mut job = client.job(cell.way).await?;
    let mut observer = |event: &Event| {
        events.push(event.clone());
        ControlFlow::Continue(())
    };
    job.pull(&Destination::new(path), &mut observer).await
}

fn credentials(fake: &Fake) -> Credentials {
    let values: Vec<String> = fake
        .credentials()
        .into_iter()
        .map(|(_, value)| value)
        .collect();
    match &values[..] {
        [id, secret] => Credentials::client(id, secret),
        [token] => Credentials::token(token),
        other => panic!("{other:?} are no credentials"),
    }
}

/// Whether the run got as far as having a job.
fn knows_a_job(cell: &Cell, fake: &Fake) -> bool {
    cell.way == Way::Attach || !fake.polls().is_empty()
}

/// Everything that was told, as text.
fn told(evidence: &Evidence<'_>) -> String {
    let mut told = format!("{:#?}\n", evidence.result);
    match evidence.result {
        Ok(saved) => told.push_str(&saved.path.display().to_string()),
        Err(error) => {
            let ticket = error.ticket().map(Ticket::to_string);
            told.push_str(&format!("{error}\n{}\n", ticket.unwrap_or_default()));
        }
    }
    for event in evidence.events {
        told.push_str(&format!("{event:?}\n"));
    }
    told
}

impl Evidence<'_> {
    /// What it ended with.
    #[track_caller]
    pub(crate) fn error(&self) -> &Error {
        self.result.as_ref().expect_err("it ended otherwise")
    }

    /// From the nth request of a kind to the next one.
    #[track_caller]
    pub(crate) fn gap(&self, call: Call, n: usize) -> Duration {
        let calls = self.fake.calls(call);
        calls[n].at - calls[n - 1].at
    }

    /// Asserts that there were so many requests of a kind.
    #[track_caller]
    pub(crate) fn count(&self, call: Call, expected: usize) {
        let calls: Vec<Exchange> = self.fake.calls(call);
        let statuses: Vec<Option<u16>> = calls.iter().map(|call| call.status).collect();
        assert_eq!(calls.len(), expected, "{call:?}: {statuses:?}");
    }
}

/// Names and values as the library takes them.
fn params<'a>(vendor: Vendor, named: impl Iterator<Item = (&'static str, &'a str)>) -> Params {
    named.fold(Params::new(), |params, (name, value)| {
        match (vendor, name) {
            (Vendor::Cometly, "export") => {
                params.with(name, value.parse::<i64>().expect("a number"))
            }
            (Vendor::Opnform, "columns") => {
                let columns: Vec<String> = value.split(',').map(str::to_owned).collect();
                params.with(name, columns)
            }
            _ => params.with(name, value),
        }
    })
}
