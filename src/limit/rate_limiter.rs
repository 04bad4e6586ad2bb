//! Decides who may send next, and what an answer means for those who wait.
//!
//! # Invariants
//! - A dropped [`Permit`] counts as an answered call: the request may have reached the server.
//! - Dropping a wait gives the turn to the next; nothing is leaked.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;

use super::window::{Room, Window};
use crate::backend::{CallKind, Quota};
use crate::clock::{Clock, Moment};
use crate::hints::Hints;

/// No word of a server closes a limiter for longer.
const LONGEST_CLOSING: Duration = Duration::from_secs(3600);
/// A 429 without `Retry-After` closes the limiter for this long, doubled each time.
const FIRST_CLOSING: Duration = Duration::from_secs(1);
/// ... and at most for this long.
const LAST_CLOSING: Duration = Duration::from_secs(60);

/// The queue of all calls with one credential to one host.
#[derive(Debug)]
pub struct RateLimiter {
    clock: Arc<dyn Clock>,
    polls: tokio::sync::Mutex<()>,
    starts: tokio::sync::Mutex<()>,
    state: Mutex<State>,
    one_ended: Notify,
}

#[derive(Debug)]
struct State {
    windows: Vec<Window>,
    closed_until: Moment,
    strikes: u32,
    polls: Word,
    starts: Word,
}

/// What the server said about its own limit for one kind of call, in headers.
#[derive(Clone, Copy, Debug, Default)]
struct Word {
    in_flight: u32,
    /// An answer has come, with or without a word.
    heard: bool,
    budget: Option<Budget>,
}

/// What the server said is left of its window.
#[derive(Clone, Copy, Debug)]
struct Budget {
    left: u32,
    until: Moment,
}

/// Leave to send one call. Say how it ended with [`Permit::answered`] or [`Permit::throttled`].
#[derive(Debug)]
#[must_use = "a call that is not sent should not take a turn"]
pub struct Permit<'a> {
    limiter: &'a RateLimiter,
    kind: CallKind,
    open: bool,
}

impl RateLimiter {
    pub(super) fn new(clock: Arc<dyn Clock>, quotas: &[Quota]) -> Self {
        let state = State {
            windows: quotas.iter().copied().map(Window::new).collect(),
            closed_until: Moment::default(),
            strikes: 0,
            polls: Word::default(),
            starts: Word::default(),
        };
        Self {
            clock,
            polls: tokio::sync::Mutex::default(),
            starts: tokio::sync::Mutex::default(),
            state: Mutex::new(state),
            one_ended: Notify::new(),
        }
    }

    /// Waits for this call's turn and for room.
    pub async fn admit(&self, kind: CallKind) -> Permit<'_> {
        let gate = match kind {
            CallKind::Start => &self.starts,
            CallKind::Poll | CallKind::Any => &self.polls,
        };
        // The mutex is fair, so it is the queue; its holder is the next to go.
        let _turn = gate.lock().await;
        loop {
            let one_ended = self.one_ended.notified();
            match self.try_begin(kind) {
                Room::Now => {
                    return Permit {
                        limiter: self,
                        kind,
                        open: true,
                    };
                }
                Room::At(at) => self.clock.sleep_until(at).await,
                Room::WhenOneEnds => one_ended.await,
            }
        }
    }

    fn try_begin(&self, kind: CallKind) -> Room {
        let now = self.clock.now();
        let mut state = self.lock();
        let room = state.room(kind, now);
        if room == Room::Now {
            state.begin(kind);
        }
        room
    }

    fn end(&self, kind: CallKind, learn: impl FnOnce(&mut State, Moment)) {
        let now = self.clock.now();
        let mut state = self.lock();
        state
            .windows
            .iter_mut()
            .filter(|window| window.counts(kind))
            .for_each(|window| window.end(now));
        state.word(kind).end(now);
        learn(&mut state, now);
        drop(state);
        self.one_ended.notify_waiters();
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn room(&mut self, kind: CallKind, now: Moment) -> Room {
        let closed = match self.closed_until > now {
            true => Room::At(self.closed_until),
            false => Room::Now,
        };
        let is_known = self.windows.iter().any(|window| window.counts(kind));
        let by_word = self.word(kind).room(is_known, now);
        let windows = self
            .windows
            .iter_mut()
            .filter(|window| window.counts(kind))
            .map(|window| window.room(now));
        windows.chain([closed, by_word]).max().unwrap_or(Room::Now)
    }

    fn begin(&mut self, kind: CallKind) {
        self.windows
            .iter_mut()
            .filter(|window| window.counts(kind))
            .for_each(Window::begin);
        self.word(kind).begin();
    }

    fn word(&mut self, kind: CallKind) -> &mut Word {
        match kind {
            CallKind::Start => &mut self.starts,
            CallKind::Poll | CallKind::Any => &mut self.polls,
        }
    }

    fn learn(&mut self, kind: CallKind, hints: &Hints, now: Moment) {
        if let Some(limit) = hints.limit {
            self.windows
                .iter_mut()
                .filter(|window| window.counts(kind))
                .for_each(|window| window.tighten(limit));
        }
        if let (Some(left), Some(reset_in)) = (hints.remaining, hints.reset_in) {
            let until = now.after(reset_in.min(LONGEST_CLOSING));
            self.word(kind).learn(Budget { left, until }, now);
        }
    }

    fn close(&mut self, hints: &Hints, now: Moment) {
        let doubled = FIRST_CLOSING
            .saturating_mul(1 << self.strikes.min(10))
            .min(LAST_CLOSING);
        let wait = hints.wait().unwrap_or(doubled).min(LONGEST_CLOSING);
        self.closed_until = self.closed_until.max(now.after(wait));
        self.strikes += 1;
    }
}

impl Word {
    /// Where the limit is the server's secret, one call goes ahead and hears what it is: the first of all, and the first
    /// after a window that the server told of. Without that, all who wait would set out at once.
    fn room(&self, limit_is_known: bool, now: Moment) -> Room {
        let one_ahead = match self.budget {
            Some(Budget { left: 0, until }) if until > now => return Room::At(until),
            Some(Budget { until, .. }) => until <= now,
            None => !self.heard && !limit_is_known,
        };
        match one_ahead && self.in_flight > 0 {
            true => Room::WhenOneEnds,
            false => Room::Now,
        }
    }

    fn begin(&mut self) {
        self.in_flight = self.in_flight.saturating_add(1);
        if let Some(budget) = &mut self.budget {
            budget.left = budget.left.saturating_sub(1);
        }
    }

    /// An answer came, or none will. One that is silent about a window that is over ends the caution.
    fn end(&mut self, now: Moment) {
        self.in_flight = self.in_flight.saturating_sub(1);
        self.heard = true;
        self.budget = self.budget.filter(|budget| budget.until > now);
    }

    fn learn(&mut self, told: Budget, now: Moment) {
        // Answers overtake each other: within one window of the server the smallest number is the newest.
        let same_window = self.budget.filter(|old| old.until > now);
        let left = same_window.map_or(told.left, |old| old.left.min(told.left));
        self.budget = Some(Budget { left, ..told });
    }
}

impl Permit<'_> {
    /// An answer came that was not a 429.
    pub fn answered(mut self, hints: &Hints) {
        self.open = false;
        self.limiter.end(self.kind, |state, now| {
            state.strikes = 0;
            state.learn(self.kind, hints, now);
        });
    }

    /// The answer was a 429: everybody waits.
    pub fn throttled(mut self, hints: &Hints) {
        self.open = false;
        self.limiter.end(self.kind, |state, now| {
            state.learn(self.kind, hints, now);
            state.close(hints, now);
        });
    }
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        if self.open {
            self.limiter.end(self.kind, |_, _| {});
        }
    }
}
