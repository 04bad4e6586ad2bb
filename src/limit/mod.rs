//! Decides when a call may be sent, for all jobs that share a credential on a host.
//!
//! Every job takes its turn at the same [`RateLimiter`]. A limiter knows the vendor's quotas and learns from answers: a 429 closes it
//! for everybody, `X-RateLimit-*` headers tighten it.
//!
//! Why not a library: the token buckets in common use let through up to twice the quota in an unlucky minute (a full bucket,
//! then its refill), cannot be closed from outside, and do not queue their callers. A vendor counts a sliding or a fixed
//! window; a log of the last calls satisfies both.
//!
//! # Invariants
//! - In no stretch of a quota's length does a server see more calls than the quota: a call counts from when it is sent
//!   until one window after its answer came.
//! - First come, first served, for each kind of call.
//! - No globals: who wants to share passes the same [`Limits`].

mod rate_limiter;
mod window;

use std::collections::BTreeMap;
use std::num::NonZeroU32;
use std::sync::{Arc, Mutex, PoisonError};

pub use rate_limiter::{Permit, RateLimiter};

use crate::backend::{ExportBackend, Quota};
use crate::clock::Clock;
use crate::text::fingerprint;

/// The limiters of one process. Clones share them.
#[derive(Clone, Debug)]
pub struct Limits {
    clock: Arc<dyn Clock>,
    limiters: Arc<Mutex<BTreeMap<Key, Arc<RateLimiter>>>>,
    sharers: u32,
}

/// Which jobs share a limiter.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    origin: String,
    credential: String,
}

impl Limits {
    /// No limiters yet.
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self {
            clock,
            limiters: Arc::default(),
            sharers: 1,
        }
    }

    /// No limiters yet, and in each a fair share of the vendor's quotas for one of `processes` that use the same credential
    /// and do not see each other.
    ///
    /// Together they keep to a quota of at least as many calls as there are processes. Of fewer calls, each has one in a
    /// longer time: on average that is the quota, but all may make theirs at once.
    pub fn divided_among(clock: Arc<dyn Clock>, processes: NonZeroU32) -> Self {
        Self {
            sharers: processes.get(),
            ..Self::new(clock)
        }
    }

    /// The limiter for a backend's credential and host; made when first asked for.
    pub fn limiter(&self, backend: &dyn ExportBackend) -> Arc<RateLimiter> {
        let key = Key {
            origin: backend.origin().as_str().to_owned(),
            credential: fingerprint(backend.credential()),
        };
        let mut limiters = self.limiters.lock().unwrap_or_else(PoisonError::into_inner);
        let limiter = limiters.entry(key).or_insert_with(|| {
            let quotas = backend.facts().quotas.iter();
            let shares: Vec<Quota> = quotas.map(|quota| share(*quota, self.sharers)).collect();
            Arc::new(RateLimiter::new(self.clock.clone(), &shares))
        });
        limiter.clone()
    }
}

/// One of `sharers` equal parts of a quota.
fn share(quota: Quota, sharers: u32) -> Quota {
    match quota.calls / sharers {
        0 => Quota {
            calls: 1,
            window: quota
                .window
                .saturating_mul(sharers.div_ceil(quota.calls.max(1))),
            ..quota
        },
        calls => Quota { calls, ..quota },
    }
}
