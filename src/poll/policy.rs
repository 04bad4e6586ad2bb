//! Decides what a caller may choose about polling, and the defaults.

use std::time::Duration;

/// How long and how often to look at a job. What is not set comes from the vendor's [`Pace`](crate::Pace).
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct PollPolicy {
    /// A fixed time between looks. It takes the place of the growing interval and of routine hints; a 429 is heeded all
    /// the same.
    pub interval: Option<Duration>,
    /// How long to look in all, and to wait for a start. Sleeps are cut to it, with one last look at the end, and requests are
    /// cut to what is left of it, but never below five seconds: so it is overrun by five seconds at most. It is no limit on
    /// downloads, which end when nothing comes for too long.
    pub time_limit: Option<Duration>,
    /// How long to look for a fresh download link when the old one has expired; no longer than `time_limit`.
    pub renewal_limit: Duration,
    /// How long one request may take, the fetching of a token included; less where `time_limit` leaves less.
    pub request_timeout: Duration,
    /// How many looks may fail before it is given up.
    pub failures: FailureBudget,
    /// How long an unknown state counts as running.
    pub unknown_state_limit: Duration,
    /// The longest wait that a server can ask for; a longer one is cut to this.
    pub longest_hint: Duration,
    /// Seeds the jitter; a fixed one makes runs repeatable.
    pub seed: Option<u64>,
}

/// What a request is given at the least, so that there can be a last look when time is up.
const LAST_REQUEST: Duration = Duration::from_secs(5);

/// How many looks in a row may fail, and for how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FailureBudget {
    /// So many in a row are tolerated.
    pub consecutive: u32,
    /// Failures may follow each other for this long.
    pub elapsed: Duration,
}

impl Default for PollPolicy {
    fn default() -> Self {
        Self {
            interval: None,
            time_limit: Some(Duration::from_secs(30 * 60)),
            renewal_limit: Duration::from_secs(5 * 60),
            request_timeout: Duration::from_secs(60),
            failures: FailureBudget {
                consecutive: 8,
                elapsed: Duration::from_secs(10 * 60),
            },
            unknown_state_limit: Duration::from_secs(10 * 60),
            longest_hint: Duration::from_secs(60 * 60),
            seed: None,
        }
    }
}

impl PollPolicy {
    /// The defaults.
    pub fn new() -> Self {
        Self::default()
    }

    /// Looks every `interval`.
    #[must_use]
    pub fn every(self, interval: Duration) -> Self {
        Self {
            interval: Some(interval),
            ..self
        }
    }

    /// Stops looking after `limit`.
    #[must_use]
    pub fn within(self, limit: Duration) -> Self {
        Self {
            time_limit: Some(limit),
            ..self
        }
    }

    /// Looks until the job ends, however long it takes.
    #[must_use]
    pub fn without_time_limit(self) -> Self {
        Self {
            time_limit: None,
            ..self
        }
    }

    /// How long a request may take when so much is left of the time limit.
    pub(crate) fn request_limit(&self, left: Option<Duration>) -> Duration {
        let left = left.map_or(Duration::MAX, |left| left.max(LAST_REQUEST));
        self.request_timeout.min(left)
    }

    /// Jitter from a fixed seed.
    #[must_use]
    pub fn seeded(self, seed: u64) -> Self {
        Self {
            seed: Some(seed),
            ..self
        }
    }
}
