//! The seam: what a vendor's adapter supplies, and nothing that loops.
//!
//! An adapter translates. It sends one request when asked and says what came back: the job's state, or why this look at
//! the job failed, with the server's hints about pace. When to ask, how often, and when to give up is decided in
//! [`poll`](crate::poll) and [`limit`](crate::limit), once for all vendors.
//!
//! # Invariants
//! - "The job failed" is a [`JobState`](crate::JobState); "this look failed" is a [`PollError`].
//! - Vendors differ in data ([`VendorFacts`]), not in code paths of the core.

mod facts;

pub use facts::{CallKind, Pace, Quota, Refresh, VendorFacts};

use crate::artifact::Artifact;
use crate::clock::BoxFuture;
use crate::hints::Hints;
use crate::link::Origin;
use crate::params::Params;
use crate::poll_error::PollError;
use crate::state::JobState;

/// What an adapter answers: a value, and what the server said about pace beside it.
#[derive(Debug)]
pub struct Answer<T> {
    /// What came back.
    pub value: T,
    /// What the server said about pace.
    pub hints: Hints,
}

impl<T> Answer<T> {
    /// An answer without hints.
    pub fn new(value: T) -> Self {
        Self {
            value,
            hints: Hints::default(),
        }
    }

    /// The same answer with the server's hints.
    #[must_use]
    pub fn with_hints(self, hints: Hints) -> Self {
        Self { hints, ..self }
    }
}

/// What a start call gave.
#[derive(Debug)]
pub struct Started {
    /// The ids needed to look at the job later; empty when there is nothing to look at (the file itself came back).
    pub ids: Params,
    /// The job's state, when the answer tells it. A final state here saves the first look.
    pub state: Option<JobState>,
}

impl Started {
    /// A job to be looked at by these ids.
    pub fn job(ids: Params) -> Self {
        Self { ids, state: None }
    }

    /// The artifact came back at once, and there is no job to look at.
    pub fn finished(artifact: Artifact) -> Self {
        Self {
            ids: Params::new(),
            state: Some(JobState::Succeeded(artifact)),
        }
    }

    /// The same with a known state.
    #[must_use]
    pub fn in_state(self, state: JobState) -> Self {
        Self {
            state: Some(state),
            ..self
        }
    }
}

/// One vendor's export API, for one credential.
pub trait ExportBackend: Send + Sync {
    /// What is known about the vendor beforehand.
    fn facts(&self) -> &VendorFacts;

    /// Where the API is. Tickets are bound to it.
    fn origin(&self) -> &Origin;

    /// Tells credentials apart without giving them away: any text that differs when the account does. Only a digest of it
    /// is kept. Jobs of one credential on one host share a limiter.
    fn credential(&self) -> &str;

    /// Asks for an export. Sends one request; never waits for the job.
    fn start<'a>(
        &'a self,
        request: &'a Params,
    ) -> BoxFuture<'a, Result<Answer<Started>, PollError>>;

    /// Looks at a job once. `ids` are those that `start` gave, or that the caller knows.
    ///
    /// `Succeeded` means that the artifact is there: a job that is complete by word but has no link yet is pending.
    fn status<'a>(&'a self, ids: &'a Params) -> BoxFuture<'a, Result<Answer<JobState>, PollError>>;

    /// Checks the ids a caller gave before anything is sent; the default takes any.
    ///
    /// # Errors
    /// When one is missing or malformed.
    fn check_ids(&self, _ids: &Params) -> Result<(), PollError> {
        Ok(())
    }
}
