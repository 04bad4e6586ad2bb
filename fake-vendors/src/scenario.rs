//! Decides how one vendor behaves in one test: what a job goes through, what its file is, what goes wrong.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;

use crate::storage_options::StorageOptions;
use crate::{Artifact, Call, Error, Fault, Life, Limits, On, Quota, Span, State, Vendor};

/// How a vendor behaves. The default is the vendor on a good day: ready at the third look, limits as published.
#[derive(Clone)]
pub struct Scenario {
    pub(crate) vendor: Vendor,
    pub(crate) life: Life,
    pub(crate) artifacts: Vec<Artifact>,
    pub(crate) start: Start,
    pub(crate) units: u64,
    pub(crate) routes: OpnformRoutes,
    pub(crate) limits: Limits,
    pub(crate) link_life: Duration,
    pub(crate) forgets_after: Option<Duration>,
    pub(crate) storage: StorageOptions,
    pub(crate) faults: Vec<(On, Fault)>,
    pub(crate) edit: Option<Edit>,
}

/// Changes an answer's JSON before it is checked.
pub(crate) type Edit = Arc<dyn Fn(Call, &mut Value) + Send + Sync>;

/// What a start is answered with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Start {
    Job,
    AtOnce,
}

/// Which addresses OpnForm's job status has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OpnformRoutes {
    /// The one in the server's source, `export/status/{job_id}`; the other is a 404.
    #[default]
    Server,
    /// The one in the documentation, `export/{job_id}/status`; the other is a 404.
    Documented,
    /// Both.
    Both,
    /// None that is open to a personal access token: 404 everywhere.
    Closed,
}

impl Scenario {
    /// A vendor on a good day.
    pub fn new(vendor: Vendor) -> Self {
        let hours = |hours: u64| Duration::from_secs(hours * 60 * 60);
        let minutes = |minutes: u64| Duration::from_secs(minutes * 60);
        Self {
            vendor,
            life: Life::ready_after_looks(2),
            artifacts: vec![Artifact::of(vendor)],
            start: Start::Job,
            units: 1200,
            routes: OpnformRoutes::default(),
            limits: Limits::of(vendor),
            link_life: match vendor {
                Vendor::Rally => minutes(5),
                Vendor::Vanta | Vendor::Opnform => hours(24),
                Vendor::Prolific => hours(1),
                Vendor::Cometly => minutes(15),
            },
            forgets_after: (vendor == Vendor::Opnform).then(|| hours(2)),
            storage: StorageOptions::new(),
            faults: Vec::new(),
            edit: None,
        }
    }

    /// So many looks see a job unfinished, the next sees it ready.
    #[must_use]
    pub fn looks_until_ready(self, looks: u32) -> Self {
        self.life(Life::ready_after_looks(looks))
    }

    /// Jobs are ready this long after their start.
    #[must_use]
    pub fn time_until_ready(self, time: Duration) -> Self {
        self.life(Life::ready_after(time))
    }

    /// Jobs fail after so many looks.
    #[must_use]
    pub fn failing_after(self, looks: u32, reason: &str) -> Self {
        self.life(Life::ready_after_looks(looks).ending(State::failed(reason)))
    }

    /// Jobs are at work for ever.
    #[must_use]
    pub fn never_ready(self) -> Self {
        self.life(Life::new().ending(State::Running))
    }

    /// What ends as ready is so for this span alone, and then in this state: failed at Prolific, whose archives are
    /// deleted; gone at OpnForm.
    #[must_use]
    pub fn then_after(mut self, span: Span, state: State) -> Self {
        self.life = self.life.then(State::Ready, span).ending(state);
        self
    }

    /// What a job goes through.
    #[must_use]
    pub fn life(self, life: Life) -> Self {
        Self { life, ..self }
    }

    /// What the export gives.
    #[must_use]
    pub fn artifact(self, artifact: Artifact) -> Self {
        Self {
            artifacts: vec![artifact],
            ..self
        }
    }

    /// What the export gives, as bytes.
    #[must_use]
    pub fn bytes(self, bytes: impl Into<bytes::Bytes>) -> Self {
        let artifact = Artifact::bytes(self.vendor, bytes);
        self.artifact(artifact)
    }

    /// What the file is after each [`Fault::Changed`]. Without it the content stays, and only the validator changes.
    #[must_use]
    pub fn then_artifact(mut self, artifact: Artifact) -> Self {
        self.artifacts.push(artifact);
        self
    }

    /// A start is answered with what is already there: the link at Prolific, the file itself at OpnForm.
    #[must_use]
    pub fn answers_at_once(self) -> Self {
        Self {
            start: Start::AtOnce,
            ..self
        }
    }

    /// How much there is to export: Rally's consent submissions, OpnForm's form submissions. A form of at most 1000 is
    /// answered with the file itself.
    #[must_use]
    pub fn units(self, units: u64) -> Self {
        Self { units, ..self }
    }

    /// Which addresses OpnForm's job status has.
    #[must_use]
    pub fn routes(self, routes: OpnformRoutes) -> Self {
        Self { routes, ..self }
    }

    /// Other limits.
    #[must_use]
    pub fn limits(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    /// Other limits for looks.
    #[must_use]
    pub fn polls_limited_to(mut self, quota: Quota) -> Self {
        self.limits.polls = Some(quota);
        self
    }

    /// How long a download link is good.
    #[must_use]
    pub fn links_live(self, life: Duration) -> Self {
        Self {
            link_life: life,
            ..self
        }
    }

    /// How long after its last change a job is forgotten.
    #[must_use]
    pub fn forgets_after(self, time: Duration) -> Self {
        Self {
            forgets_after: Some(time),
            ..self
        }
    }

    /// How the storage serves.
    #[must_use]
    pub fn storage(self, storage: StorageOptions) -> Self {
        Self { storage, ..self }
    }

    /// Something goes wrong.
    #[must_use]
    pub fn fault(mut self, on: On, fault: Fault) -> Self {
        self.faults.push((on, fault));
        self
    }

    /// Changes every JSON answer **before** it is held against the contract: to add what the document allows, or to see
    /// that what it does not allow is found.
    #[must_use]
    pub fn editing(self, edit: impl Fn(Call, &mut Value) + Send + Sync + 'static) -> Self {
        Self {
            edit: Some(Arc::new(edit)),
            ..self
        }
    }

    /// Refuses what no vendor can do.
    pub(crate) fn check(&self) -> Result<(), Error> {
        let vendor = self.vendor;
        if self.start == Start::AtOnce && !matches!(vendor, Vendor::Prolific | Vendor::Opnform) {
            return Err(Error::scenario(format!(
                "{vendor} never answers a start with what is already there"
            )));
        }
        if self.routes != OpnformRoutes::Server && vendor != Vendor::Opnform {
            return Err(Error::scenario(format!(
                "{vendor} has one address for the status of a job"
            )));
        }
        for (on, fault) in &self.faults {
            if !fault.fits(on.call) {
                return Err(Error::scenario(format!(
                    "{fault:?} cannot strike a {:?}",
                    on.call
                )));
            }
            let is_there = match on.call {
                Call::Token => vendor == Vendor::Vanta,
                Call::Start => vendor != Vendor::Rally,
                Call::Poll | Call::Download => true,
            };
            if !is_there {
                return Err(Error::scenario(format!("{vendor} has no {:?}", on.call)));
            }
        }
        Ok(())
    }

    /// The faults of the nth request of a kind.
    pub(crate) fn faults_of(&self, call: Call, n: u32) -> Vec<Fault> {
        self.faults
            .iter()
            .filter(|(on, _)| on.strikes(call, n))
            .map(|(_, fault)| fault.clone())
            .collect()
    }
}

impl fmt::Debug for Scenario {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scenario")
            .field("vendor", &self.vendor)
            .field("life", &self.life)
            .field("faults", &self.faults)
            .finish_non_exhaustive()
    }
}
