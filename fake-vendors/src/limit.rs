//! Decides which calls are too many: so many in a window that begins with its first call.

use std::time::Duration;

use tokio::time::Instant;

use crate::Vendor;

/// So many calls in a window of this length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quota {
    /// How many.
    pub calls: u32,
    /// In how long.
    pub window: Duration,
}

impl Quota {
    /// So many a minute.
    pub const fn a_minute(calls: u32) -> Self {
        Self {
            calls,
            window: Duration::from_secs(60),
        }
    }
}

/// The rate limits of an account: what is `None` is not limited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// Starts.
    pub starts: Option<Quota>,
    /// Looks at jobs, of all jobs together.
    pub polls: Option<Quota>,
    /// Starts and looks together.
    pub calls: Option<Quota>,
    /// Requests for tokens.
    pub tokens: Option<Quota>,
}

impl Limits {
    /// None.
    pub const NONE: Self = Self {
        starts: None,
        polls: None,
        calls: None,
        tokens: None,
    };

    /// Those of a vendor, as its pages or its source say. Rally publishes no number, so it has one of ours; Prolific says
    /// that there is none.
    pub const fn of(vendor: Vendor) -> Self {
        match vendor {
            Vendor::Rally => Self {
                calls: Some(Quota::a_minute(60)),
                ..Self::NONE
            },
            Vendor::Vanta => Self {
                calls: Some(Quota::a_minute(50)),
                tokens: Some(Quota::a_minute(5)),
                ..Self::NONE
            },
            Vendor::Prolific => Self::NONE,
            Vendor::Opnform => Self {
                starts: Some(Quota::a_minute(10)),
                polls: Some(Quota::a_minute(180)),
                ..Self::NONE
            },
            Vendor::Cometly => Self {
                starts: Some(Quota::a_minute(5)),
                polls: Some(Quota::a_minute(30)),
                ..Self::NONE
            },
        }
    }
}

/// One quota in use.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Meter {
    quota: Quota,
    since: Option<Instant>,
    used: u32,
}

/// How a caller stands after a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Standing {
    pub(crate) allowed: bool,
    pub(crate) limit: u32,
    pub(crate) remaining: u32,
    pub(crate) resets_at: Instant,
}

impl Meter {
    pub(crate) fn new(quota: Quota) -> Self {
        Self {
            quota,
            since: None,
            used: 0,
        }
    }

    /// Counts a call, unless it is one too many.
    pub(crate) fn take(&mut self, now: Instant) -> Standing {
        let open = self.since.filter(|since| now < *since + self.quota.window);
        if open.is_none() {
            self.used = 0;
        }
        let since = open.unwrap_or(now);
        self.since = Some(since);
        let allowed = self.used < self.quota.calls;
        self.used += u32::from(allowed);
        Standing {
            allowed,
            limit: self.quota.calls,
            remaining: self.quota.calls - self.used,
            resets_at: since + self.quota.window,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_begins_with_its_first_call() {
        let mut meter = Meter::new(Quota::a_minute(2));
        let begun = Instant::now();
        let at = |seconds| begun + Duration::from_secs(seconds);
        assert!(meter.take(at(0)).allowed);
        let second = meter.take(at(50));
        assert_eq!((second.allowed, second.remaining), (true, 0));
        let third = meter.take(at(59));
        assert_eq!((third.allowed, third.resets_at), (false, at(60)));
        assert!(meter.take(at(60)).allowed);
    }
}
