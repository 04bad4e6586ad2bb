//! Decides how a job is come by, and what can be done with it.
//!
//! A [`Jobs`] holds what jobs share: the clock, the limits, the storage client. A [`Job`] comes from starting one, from
//! attaching to one by its ids, or from resuming a ticket, and can be looked at, watched, or pulled into a file.
//!
//! # Invariants
//! - A start is sent again only after a 429, which says that nothing was started.
//! - Whatever ends early carries the ticket.

mod pull;
mod record;
mod start;

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;

use crate::artifact::Artifact;
use crate::backend::ExportBackend;
use crate::clock::{Clock, TokioClock};
use crate::download::Downloader;
use crate::error::Error;
use crate::event::{Event, Observer};
use crate::limit::{Limits, RateLimiter};
use crate::notice::Notifier;
use crate::params::Params;
use crate::poll::{Look, PollPolicy, Rules, Watch, summary_event};
use crate::state::JobState;
use crate::ticket::Ticket;
use crate::trace;

pub(crate) use record::Record;

/// What jobs share. Clones share it too.
#[derive(Clone, Debug)]
pub struct Jobs {
    clock: Arc<dyn Clock>,
    limits: Limits,
    policy: PollPolicy,
    downloader: Downloader,
}

/// One export job.
#[derive(Debug)]
pub struct Job {
    core: Arc<Core>,
    downloader: Downloader,
    /// What the start call told, until it is used. In a mutex because bytes that are arriving cannot be shared otherwise.
    known: Mutex<Option<JobState>>,
}

/// What a watch needs of a job.
pub(crate) struct Core {
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) limiter: Arc<RateLimiter>,
    pub(crate) policy: PollPolicy,
    pub(crate) backend: Arc<dyn ExportBackend>,
    pub(crate) ticket: Option<Ticket>,
    pub(crate) span: tracing::Span,
    /// Rung when somebody says that the job has moved on.
    pub(crate) notified: Arc<Notify>,
}

impl Jobs {
    /// The system's clock, fresh limits and the default policy.
    ///
    /// # Errors
    /// When no HTTPS client can be made.
    pub fn new() -> Result<Self, Error> {
        let clock: Arc<dyn Clock> = Arc::new(TokioClock::new());
        Ok(Self::with_clock(clock.clone(), Downloader::new(clock)?))
    }

    /// Another clock, and a storage client that uses it.
    pub fn with_clock(clock: Arc<dyn Clock>, downloader: Downloader) -> Self {
        Self {
            limits: Limits::new(clock.clone()),
            policy: PollPolicy::default(),
            downloader,
            clock,
        }
    }

    /// Another policy.
    #[must_use]
    pub fn with_policy(self, policy: PollPolicy) -> Self {
        Self { policy, ..self }
    }

    /// Another storage client.
    #[must_use]
    pub fn with_downloader(self, downloader: Downloader) -> Self {
        Self { downloader, ..self }
    }

    /// Limits that are shared with others on the same clock.
    #[must_use]
    pub fn with_limits(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    /// The clock.
    pub fn clock(&self) -> &Arc<dyn Clock> {
        &self.clock
    }

    /// A job that somebody started, by its ids.
    ///
    /// # Errors
    /// A usage error when an id is missing or malformed.
    pub fn attach(&self, backend: Arc<dyn ExportBackend>, ids: Params) -> Result<Job, Error> {
        backend
            .check_ids(&ids)
            .map_err(|error| Error::poll(&error, 1))?;
        let ticket = Ticket::attached(&*backend, ids)?;
        Ok(self.job(backend, Some(ticket), None))
    }

    /// A job that another run left a ticket of. Nothing is started.
    ///
    /// # Errors
    /// A usage error when the ticket is of another vendor or host.
    pub fn resume(&self, backend: Arc<dyn ExportBackend>, ticket: &Ticket) -> Result<Job, Error> {
        ticket.check(&*backend)?;
        backend
            .check_ids(ticket.ids())
            .map_err(|error| Error::poll(&error, 1))?;
        Ok(self.job(backend, Some(ticket.clone()), None))
    }

    fn job(
        &self,
        backend: Arc<dyn ExportBackend>,
        ticket: Option<Ticket>,
        known: Option<JobState>,
    ) -> Job {
        let core = Core {
            span: trace::job(&*backend, ticket.as_ref()),
            clock: self.clock.clone(),
            limiter: self.limits.limiter(&*backend),
            policy: self.policy.clone(),
            backend,
            ticket,
            notified: Arc::default(),
        };
        Job {
            core: Arc::new(core),
            downloader: self.downloader.clone(),
            known: Mutex::new(known),
        }
    }
}

impl Job {
    /// The handle to resume it with. None when the file came back at once and there is no job to look at.
    pub fn ticket(&self) -> Option<&Ticket> {
        self.core.ticket.as_ref()
    }

    /// Rings for this job, from wherever word of it arrives: its next look is then made at once.
    pub fn notifier(&self) -> Notifier {
        Notifier::new(self.core.ticket.clone(), self.core.notified.clone())
    }

    /// Looks at the job once.
    ///
    /// # Errors
    /// When the look fails; that says nothing about the job. A 404 is [`JobState::Gone`].
    pub async fn look(&self) -> Result<JobState, Error> {
        match self.core.look_before(None, &self.core.policy).await {
            Some(Ok(answer)) => Ok(answer.value.cleaned()),
            Some(Err(error)) if error.kind() == crate::ErrorKind::NotFound => Ok(JobState::Gone),
            Some(Err(error)) => Err(Error::poll(&error, 1).with_ticket(self.ticket())),
            None => Err(Error::timed_out(Duration::ZERO, None).with_ticket(self.ticket())),
        }
    }

    /// Looks at the job until it ends, one item a look.
    pub fn watch(&mut self) -> Watch {
        let known = self
            .known
            .get_mut()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        Watch::new(self.core.clone(), self.core.rules(), known)
    }

    /// Waits until the artifact is there.
    ///
    /// # Errors
    /// When the job failed or is gone, time is up, looks keep failing, or the observer asks to stop.
    pub async fn wait(&mut self, observer: &mut Observer<'_>) -> Result<Artifact, Error> {
        let mut watch = self.watch();
        while let Some(look) = watch.next().await {
            match look? {
                Look::Event(event) => self.tell(observer, &event)?,
                Look::Ready(artifact) => {
                    self.tell(observer, &summary_event(&crate::StateSummary::Succeeded))?;
                    return Ok(artifact);
                }
            }
        }
        // A watch ends with an artifact or an error, both of which return above.
        Err(Error::interrupted().with_ticket(self.ticket()))
    }

    fn tell(&self, observer: &mut Observer<'_>, event: &Event) -> Result<(), Error> {
        match observer(event).is_break() {
            true => Err(Error::interrupted().with_ticket(self.ticket())),
            false => Ok(()),
        }
    }
}

impl Core {
    /// What a watch that begins now has to keep to. A job that has run for a while needs no initial delay.
    pub(crate) fn rules(&self) -> Rules {
        let facts = self.backend.facts();
        let age = self.age();
        let left_of =
            |span: Duration| age.map_or(Duration::ZERO, |elapsed| span.saturating_sub(elapsed));
        Rules {
            pace: facts.pace,
            policy: self.policy.clone(),
            first_look_in: left_of(facts.pace.initial_delay),
            not_found_grace: left_of(facts.not_found_grace),
        }
    }

    /// What a watch for a fresh link has to keep to: a bound of its own, since the job's time may well be over.
    pub(crate) fn renewal_rules(&self) -> Rules {
        let mut rules = self.rules();
        let limit = rules.policy.renewal_limit;
        let limit = rules.policy.time_limit.map_or(limit, |job| job.min(limit));
        rules.policy.time_limit = Some(limit);
        rules
    }

    /// A seed that differs from job to job.
    pub(crate) fn seed(&self) -> u64 {
        use std::hash::{BuildHasher, RandomState};
        RandomState::new().hash_one(self.ticket.as_ref().map(Ticket::to_string))
    }
}

impl fmt::Debug for Core {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Core")
            .field("ticket", &self.ticket)
            .field("policy", &self.policy)
            .finish_non_exhaustive()
    }
}
