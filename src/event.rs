//! Decides what observers are told.
//!
//! # Invariants
//! - An event holds no link and no secret; it can be logged whole.

use std::ops::ControlFlow;
use std::time::Duration;

use crate::state::StateSummary;

/// Something that happened to a job or its download.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Event {
    /// A look at the job.
    State {
        /// What it showed.
        state: StateSummary,
        /// When the next look is, if there is to be one.
        next_look_in: Option<Duration>,
    },
    /// A look that failed; the job itself may be well.
    PollFailed {
        /// What happened.
        message: String,
        /// When the next look is.
        next_look_in: Duration,
    },
    /// Bytes have come; told now and then.
    Downloading {
        /// So many are there, those of an earlier run included.
        bytes: u64,
        /// So many there are to be.
        total: Option<u64>,
    },
    /// The download goes on from here, with what an earlier run or try left.
    Resumed {
        /// So many bytes need not be fetched again.
        from: u64,
    },
    /// What was there is of no use, and the download begins anew.
    Restarted {
        /// Why.
        why: &'static str,
    },
    /// The download link had expired, and a fresh one was had.
    LinkRefreshed,
    /// The download broke and will go on.
    Retrying {
        /// What happened.
        message: String,
        /// How long until then.
        wait: Duration,
    },
}

/// A callback for events. `ControlFlow::Break` asks to stop: the watch or download ends with
/// [`Error::is_interrupted`](crate::Error::is_interrupted), the job goes on at the vendor, and the partial file stays.
pub type Observer<'a> = dyn FnMut(&Event) -> ControlFlow<()> + Send + 'a;

/// An observer that is not interested.
pub fn ignore(_: &Event) -> ControlFlow<()> {
    ControlFlow::Continue(())
}
