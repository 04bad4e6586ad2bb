//! Decides what a watch knows of its job: how old it is, what the vendor's facts make of its age, and which rules apply.
//!
//! # Invariants
//! - A job counts as forgotten only when its start is known and lies further back than the vendor's memory. Its last
//!   change is not known here, and is no earlier.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use jiff::SignedDuration;
use tokio::sync::Notify;

use super::{PollPolicy, Rules};
use crate::backend::ExportBackend;
use crate::clock::Clock;
use crate::error::{Error, Record};
use crate::limit::RateLimiter;
use crate::ticket::Ticket;

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

impl Core {
    /// The vendor does not know the job.
    pub(crate) fn gone(&self, message: &str) -> Error {
        Error::gone(message, self.record())
    }

    /// How long ago the job was started, as far as the wall clock and the ticket say.
    fn age(&self) -> Option<Duration> {
        let started = self.ticket.as_ref().and_then(Ticket::started_at)?;
        let elapsed = self.clock.wall().duration_since(started);
        Some(elapsed.max(SignedDuration::ZERO).unsigned_abs())
    }

    pub(crate) fn record(&self) -> Option<Record> {
        let lifetime = self.backend.facts().job_record_lifetime?;
        let age = self.age();
        Some(Record { lifetime, age })
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
