//! Decides what happens, in which order.
//!
//! # Invariants
//! - What can be refused without asking the vendor is refused before a job is started.
//! - An interruption drops what is under way: the partial file stays, the job goes on at the vendor.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use export_jobs::vendor::{Connection, Credentials, Vendor};
use export_jobs::{Destination, Error, ExportBackend, Job, Jobs, PollPolicy, StateSummary, Ticket};

use crate::args::{Cli, Command, Common, JobSource, PullOptions};
use crate::interruption::Interruption;
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
            let (vendor, options, source) = (export.vendor(), export.rest(), export.source()?);
            let target = Target::new(vendor, options)?;
            let mut session = Session::open(vendor, &options.common)?;
            let (job, new) = session.job(source).await?;
            session.fetch(job, new, &target, report).await?;
            Ok(0)
        }
        Command::Start(export) => {
            let vendor = export.vendor();
            let mut session = Session::open(vendor, export.rest())?;
            let (job, new) = session.job(export.source()?).await?;
            match job.ticket() {
                Some(ticket) => Ok(report.ticket(vendor.as_str(), ticket, new)),
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
            let mut session = Session::open(vendor, common)?;
            let job = session.jobs.resume(session.backend, &ticket)?;
            let looked = session.stop.or(job.look()).await;
            let state =
                looked.unwrap_or_else(|| Err(Error::interrupted().with_ticket(Some(&ticket))))?;
            let state = state.summary();
            Ok(show(&state, job.remark(&state), &ticket, report))
        }
        Command::Resume {
            ticket_file,
            options,
        } => {
            let ticket = read_ticket(ticket_file)?;
            let vendor: Vendor = ticket.vendor().parse()?;
            let target = Target::new(vendor, options)?;
            let mut session = Session::open(vendor, &options.common)?;
            let job = session.jobs.resume(session.backend.clone(), &ticket)?;
            session.fetch(job, false, &target, report).await?;
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
    fn new(vendor: Vendor, options: &PullOptions) -> Result<Self, Error> {
        if options.output == Path::new("-") {
            return Err(Error::usage(
                "stdout is not supported, because a file is checked as a whole before it has its name; give a FILE",
            ));
        }
        let destination = Destination::new(&options.output).overwriting(options.overwrite);
        destination.check()?;
        let unpacking = match options.common.unpack {
            true => Unpacking::plan(vendor, &options.output, options.overwrite)?,
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
    stop: Interruption,
}

impl Session {
    fn open(vendor: Vendor, common: &Common) -> Result<Self, Error> {
        let credentials = Credentials::from_env(vendor)?;
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
            stop: Interruption::listen(),
        })
    }

    /// The job, and whether it is new.
    async fn job(&mut self, source: JobSource) -> Result<(Job, bool), Error> {
        let backend = self.backend.clone();
        match source {
            JobSource::Attach(ids) => Ok((self.jobs.attach(backend, ids)?, false)),
            JobSource::Start(request) => {
                let start = self.jobs.start(backend, &request);
                match self.stop.or(start).await {
                    Some(started) => Ok((started?, true)),
                    None => Err(Error::interrupted_start()),
                }
            }
        }
    }

    /// The file, and what is unpacked of it.
    async fn fetch(
        &mut self,
        mut job: Job,
        new: bool,
        target: &Target,
        report: &mut Report,
    ) -> Result<(), Error> {
        let ticket = job.ticket().cloned();
        report.started(self.backend.facts().vendor, ticket.as_ref(), new);
        let mut observer = |event: &export_jobs::Event| report.event(event);
        let pull = job.pull(&target.destination, &mut observer);
        let pulled = self.stop.or(pull).await;
        let saved = pulled
            .unwrap_or_else(|| Err(Error::interrupted()))
            .map_err(|error| error.with_ticket(ticket.as_ref()))?;
        let unpacked = match &target.unpacking {
            Some(unpacking) => {
                report.complete(&saved, ticket.as_ref());
                Some(self.unpack(unpacking, saved.path.clone()).await?)
            }
            None => None,
        };
        report.saved(&saved, unpacked.as_deref());
        Ok(())
    }

    /// Unpacks on a thread of its own, so that it can be interrupted. The packed file stays.
    async fn unpack(&mut self, unpacking: &Unpacking, path: PathBuf) -> Result<PathBuf, Error> {
        let running = unpacking.clone();
        let mut work = tokio::task::spawn_blocking(move || running.run(&path));
        let mut ended = self.stop.or(&mut work).await;
        if ended.is_none() {
            // It clears away what it has made; whoever asks again does not wait for that.
            unpacking.stop();
            ended = self.stop.or(work).await;
        }
        match ended {
            Some(Ok(unpacked)) => unpacked,
            Some(Err(error)) if error.is_panic() => std::panic::resume_unwind(error.into_panic()),
            _ => Err(Error::interrupted()),
        }
    }
}

/// Prints a state. A job that ended without a file gives the exit code that `pull` would give, one that nobody can read
/// that of trouble.
fn show(state: &StateSummary, remark: Option<String>, ticket: &Ticket, report: &mut Report) -> u8 {
    let code = match state {
        StateSummary::Failed(_) | StateSummary::Gone => 1,
        _ => 0,
    };
    report.state(ticket, state, remark.as_deref(), code)
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
