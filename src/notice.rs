//! Decides what a vendor's own word about a job does: it is told once, and it wakes whoever waits for the job.
//!
//! # Invariants
//! - An event proves nothing about a job by itself: a look is made all the same, in its turn.
//! - A notification while nobody waits is heard by the next wait.

use std::sync::Arc;

use jiff::Timestamp;
use tokio::sync::Notify;

use crate::params::Params;
use crate::state::StateSummary;
use crate::ticket::Ticket;

/// What a vendor says of a job without having been asked, once its sender is known.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ExportEvent {
    /// The event's own id: equal in every delivery of it, so that repetitions can be told.
    pub id: String,
    /// Which vendor's job it is about.
    pub vendor: &'static str,
    /// The ids to attach to the job with.
    pub ids: Params,
    /// How the job stands. A job that succeeded gives its artifact when it is looked at.
    pub state: StateSummary,
    /// When that came about, by the vendor's clock.
    pub at: Option<Timestamp>,
    /// What else the event names.
    pub about: Params,
}

impl ExportEvent {
    /// An event about the job with these ids.
    pub fn new(
        vendor: &'static str,
        id: impl Into<String>,
        ids: Params,
        state: StateSummary,
    ) -> Self {
        Self {
            id: id.into(),
            vendor,
            ids,
            state,
            at: None,
            about: Params::new(),
        }
    }
}

/// Has a job looked at before its next look is due. Clones notify the same job.
///
/// A wait that the server asked for, and one after a failed look, is kept; so are the limits.
#[derive(Clone, Debug)]
pub struct Notifier {
    ticket: Option<Ticket>,
    notified: Arc<Notify>,
}

impl Notifier {
    pub(crate) fn new(ticket: Option<Ticket>, notified: Arc<Notify>) -> Self {
        Self { ticket, notified }
    }

    /// Rings if the event is about the job, and says whether it is.
    pub fn notify(&self, event: &ExportEvent) -> bool {
        let is_ours = self.ticket.as_ref().is_some_and(|ticket| {
            ticket.vendor() == event.vendor && !event.ids.is_empty() && ticket.ids() == &event.ids
        });
        if is_ours {
            self.notified.notify_one();
        }
        is_ours
    }
}
