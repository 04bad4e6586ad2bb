//! Decides which states a job can be in, whatever the vendor calls them.
//!
//! ```text
//!              ┌───────────────┐   ready    ┌───────────┐  link expired: look again
//!   start ───▶ │    Pending    │ ─────────▶ │ Succeeded │ ────────┐
//!   attach ──▶ │ queued, running│           │ (artifact)│ ◀───────┘
//!              └───────────────┘            └───────────┘
//!                │     ▲  │ 404 after the grace     │ taken back
//!         new    ▼     │  ▼                         ▼
//!        word ┌──────────────┐  ┌──────┐       ┌────────┐
//!             │ Unrecognised │  │ Gone │       │ Failed │ ◀── from Pending too
//!             └──────────────┘  └──────┘       └────────┘
//! ```
//!
//! # Invariants
//! - `Succeeded` has its artifact; complete without one is `Pending`.
//! - A word that is unknown is kept, and counts as running for a bounded time.
//! - A [`StateSummary`] holds no text as a vendor sent it: it is cleaned, whichever way it came in.

use crate::artifact::Artifact;
use crate::text::clean;

/// The state of a job at one look.
#[derive(Debug)]
pub enum JobState {
    /// Queued or running; two vendors do not tell which.
    Pending(Progress),
    /// The artifact is there. May be taken back later.
    Succeeded(Artifact),
    /// The vendor gave up on the job, for this reason; empty when it gives none.
    Failed(String),
    /// The vendor does not know the job (any more).
    Gone,
    /// A state that this version does not know, in the vendor's word.
    Unrecognised(String),
}

impl JobState {
    /// The same with the vendor's text made fit to be shown: one line, bounded, without links or credentials.
    pub(crate) fn cleaned(self) -> Self {
        match self {
            Self::Pending(progress) => Self::Pending(progress.cleaned()),
            Self::Failed(reason) => Self::Failed(clean(&reason)),
            Self::Unrecognised(word) => Self::Unrecognised(clean(&word)),
            other => other,
        }
    }

    /// The state alone, without what comes with it. The vendor's text in it is made fit to be shown.
    pub fn summary(&self) -> StateSummary {
        match self {
            Self::Pending(progress) => StateSummary::Pending(progress.cleaned()),
            Self::Succeeded(_) => StateSummary::Succeeded,
            Self::Failed(reason) => StateSummary::Failed(clean(reason)),
            Self::Gone => StateSummary::Gone,
            Self::Unrecognised(word) => StateSummary::Unrecognised(clean(word)),
        }
    }
}

/// A state as observers get it: it can be cloned, compared and shown, and has no link in it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum StateSummary {
    /// Queued or running.
    Pending(Progress),
    /// Ready.
    Succeeded,
    /// Failed, for this reason.
    Failed(String),
    /// Unknown to the vendor.
    Gone,
    /// A state that this version does not know.
    Unrecognised(String),
}

impl StateSummary {
    /// One word for it: `pending`, `succeeded`, `failed`, `gone`, `unrecognised`.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Pending(_) => "pending",
            Self::Succeeded => "succeeded",
            Self::Failed(_) => "failed",
            Self::Gone => "gone",
            Self::Unrecognised(_) => "unrecognised",
        }
    }
}

/// How far a job is, as far as the vendor says.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Progress {
    /// The vendor's word for the state (`queued`, `EXPORTING`).
    pub word: Option<String>,
    /// Percent, 0 to 100.
    pub percent: Option<f32>,
    /// Units done.
    pub done: Option<u64>,
    /// Units in all.
    pub total: Option<u64>,
    /// A note from the vendor.
    pub note: Option<String>,
}

impl Progress {
    /// Nothing is known.
    pub fn unknown() -> Self {
        Self::default()
    }

    /// In the vendor's word for the state.
    #[must_use]
    pub fn with_word(self, word: impl AsRef<str>) -> Self {
        Self {
            word: Some(clean(word.as_ref())),
            ..self
        }
    }

    /// At this percent, brought between 0 and 100; no number is no percent.
    #[must_use]
    pub fn with_percent(self, percent: f32) -> Self {
        Self {
            percent: (!percent.is_nan()).then(|| percent.clamp(0.0, 100.0)),
            ..self
        }
    }

    /// So many done of so many.
    #[must_use]
    pub fn with_count(self, done: u64, total: u64) -> Self {
        Self {
            done: Some(done),
            total: Some(total),
            ..self
        }
    }

    /// With a note from the vendor.
    #[must_use]
    pub fn with_note(self, note: impl AsRef<str>) -> Self {
        Self {
            note: Some(clean(note.as_ref())),
            ..self
        }
    }

    /// The fields can be set from outside.
    fn cleaned(&self) -> Self {
        Self {
            word: self.word.as_deref().map(clean),
            note: self.note.as_deref().map(clean),
            ..self.clone()
        }
    }

    /// How much is done, 0 to 1: by percent, else by count; a total of zero says nothing.
    pub fn fraction(&self) -> Option<f32> {
        let by_count = || match (self.done, self.total) {
            (Some(done), Some(total)) if total > 0 => {
                Some((done as f32 / total as f32).clamp(0.0, 1.0))
            }
            _ => None,
        };
        self.percent
            .map(|percent| percent / 100.0)
            .or_else(by_count)
    }
}
