//! What the hosts of one fake share.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use http::{HeaderMap, Method, Uri};
use jiff::{SignedDuration, Timestamp};
use tokio::time::Instant;

use crate::account::Account;
use crate::contract::Contract;
use crate::links::{Link, Links, Now};
use crate::log::{Log, Number};
use crate::{Artifact, Origin, Scenario};

#[derive(Debug)]
pub(crate) struct World {
    pub(crate) scenario: Scenario,
    pub(crate) contract: &'static Contract,
    pub(crate) hosts: Hosts,
    pub(crate) log: Log,
    pub(crate) links: Links,
    begun: Now,
    account: Mutex<Account>,
    artifacts: Vec<Arc<Artifact>>,
    version: AtomicUsize,
}

/// The origins, as URLs without a path.
#[derive(Clone, Debug)]
pub(crate) struct Hosts {
    pub(crate) api: String,
    pub(crate) storage: String,
    pub(crate) mirror: String,
}

/// A request that is here whole.
#[derive(Debug)]
pub(crate) struct Arrived {
    pub(crate) origin: Origin,
    pub(crate) number: Number,
    pub(crate) method: Method,
    pub(crate) uri: Uri,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl World {
    pub(crate) fn new(scenario: Scenario, contract: &'static Contract, hosts: Hosts) -> Self {
        let begun = Now {
            instant: Instant::now(),
            wall: Timestamp::now(),
        };
        let account = Account::new(scenario.vendor, scenario.limits);
        let artifacts = scenario.artifacts.iter().cloned().map(Arc::new).collect();
        Self {
            scenario,
            contract,
            hosts,
            log: Log::new(),
            links: Links::default(),
            begun,
            account: Mutex::new(account),
            artifacts,
            version: AtomicUsize::new(0),
        }
    }

    /// Now. The wall goes with the runtime's clock, so that a paused one stops it too.
    pub(crate) fn now(&self) -> Now {
        let instant = Instant::now();
        Now {
            instant,
            wall: self.wall(instant),
        }
    }

    /// The wall time of a moment.
    pub(crate) fn wall(&self, at: Instant) -> Timestamp {
        let since =
            SignedDuration::try_from(at - self.begun.instant).unwrap_or(SignedDuration::MAX);
        self.begun.wall.checked_add(since).unwrap_or(Timestamp::MAX)
    }

    pub(crate) fn account(&self) -> MutexGuard<'_, Account> {
        self.account.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The file as it is now, and the number of its version.
    pub(crate) fn artifact(&self) -> (Arc<Artifact>, usize) {
        let version = self.version.load(Ordering::SeqCst);
        let last = self.artifacts.len() - 1;
        let artifact = self
            .artifacts
            .get(version.min(last))
            .expect("a scenario has an artifact");
        (artifact.clone(), version)
    }

    /// The file becomes its next version.
    pub(crate) fn change_artifact(&self) {
        self.version.fetch_add(1, Ordering::SeqCst);
    }

    /// A fresh link to the file of a job.
    pub(crate) fn link(&self, job: &str, now: Now) -> Link {
        let (artifact, _) = self.artifact();
        let path = format!("/exports/{job}.{}", artifact.ending);
        self.links.sign(
            Origin::Storage,
            &self.hosts.storage,
            &path,
            now,
            self.scenario.link_life,
        )
    }
}
