//! The polling policy as one pure function.
//!
//! Whose word counts for the next wait, in this order: a 429's hint; the caller's fixed interval; the hint of this very
//! answer; the growing interval. Hints are used once, never remembered.
//!
//! # Invariants
//! - No wait is shorter than the vendor's floor, none ends after the deadline.
//! - A wait that a server asks for is never cut short by the deadline: the watch ends at once instead.

use std::time::Duration;

use super::budget::{Failures, grow, spread};
use super::policy::PollPolicy;
use crate::backend::Pace;
use crate::clock::Moment;
use crate::hints::Hints;
use crate::poll_error::{ErrorKind, PollError};
use crate::state::StateSummary;

/// An answer that makes no sense may come from a gateway and pass. After so many failed looks in a row it is the vendor's.
const GARBLED: u32 = 2;

/// What does not change during a watch.
#[derive(Clone, Debug)]
pub struct Rules {
    /// The vendor's pace.
    pub pace: Pace,
    /// The caller's choices.
    pub policy: PollPolicy,
    /// From the beginning of the watch to its first look.
    pub first_look_in: Duration,
    /// From the beginning of the watch, for how long a 404 means "not yet".
    pub not_found_grace: Duration,
}

/// Where a watch stands. Small and copied, so that a step can be tried without being taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Looking {
    begun: Moment,
    wait: Duration,
    failures: Failures,
    throttled: u32,
    unknown_since: Option<Moment>,
    seed: u64,
}

/// What a look showed.
#[derive(Debug)]
pub enum Seen<'a> {
    /// The job's state.
    State(&'a StateSummary, &'a Hints),
    /// The look failed.
    Failure(&'a PollError),
}

/// What to do next.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Look again at this moment.
    LookAt(Moment),
    /// Stop looking.
    Finish(Verdict),
}

/// Why to stop looking.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Verdict {
    /// The artifact is there.
    Ready,
    /// The job failed, for this reason.
    Failed(String),
    /// The vendor does not know the job.
    Gone,
    /// Time is up.
    TimedOut(Duration),
    /// The next look is allowed only after the deadline.
    AskedToWait(Duration),
    /// An unknown state has lasted too long.
    UnknownState(String, Duration),
    /// Too many looks failed in a row, or one in a way that another will not mend.
    GaveUp(u32),
}

impl Looking {
    /// A watch that begins now, and when to look first.
    pub fn begin(now: Moment, seed: u64, rules: &Rules) -> (Self, Step) {
        let state = Self {
            begun: now,
            wait: rules.pace.first_wait,
            failures: Failures::default(),
            throttled: 0,
            unknown_since: None,
            seed,
        };
        let first = now.after(rules.first_look_in);
        let step = Step::LookAt(
            rules
                .deadline(now)
                .map_or(first, |deadline| first.min(deadline)),
        );
        (state, step)
    }
}

/// What follows from one look.
pub fn next(state: Looking, seen: Seen<'_>, now: Moment, rules: &Rules) -> (Looking, Step) {
    match seen {
        Seen::State(summary, hints) => after_state(state.recovered(), summary, hints, now, rules),
        Seen::Failure(error) => after_failure(state, error, now, rules),
    }
}

fn after_state(
    state: Looking,
    summary: &StateSummary,
    hints: &Hints,
    now: Moment,
    rules: &Rules,
) -> (Looking, Step) {
    match summary {
        StateSummary::Succeeded => (state, Step::Finish(Verdict::Ready)),
        StateSummary::Failed(reason) => (state, Step::Finish(Verdict::Failed(reason.clone()))),
        StateSummary::Gone => not_found(state, hints, now, rules),
        StateSummary::Pending(_) => {
            let state = Looking {
                unknown_since: None,
                ..state
            };
            pace(state, hints, now, rules)
        }
        StateSummary::Unrecognised(word) => {
            let since = state.unknown_since.unwrap_or(now);
            let lasted = now.since(since);
            if lasted > rules.policy.unknown_state_limit {
                return (
                    state,
                    Step::Finish(Verdict::UnknownState(word.clone(), lasted)),
                );
            }
            let state = Looking {
                unknown_since: Some(since),
                ..state
            };
            pace(state, hints, now, rules)
        }
    }
}

fn after_failure(state: Looking, error: &PollError, now: Moment, rules: &Rules) -> (Looking, Step) {
    match error.kind() {
        ErrorKind::RateLimited => throttled(state, error.hints(), now, rules),
        ErrorKind::NotFound => not_found(state, error.hints(), now, rules),
        ErrorKind::Transient => failed(state, error.hints(), now, rules),
        ErrorKind::Undecodable if state.failures.count < GARBLED => {
            failed(state, error.hints(), now, rules)
        }
        ErrorKind::Refused
        | ErrorKind::Rejected
        | ErrorKind::Undecodable
        | ErrorKind::BadLink
        | ErrorKind::Usage => {
            let failures = state.failures.one_more(now);
            (
                Looking { failures, ..state },
                Step::Finish(Verdict::GaveUp(failures.count)),
            )
        }
    }
}

/// The job is under way: wait as the caller, the server or the pace says.
fn pace(state: Looking, hints: &Hints, now: Moment, rules: &Rules) -> (Looking, Step) {
    if let Some(interval) = rules.policy.interval {
        return (state, rules.look_in(interval, now, state.begun));
    }
    if let Some(hint) = hints.wait() {
        return (state, rules.look_when_told(hint, now, state.begun));
    }
    let (wait, seed) = spread(state.wait, state.seed);
    let longer = grow(state.wait, rules.pace.growth, rules.pace.ceiling);
    let step = rules.look_in(wait, now, state.begun);
    (
        Looking {
            wait: longer,
            seed,
            ..state
        },
        step,
    )
}

/// A 429: no failure, but waits grow until one is let through.
fn throttled(state: Looking, hints: &Hints, now: Moment, rules: &Rules) -> (Looking, Step) {
    let (state, own) = rules.back_off(
        Looking {
            throttled: state.throttled.saturating_add(1),
            ..state
        },
        state.throttled,
    );
    let step = match hints.wait() {
        Some(hint) => rules.look_when_told(hint, now, state.begun),
        None => rules.look_in(own, now, state.begun),
    };
    (state, step)
}

/// A failed look: try again, while the budget lasts.
fn failed(state: Looking, hints: &Hints, now: Moment, rules: &Rules) -> (Looking, Step) {
    let budget = rules.policy.failures;
    let failures = state.failures.one_more(now);
    if failures.count > budget.consecutive || failures.lasted(now) > budget.elapsed {
        return (
            Looking { failures, ..state },
            Step::Finish(Verdict::GaveUp(failures.count)),
        );
    }
    let (state, own) = rules.back_off(Looking { failures, ..state }, failures.count - 1);
    let step = match hints.wait() {
        Some(hint) => rules.look_when_told(hint, now, state.begun),
        None => rules.look_in(own, now, state.begun),
    };
    (state, step)
}

/// A 404: "not yet" soon after the start, "gone" later.
fn not_found(state: Looking, hints: &Hints, now: Moment, rules: &Rules) -> (Looking, Step) {
    if now.since(state.begun) >= rules.not_found_grace {
        return (state, Step::Finish(Verdict::Gone));
    }
    let step = match hints.wait() {
        Some(hint) => rules.look_when_told(hint, now, state.begun),
        None => rules.look_in(rules.pace.first_wait, now, state.begun),
    };
    (state, step)
}

impl Looking {
    /// When the watch began.
    pub fn begun(&self) -> Moment {
        self.begun
    }

    /// A good look restores the budgets.
    fn recovered(self) -> Self {
        Self {
            failures: Failures::default(),
            throttled: 0,
            ..self
        }
    }
}

impl Rules {
    /// When a watch in this state has to end.
    pub fn deadline_of(&self, looking: &Looking) -> Option<Moment> {
        self.deadline(looking.begun)
    }

    fn deadline(&self, begun: Moment) -> Option<Moment> {
        self.policy.time_limit.map(|limit| begun.after(limit))
    }

    /// The next look after a wait of our own: cut to the deadline, where the last look is.
    fn look_in(&self, wait: Duration, now: Moment, begun: Moment) -> Step {
        let at = now.after(wait.max(self.pace.floor));
        match self.deadline(begun) {
            Some(deadline) if at > deadline => {
                match deadline.since(now) < self.pace.floor.max(Duration::from_millis(1)) {
                    // The look that just ended was the last one: another would come too soon after it.
                    true => Step::Finish(Verdict::TimedOut(now.since(begun))),
                    false => Step::LookAt(deadline),
                }
            }
            _ => Step::LookAt(at),
        }
    }

    /// The next look after a wait that the server asked for.
    fn look_when_told(&self, hint: Duration, now: Moment, begun: Moment) -> Step {
        let wait = hint.min(self.policy.longest_hint).max(self.pace.floor);
        match self.deadline(begun) {
            Some(deadline) if now.after(wait) > deadline => {
                Step::Finish(Verdict::AskedToWait(wait))
            }
            _ => Step::LookAt(now.after(wait)),
        }
    }

    /// A wait after trouble, doubled each time.
    fn back_off(&self, state: Looking, times: u32) -> (Looking, Duration) {
        let base = self.pace.floor.max(Duration::from_secs(1));
        let wait = base
            .saturating_mul(1 << times.min(16))
            .min(self.pace.ceiling.max(base));
        let (wait, seed) = spread(wait, state.seed);
        (Looking { seed, ..state }, wait)
    }
}
