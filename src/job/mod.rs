//! Decides how a job is come by, and what can be done with it.
//!
//! A [`Jobs`] holds what jobs share: the clock, the limits, the storage client. A [`Job`] comes from starting one, from
//! attaching to one by its ids, or from resuming a ticket, and can be looked at, watched, or pulled into a file.
//!
//! # Invariants
//! - A start is sent again only after a 429, which says that nothing was started.
//! - Whatever ends early carries the ticket.

mod pull;
mod remark;
mod start;

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crate::artifact::Artifact;
use crate::backend::ExportBackend;
use crate::clock::{Clock, TokioClock};
use crate::download::Downloader;
use crate::error::Error;
use crate::event::{Event, Observer};
use crate::limit::Limits;
use crate::notice::Notifier;
use crate::params::Params;
use crate::poll::{Core, Look, PollPolicy, Watch, summary_event};
use crate::poll_error::ErrorKind;
use crate::state::{JobState, StateSummary};
use crate::ticket::Ticket;
use crate::trace;

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
            Some(Err(error)) if error.kind() == ErrorKind::NotFound => Ok(JobState::Gone),
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
                    self.tell(observer, &summary_event(&StateSummary::Succeeded))?;
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
