//! Decides when a call may be sent, for all jobs that share a credential on a host.
//!
//! Every job takes its turn at the same [`Lane`]. A lane knows the vendor's quotas and learns from answers: a 429 closes it
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

mod lane;
mod window;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

pub use lane::{Lane, Permit};

use crate::backend::ExportBackend;
use crate::clock::Clock;
use crate::link::fingerprint;

/// The lanes of one process. Clones share them.
#[derive(Clone, Debug)]
pub struct Limits {
    clock: Arc<dyn Clock>,
    lanes: Arc<Mutex<BTreeMap<Key, Arc<Lane>>>>,
}

/// Which jobs share a lane.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    origin: String,
    credential: String,
}

impl Limits {
    /// No lanes yet.
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self {
            clock,
            lanes: Arc::default(),
        }
    }

    /// The lane for a backend's credential and host; made when first asked for.
    pub fn lane(&self, backend: &dyn ExportBackend) -> Arc<Lane> {
        let key = Key {
            origin: backend.origin().as_str().to_owned(),
            credential: fingerprint(backend.credential()),
        };
        let mut lanes = self.lanes.lock().unwrap_or_else(PoisonError::into_inner);
        let lane = lanes
            .entry(key)
            .or_insert_with(|| Arc::new(Lane::new(self.clock.clone(), backend.facts().quotas)));
        lane.clone()
    }
}
