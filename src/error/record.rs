//! Decides how it is said that a vendor forgets a finished job.

use std::fmt;
use std::time::Duration;

use super::Span;

/// For how long a vendor remembers a finished job, and how old this one is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Record {
    pub(crate) lifetime: Duration,
    pub(crate) age: Option<Duration>,
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
