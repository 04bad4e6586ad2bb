//! Decides what is traced, in which span, and at which level.
//!
//! A job has a span, `export_job`, with its vendor, its API's origin and a digest of its ids. What observers hear is traced in
//! it: looks at `DEBUG`, starts and ends at `INFO`, trouble at `WARN`. Nobody listens unless the program has a subscriber.
//!
//! # Invariants
//! - No link, token or id: what is traced has been made for messages, or is a number.

use std::time::Duration;

use tracing::{Span, debug, field, info, info_span, warn};

use crate::backend::ExportBackend;
use crate::error::Error;
use crate::event::Event;
use crate::poll_error::{ErrorKind, PollError};
use crate::ticket::Ticket;

/// The span of a job; one that has no ids to be told by has no digest.
pub(crate) fn job(backend: &dyn ExportBackend, ticket: Option<&Ticket>) -> Span {
    let (vendor, api) = (backend.facts().vendor, backend.origin());
    let span = info_span!("export_job", vendor, %api, job = field::Empty);
    if let Some(ticket) = ticket {
        span.record("job", ticket.identity());
    }
    span
}

/// A start is about to be sent.
pub(crate) fn starting(backend: &dyn ExportBackend) {
    debug!(vendor = backend.facts().vendor, api = %backend.origin(), "asking for an export");
}

/// A start was answered.
pub(crate) fn started() {
    info!("started");
}

/// A start or a look failed. There is a wait if it is tried again.
pub(crate) fn poll_failed(error: &PollError, wait: Option<Duration>) {
    let throttled = error.kind() == ErrorKind::RateLimited;
    let wait = wait.map(|wait| wait.as_secs_f64());
    warn!(throttled, again_in = wait, "request failed: {error}");
}

/// What observers hear. How many bytes have come by now is left out.
pub(crate) fn event(event: &Event) {
    match event {
        Event::State {
            state,
            next_look_in,
        } => {
            let next = next_look_in.map(|wait| wait.as_secs_f64());
            debug!(state = state.as_str(), next_look_in = next, "looked");
        }
        Event::Resumed { from } => info!(from, "download resumed"),
        Event::Restarted { why } => warn!(why, "download begins anew"),
        Event::LinkRefreshed => info!("download link renewed"),
        Event::Retrying { message, wait } => {
            warn!(again_in = wait.as_secs_f64(), "download broke: {message}");
        }
        // A failed look is traced with more than observers are told.
        Event::PollFailed { .. } | Event::Downloading { .. } => {}
    }
}

/// The artifact is there.
pub(crate) fn ready() {
    info!("ready");
}

/// A watch ended without an artifact.
pub(crate) fn gave_up(error: &Error) {
    warn!("no export: {error}");
}

/// A download is about to begin, or to go on.
pub(crate) fn downloading() {
    info!("download begun");
}

/// A download ended in a file.
pub(crate) fn downloaded(bytes: u64, resumed_from: u64, took: Duration) {
    let seconds = took.as_secs_f64();
    info!(bytes, resumed_from, seconds, "download finished");
}

/// A download was given up.
pub(crate) fn download_failed(error: &Error, took: Duration) {
    let seconds = took.as_secs_f64();
    warn!(seconds, "download failed: {error}");
}
