//! Whether a call is sent again, and when.
//!
//! # Invariants
//! - Nothing is sent again unless the caller has turned it on, and no body that can be read only once.
//! - A method that may do its work twice is sent again only if it never reached the server, the server knows it by a key, or
//!   the caller allows it.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher as _, Hasher as _};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use http::StatusCode;

use crate::answer::Reply;
use crate::error::Failure;
use crate::scalar::DateTime;

/// What a retry takes out of the budget; a call that needed none puts one back.
const COST: u32 = 10;

/// When a call is sent again that came to nothing. Off unless given to
/// [`ClientBuilder::retry`](crate::ClientBuilder::retry).
///
/// It waits through [`Transport::sleep`](crate::Transport::sleep), which a transport of one's own has to have for this.
///
/// ```
/// use std::time::Duration;
///
/// let policy = runtime::RetryPolicy::new(3)
///     .backoff(Duration::from_millis(200), Duration::from_secs(10))
///     .statuses(&[429, 503]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetryPolicy {
    retries: u32,
    statuses: Option<Vec<u16>>,
    network_errors: bool,
    every_method: bool,
    first: Duration,
    longest: Duration,
    budget: u32,
}

impl RetryPolicy {
    /// At most this many retries a call: after a network error, or a status that asks for patience or tells of a server in
    /// trouble (408, 425, 429, and 500 to 599); of idempotent methods; after half a second, twice as long each time, up to 20
    /// seconds.
    pub fn new(retries: u32) -> Self {
        Self {
            retries,
            statuses: None,
            network_errors: true,
            every_method: false,
            first: Duration::from_millis(500),
            longest: Duration::from_secs(20),
            budget: 50,
        }
    }

    /// Retries after these statuses alone.
    #[must_use]
    pub fn statuses(mut self, statuses: &[u16]) -> Self {
        self.statuses = Some(statuses.to_vec());
        self
    }

    /// Whether a call is sent again that had no answer, or none in time.
    #[must_use]
    pub fn network_errors(mut self, wanted: bool) -> Self {
        self.network_errors = wanted;
        self
    }

    /// Sends calls of every method again, also those that may do their work twice, such as POST.
    #[must_use]
    pub fn every_method(mut self) -> Self {
        self.every_method = true;
        self
    }

    /// The wait before the first retry, which doubles each time, and the longest. A part of up to a half is left off at random,
    /// so that clients do not come back together. When the server asks for a longer wait, it gets that; when it asks for more than
    /// the longest, its answer is final.
    #[must_use]
    pub fn backoff(mut self, first: Duration, longest: Duration) -> Self {
        self.first = first;
        self.longest = longest;
        self
    }

    /// How many retries all calls of a client and of its clones may make in a row: a server in trouble gets no more of them. A call
    /// that needed no retry gives back a tenth of one. 50, unless set.
    #[must_use]
    pub fn budget(mut self, retries: u32) -> Self {
        self.budget = retries;
        self
    }
}

/// A policy at work, shared by the clones of a client.
#[derive(Debug)]
pub(super) struct Retries {
    policy: RetryPolicy,
    left: AtomicU32,
}

impl Retries {
    pub(super) fn new(policy: RetryPolicy) -> Self {
        let left = AtomicU32::new(policy.budget.saturating_mul(COST));
        Self { policy, left }
    }

    /// How long to wait before a call is sent again, after as many retries as `made`; `None` when its outcome is final.
    /// Safe is a call that the server may get twice.
    pub(super) fn wait(
        &self,
        is_safe: bool,
        made: u32,
        outcome: &Result<Reply, Failure>,
    ) -> Option<Duration> {
        let policy = &self.policy;
        let asked = match outcome {
            Ok(reply) => {
                let head = reply.head();
                let asks = crate::pace::retry_after(head.headers(), *DateTime::now());
                self.is_retried(head.status_code()).then_some(asks)?
            }
            Err(failure) if policy.network_errors && failure.is_network() => None,
            Err(_) => return None,
        };
        let unsent = matches!(outcome, Err(failure) if failure.is_connect());
        let is_safe = is_safe || policy.every_method || unsent;
        if !is_safe || made >= policy.retries || asked.is_some_and(|wait| wait > policy.longest) {
            return None;
        }
        self.take().then(|| {
            let doubled = policy
                .first
                .saturating_mul(1u32.checked_shl(made).unwrap_or(u32::MAX));
            let own = doubled.min(policy.longest);
            let own = own.mul_f64(1.0 - random() / 2.0);
            asked.map_or(own, |wait| wait.max(own))
        })
    }

    /// Notes a call that was sent once: when all is well, some of the budget is given back.
    pub(super) fn note(&self, outcome: &Result<Reply, Failure>) {
        let is_well = |reply: &Reply| !self.is_retried(reply.head().status_code());
        if !outcome.as_ref().is_ok_and(is_well) {
            return;
        }
        let full = self.policy.budget.saturating_mul(COST);
        let put_back = |left: u32| (left < full).then(|| left + 1);
        // It changes nothing when the budget is full.
        let _ = self
            .left
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, put_back);
    }

    fn is_retried(&self, status: StatusCode) -> bool {
        match &self.policy.statuses {
            Some(statuses) => statuses.contains(&status.as_u16()),
            None => crate::pace::is_transient_status(status),
        }
    }

    fn take(&self) -> bool {
        self.left
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| {
                left.checked_sub(COST)
            })
            .is_ok()
    }
}

/// A number from 0 to 1. The standard library seeds its hashers at random, which is random enough to keep clients apart.
fn random() -> f64 {
    let hash = RandomState::new().build_hasher().finish();
    // 32 bits are exact in a float.
    f64::from((hash >> 32) as u32) / f64::from(u32::MAX)
}
