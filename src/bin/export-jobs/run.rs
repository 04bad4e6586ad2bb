//! Decides what happens, in which order.
//!
//! # Invariants
//! - What can be refused without asking the vendor is refused before a job is started.
//! - An interruption drops what is under way: the partial file stays, the job goes on at the vendor.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::sync::Arc;

use export_jobs::vendor::{Connection, Vendor};
use export_jobs::{Destination, Error, ExportBackend, Job, Jobs, PollPolicy, StateSummary, Ticket};
use futures_util::future::{Either, select};

use crate::args::{Cli, Command, Common, Into, Wish};
use crate::credentials;
use crate::report::Report;
use crate::unpack::Unpacking;

/// The longest ticket file that is read.
const LONGEST_TICKET: u64 = 64 * 1024;

/// Does what was asked. Gives the exit code.
///
/// # Errors
/// With an exit code of its own.
pub(crate) async fn run(cli: &Cli, report: &mut Report) -> Result<u8, Error> {
    match &cli.command {
        Command::Pull(export) => {
            let (vendor, into, wish) = (export.vendor(), export.rest(), export.wish()?);
            let target = Target::new(vendor, into)?;
            let session = Session::open(vendor, &into.common)?;
            let (job, new) = session.job(wish).await?;
            fetch(job, new, &target, vendor, report).await?;
            Ok(0)
        }
        Command::Start(export) => {
            let vendor = export.vendor();
            let session = Session::open(vendor, export.rest())?;
            let (job, new) = session.job(export.wish()?).await?;
            match job.ticket() {
                Some(ticket) => report.ticket(vendor.as_str(), ticket, new).map(|()| 0),
                None => Err(Error::usage(
                    "the vendor answered with the file itself, so there is no job to come back to; use `pull`",
                )),
            }
        }
        Command::Status {
            ticket_file,
            common,
        } => {
            let ticket = read_ticket(ticket_file)?;
            let vendor: Vendor = ticket.vendor().parse()?;
            let session = Session::open(vendor, common)?;
            let job = session.jobs.resume(session.backend, &ticket)?;
            let state = unless_interrupted(job.look(), &ticket).await?;
            let state = state.summary();
            Ok(show(&state, job.remark(&state), &ticket, report))
        }
        Command::Resume { ticket_file, into } => {
            let ticket = read_ticket(ticket_file)?;
            let vendor: Vendor = ticket.vendor().parse()?;
            let target = Target::new(vendor, into)?;
            let session = Session::open(vendor, &into.common)?;
            let job = session.jobs.resume(session.backend, &ticket)?;
            fetch(job, false, &target, vendor, report).await?;
            Ok(0)
        }
    }
}

/// Where the file goes, and what becomes of it there.
struct Target {
    destination: Destination,
    unpacking: Option<Unpacking>,
}

impl Target {
    fn new(vendor: Vendor, into: &Into) -> Result<Self, Error> {
        let destination = Destination::new(&into.output).overwriting(into.overwrite);
        destination.check()?;
        let unpacking = match into.common.unpack {
            true => Unpacking::plan(vendor, &into.output, into.overwrite)?,
            false => None,
        };
        Ok(Self {
            destination,
            unpacking,
        })
    }
}

/// A vendor with credentials, and the policy of this run.
struct Session {
    jobs: Jobs,
    backend: Arc<dyn ExportBackend>,
}

impl Session {
    fn open(vendor: Vendor, common: &Common) -> Result<Self, Error> {
        let credentials = credentials::find(vendor, |name| std::env::var(name).ok())?;
        let policy = PollPolicy::new().within(common.timeout);
        let policy = match common.poll_interval {
            Some(interval) => policy.every(interval),
            None => policy,
        };
        let jobs = Jobs::new()?.with_policy(policy);
        let connection = Connection::new().with_clock(jobs.clock().clone());
        let connection = match &common.base_url {
            Some(url) => connection.at(url),
            None => connection,
        };
        Ok(Self {
            backend: vendor.connect(credentials, &connection)?,
            jobs,
        })
    }

    /// The job, and whether it is new.
    async fn job(&self, wish: Wish) -> Result<(Job, bool), Error> {
        let backend = self.backend.clone();
        match wish {
            Wish::Attach(ids) => Ok((self.jobs.attach(backend, ids)?, false)),
            Wish::Start(request) => {
                let start = self.jobs.start(backend, &request);
                match select(pin!(start), pin!(interruption())).await {
                    Either::Left((started, _)) => Ok((started?, true)),
                    Either::Right(_) => Err(Error::interrupted_start()),
                }
            }
        }
    }
}

async fn fetch(
    mut job: Job,
    new: bool,
    target: &Target,
    vendor: Vendor,
    report: &mut Report,
) -> Result<(), Error> {
    let ticket = job.ticket().cloned();
    report.started(vendor.as_str(), ticket.as_ref(), new);
    let mut observer = |event: &export_jobs::Event| report.event(event);
    let pulled = {
        let pull = job.pull(&target.destination, &mut observer);
        match select(pin!(pull), pin!(interruption())).await {
            Either::Left((pulled, _)) => pulled,
            Either::Right(_) => Err(Error::interrupted()),
        }
    };
    let saved = pulled.map_err(|error| error.with_ticket(ticket.as_ref()))?;
    let unpacked = match &target.unpacking {
        Some(unpacking) => Some(unpack(unpacking.clone(), saved.path.clone()).await?),
        None => None,
    };
    report.saved(&saved, unpacked.as_deref());
    Ok(())
}

/// Unpacks on a thread of its own, so that it can be interrupted. The packed file stays.
async fn unpack(unpacking: Unpacking, path: PathBuf) -> Result<PathBuf, Error> {
    let work = tokio::task::spawn_blocking(move || unpacking.run(&path));
    match select(work, pin!(interruption())).await {
        Either::Left((Ok(unpacked), _)) => unpacked,
        Either::Left((Err(error), _)) if error.is_panic() => {
            std::panic::resume_unwind(error.into_panic())
        }
        _ => Err(Error::interrupted()),
    }
}

/// Prints a state. A job that ended without a file gives the exit code that `pull` would give.
fn show(state: &StateSummary, remark: Option<String>, ticket: &Ticket, report: &mut Report) -> u8 {
    let code = match state {
        StateSummary::Failed(_) | StateSummary::Gone => 1,
        _ => 0,
    };
    report.state(ticket, state, remark.as_deref(), code);
    code
}

async fn unless_interrupted<T>(
    work: impl Future<Output = Result<T, Error>>,
    ticket: &Ticket,
) -> Result<T, Error> {
    match select(pin!(work), pin!(interruption())).await {
        Either::Left((done, _)) => done,
        Either::Right(_) => Err(Error::interrupted().with_ticket(Some(ticket))),
    }
}

/// Ends when the process is asked to stop: Ctrl-C, or a polite kill.
async fn interruption() {
    let ctrl_c = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            select(pin!(ctrl_c), pin!(terminate.recv())).await;
            return;
        }
    }
    ctrl_c.await;
}

fn read_ticket(path: &Path) -> Result<Ticket, Error> {
    let mut text = String::new();
    let read = match path == Path::new("-") {
        true => std::io::stdin()
            .take(LONGEST_TICKET)
            .read_to_string(&mut text),
        false => std::fs::File::open(path)
            .and_then(|file| file.take(LONGEST_TICKET).read_to_string(&mut text)),
    };
    read.map_err(|error| {
        Error::usage(format!(
            "cannot read the ticket `{}`: {error}",
            path.display()
        ))
    })?;
    text.parse()
}
