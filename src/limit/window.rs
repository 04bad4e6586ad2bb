//! Decides whether a quota has room, from a log of the calls it has seen.
//!
//! # Invariants
//! - Pure: time comes in as an argument.
//! - The log never holds more entries than the quota's calls.

use std::collections::VecDeque;
use std::time::Duration;

use crate::backend::{CallKind, Quota};
use crate::clock::Moment;

/// Kept free after each window, for clocks that run at slightly different speeds.
const MARGIN: Duration = Duration::from_millis(50);

/// One quota and the calls that count against it.
#[derive(Debug)]
pub(super) struct Window {
    quota: Quota,
    allowed: usize,
    in_flight: usize,
    /// When the answers of the latest calls came, oldest first.
    ended: VecDeque<Moment>,
}

/// When there is room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Room {
    Now,
    At(Moment),
    /// Only once an answer to a call under way has come.
    WhenOneEnds,
}

impl Window {
    pub(super) fn new(quota: Quota) -> Self {
        Self {
            quota,
            allowed: to_usize(quota.calls).max(1),
            in_flight: 0,
            ended: VecDeque::new(),
        }
    }

    pub(super) fn counts(&self, kind: CallKind) -> bool {
        self.quota.of == CallKind::Any || self.quota.of == kind
    }

    pub(super) fn room(&mut self, now: Moment) -> Room {
        let life = self.quota.window.saturating_add(MARGIN);
        while self
            .ended
            .front()
            .is_some_and(|ended| ended.after(life) <= now)
        {
            self.ended.pop_front();
        }
        let used = self.in_flight + self.ended.len();
        let Some(too_many) = used.checked_sub(self.allowed) else {
            return Room::Now;
        };
        match self.ended.get(too_many) {
            Some(ended) => Room::At(ended.after(life)),
            None => Room::WhenOneEnds,
        }
    }

    pub(super) fn begin(&mut self) {
        self.in_flight += 1;
    }

    pub(super) fn end(&mut self, now: Moment) {
        self.in_flight = self.in_flight.saturating_sub(1);
        self.ended.push_back(now);
    }

    /// The server says that it allows fewer calls than was thought.
    pub(super) fn tighten(&mut self, limit: u32) {
        self.allowed = self.allowed.min(to_usize(limit).max(1));
    }
}

fn to_usize(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const AT: fn(u64) -> Moment = |seconds| Moment::since_start(Duration::from_secs(seconds));

    fn two_a_minute() -> Window {
        Window::new(Quota {
            of: CallKind::Poll,
            calls: 2,
            window: Duration::from_secs(60),
        })
    }

    #[test]
    fn a_call_counts_until_a_window_after_its_answer() {
        let mut window = two_a_minute();
        for answered in [5, 10] {
            assert_eq!(window.room(AT(answered)), Room::Now);
            window.begin();
            window.end(AT(answered));
        }
        assert_eq!(window.room(AT(20)), Room::At(AT(65).after(MARGIN)));
        assert_eq!(window.room(AT(65)), Room::At(AT(65).after(MARGIN)));
        assert_eq!(window.room(AT(66)), Room::Now);
    }

    #[test]
    fn calls_under_way_have_no_end_yet() {
        let mut window = two_a_minute();
        window.begin();
        window.begin();
        assert_eq!(window.room(AT(1000)), Room::WhenOneEnds);
        window.end(AT(1000));
        assert_eq!(window.room(AT(1000)), Room::At(AT(1060).after(MARGIN)));
    }

    #[test]
    fn a_tightened_window_waits_for_more_to_leave() {
        let mut window = two_a_minute();
        for answered in [5, 10] {
            window.begin();
            window.end(AT(answered));
        }
        window.tighten(1);
        assert_eq!(window.room(AT(20)), Room::At(AT(70).after(MARGIN)));
        window.tighten(50);
        assert_eq!(window.room(AT(20)), Room::At(AT(70).after(MARGIN)));
    }
}
