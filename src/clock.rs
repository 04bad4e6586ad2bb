//! Decides what time it is, for everything that waits.
//!
//! Waiting is reckoned on a monotonic scale, so that a set or jumping wall clock neither shortens nor lengthens it. The wall
//! clock is asked only to read dates that servers wrote and to stamp tickets.
//!
//! # Invariants
//! - Nothing else in this crate asks the system for the time or sleeps.

use std::fmt;
use std::pin::Pin;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

/// A future in a box.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// A point on a clock's monotonic scale. Two clocks' moments cannot be compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(Duration);

impl Moment {
    /// The moment this long after the clock began.
    pub const fn since_start(elapsed: Duration) -> Self {
        Self(elapsed)
    }

    /// How long after the clock began.
    pub const fn elapsed(self) -> Duration {
        self.0
    }

    /// The moment this much later; the end of time if there is none.
    #[must_use]
    pub const fn after(self, wait: Duration) -> Self {
        Self(self.0.saturating_add(wait))
    }

    /// How long from `earlier` to this; nothing if it is not earlier.
    pub const fn since(self, earlier: Self) -> Duration {
        self.0.saturating_sub(earlier.0)
    }
}

/// The time, and a way to wait for it.
pub trait Clock: fmt::Debug + Send + Sync {
    /// Now, on the monotonic scale.
    fn now(&self) -> Moment;
    /// Now, as people and servers write it.
    fn wall(&self) -> Timestamp;
    /// Ends at `at`, or at once if that has passed. Dropping it is harmless.
    fn sleep_until(&self, at: Moment) -> BoxFuture<'static, ()>;
}

/// The clock of tokio's runtime, which tests can pause.
#[derive(Clone, Debug)]
pub struct TokioClock {
    start: tokio::time::Instant,
    wall_at_start: Option<Timestamp>,
}

impl TokioClock {
    /// A clock that begins now and takes the wall time from the system.
    pub fn new() -> Self {
        Self {
            start: tokio::time::Instant::now(),
            wall_at_start: None,
        }
    }

    /// A clock whose wall time starts at `wall` and goes with the runtime's time, paused or not.
    pub fn starting_at(wall: Timestamp) -> Self {
        Self {
            start: tokio::time::Instant::now(),
            wall_at_start: Some(wall),
        }
    }
}

impl Default for TokioClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for TokioClock {
    fn now(&self) -> Moment {
        Moment(self.start.elapsed())
    }

    fn wall(&self) -> Timestamp {
        let Some(start) = self.wall_at_start else {
            return Timestamp::now();
        };
        let elapsed = SignedDuration::try_from(self.start.elapsed()).unwrap_or(SignedDuration::MAX);
        start.checked_add(elapsed).unwrap_or(Timestamp::MAX)
    }

    fn sleep_until(&self, at: Moment) -> BoxFuture<'static, ()> {
        // A moment past what the runtime can hold is centuries away.
        let at = self
            .start
            .checked_add(at.0)
            .unwrap_or(self.start + Duration::from_secs(u32::MAX.into()));
        Box::pin(tokio::time::sleep_until(at))
    }
}
