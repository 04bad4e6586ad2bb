//! Decides what a vendor's facts add to a state or an error: how long it remembers a job, and whether success lasts.
//!
//! # Invariants
//! - A job counts as forgotten only when its start is known and lies further back than the vendor's memory. Its last
//!   change is not known here, and is no earlier.

use std::fmt;
use std::time::Duration;

use jiff::SignedDuration;

use super::{Core, Job};
use crate::error::{Error, Span};
use crate::state::StateSummary;
use crate::ticket::Ticket;

/// For how long a vendor remembers a finished job, and how old this one is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Record {
    lifetime: Duration,
    age: Option<Duration>,
}

impl Record {
    /// Whether the job is old enough to have been forgotten.
    pub(crate) fn has_ended(&self) -> bool {
        self.age.is_some_and(|age| age >= self.lifetime)
    }
}

impl fmt::Display for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let after = Span(self.lifetime);
        write!(f, "the vendor forgets finished jobs after {after}")?;
        match self.age {
            Some(age) if self.has_ended() => write!(f, ", and this one began {} ago", Span(age)),
            _ => Ok(()),
        }
    }
}

impl Job {
    /// What is to be known about a job in this state, if there is something: that its end may not last, or why it is gone.
    pub fn remark(&self, state: &StateSummary) -> Option<String> {
        let record = self.core.record();
        match state {
            StateSummary::Succeeded => {
                let revocable = self.core.backend.facts().success_revocable;
                let revocable =
                    revocable.then(|| "the vendor may remove the file before long".to_owned());
                let told = [revocable, record.map(|record| record.to_string())];
                let told: Vec<String> = told.into_iter().flatten().collect();
                (!told.is_empty()).then(|| told.join("; "))
            }
            StateSummary::Gone => record.map(|record| match record.has_ended() {
                true => format!("{record}: start a new export"),
                false => record.to_string(),
            }),
            _ => None,
        }
    }
}

impl Core {
    /// The vendor does not know the job.
    pub(crate) fn gone(&self, message: &str) -> Error {
        Error::gone(message, self.record())
    }

    /// How long ago the job was started, as far as the wall clock and the ticket say.
    pub(super) fn age(&self) -> Option<Duration> {
        let started = self.ticket.as_ref().and_then(Ticket::started_at)?;
        let elapsed = self.clock.wall().duration_since(started);
        Some(elapsed.max(SignedDuration::ZERO).unsigned_abs())
    }

    fn record(&self) -> Option<Record> {
        let lifetime = self.backend.facts().job_record_lifetime?;
        let age = self.age();
        Some(Record { lifetime, age })
    }
}
