//! What is known about a vendor beforehand, as data.
//!
//! # Invariants
//! - Everything here can be written as a `const`.

use std::time::Duration;

/// The facts of one vendor.
#[derive(Clone, Debug)]
pub struct VendorFacts {
    /// Its name in tickets and on the command line.
    pub vendor: &'static str,
    /// How often a job is looked at when the server says nothing about it.
    pub pace: Pace,
    /// What the vendor allows for one credential.
    pub quotas: &'static [Quota],
    /// How long the vendor remembers a finished job, if it forgets.
    pub job_record_lifetime: Option<Duration>,
    /// Whether a job that succeeded may fail later.
    pub success_revocable: bool,
    /// How long a download link lives when the answer does not say.
    pub link_lifetime: Option<Duration>,
    /// What a fresh download link costs.
    pub refresh: Refresh,
    /// For how long after the start a 404 means "not yet".
    pub not_found_grace: Duration,
}

/// How often a job is looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    /// From the start of a job to the first look.
    pub initial_delay: Duration,
    /// From the first look to the second.
    pub first_wait: Duration,
    /// What each wait is multiplied with.
    pub growth: f64,
    /// No wait is shorter, jitter and hints included.
    pub floor: Duration,
    /// No wait is longer, hints excepted.
    pub ceiling: Duration,
}

/// A vendor's rate limit: so many calls in any stretch of time of this length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quota {
    /// Which calls count.
    pub of: CallKind,
    /// How many there may be.
    pub calls: u32,
    /// In how long.
    pub window: Duration,
}

/// What a call to the API is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CallKind {
    /// Starting a job.
    Start,
    /// Looking at one.
    Poll,
    /// In a [`Quota`]: both together.
    Any,
}

/// What a fresh download link costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refresh {
    /// Another look at the job.
    ByPolling,
    /// A new export: the status repeats the old link.
    Never,
}
