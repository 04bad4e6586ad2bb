//! Decides in which state a job is at a look: by the number of looks, by time, or by both in turn.
//!
//! # Invariants
//! - Stages follow each other in their order; the last state never ends.
//! - A stage that lasts a time ends at its minute whether anybody looks or not, so that the next begins there.

use std::time::Duration;

use tokio::time::Instant;

/// The state of a job, whatever the vendor calls it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum State {
    /// Waiting. Vanta and Prolific say the same as for [`Running`](Self::Running).
    Queued,
    /// At work, with progress where the vendor tells it.
    Running,
    /// The file is there.
    Ready,
    /// There will be no file, for this reason where the vendor gives one.
    Failed(String),
    /// The vendor answers 404.
    Gone,
    /// A word that is not in the vendor's document. The answer is off the contract.
    Unknown(String),
}

impl State {
    /// Failed for a reason.
    pub fn failed(reason: &str) -> Self {
        Self::Failed(reason.to_owned())
    }

    /// In a state of this name, which nobody documented.
    pub fn unknown(word: &str) -> Self {
        Self::Unknown(word.to_owned())
    }
}

/// How long a stage of a job lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// So many looks see it.
    Looks(u32),
    /// This long, on the runtime's clock.
    Time(Duration),
}

/// The states of a job in their order.
///
/// ```
/// use std::time::Duration;
/// use fake_vendors::{Life, Span, State};
///
/// let life = Life::new()
///     .then(State::Queued, Span::Looks(1))
///     .then(State::Running, Span::Time(Duration::from_secs(90)))
///     .then(State::unknown("optimising"), Span::Looks(2))
///     .then(State::Ready, Span::Time(Duration::from_secs(3600)))
///     .ending(State::failed("the archive was deleted"));
/// # let _ = life;
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Life {
    stages: Vec<(State, Span)>,
    last: State,
}

impl Life {
    /// Ready at once.
    pub fn new() -> Self {
        Self {
            stages: Vec::new(),
            last: State::Ready,
        }
    }

    /// So many looks see it queued or running; the next sees it ready.
    pub fn ready_after_looks(looks: u32) -> Self {
        let queued = looks.min(1);
        Self::new()
            .then(State::Queued, Span::Looks(queued))
            .then(State::Running, Span::Looks(looks - queued))
    }

    /// Queued for a fifth of this time, running for the rest, then ready.
    pub fn ready_after(time: Duration) -> Self {
        let queued = time / 5;
        Self::new()
            .then(State::Queued, Span::Time(queued))
            .then(State::Running, Span::Time(time - queued))
    }

    /// One more stage before the last state.
    #[must_use]
    pub fn then(mut self, state: State, span: Span) -> Self {
        self.stages.push((state, span));
        self
    }

    /// Another last state.
    #[must_use]
    pub fn ending(self, last: State) -> Self {
        Self { last, ..self }
    }
}

impl Default for Life {
    fn default() -> Self {
        Self::new()
    }
}

/// A life on its way.
#[derive(Clone, Debug)]
pub(crate) struct Course {
    life: Life,
    stage: usize,
    since: Instant,
    looks: u32,
}

/// What is seen of a job at one moment.
#[derive(Clone, Debug)]
pub(crate) struct Sight {
    pub(crate) state: State,
    /// How much of this stage is done, 0 to 1.
    pub(crate) done: f64,
    /// When the state began.
    pub(crate) since: Instant,
}

impl Course {
    pub(crate) fn begin(life: Life, now: Instant) -> Self {
        Self {
            life,
            stage: 0,
            since: now,
            looks: 0,
        }
    }

    /// A look that counts.
    pub(crate) fn look(&mut self, now: Instant) -> Sight {
        let sight = self.peek(now);
        self.looks = self.looks.saturating_add(1);
        sight
    }

    /// A glance that does not.
    pub(crate) fn peek(&mut self, now: Instant) -> Sight {
        while let Some((_, span)) = self.life.stages.get(self.stage) {
            let next_since = match span {
                Span::Looks(looks) if self.looks >= *looks => now,
                Span::Time(time) if now >= self.since + *time => self.since + *time,
                _ => break,
            };
            self.stage += 1;
            self.since = next_since;
            self.looks = 0;
        }
        let (state, done) = match self.life.stages.get(self.stage) {
            None => (self.life.last.clone(), 0.0),
            Some((state, Span::Looks(looks))) => {
                (state.clone(), f64::from(self.looks) / f64::from(*looks))
            }
            Some((state, Span::Time(time))) => (
                state.clone(),
                (now - self.since).as_secs_f64() / time.as_secs_f64(),
            ),
        };
        Sight {
            state,
            done,
            since: self.since,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn looks_and_time_move_a_job() {
        let minute = Duration::from_secs(60);
        let life = Life::new()
            .then(State::Queued, Span::Looks(1))
            .then(State::Running, Span::Time(minute))
            .then(State::Ready, Span::Time(minute))
            .ending(State::Gone);
        let begun = Instant::now();
        let mut course = Course::begin(life, begun);
        assert_eq!(course.look(begun).state, State::Queued);
        let running = course.look(begun + minute);
        assert_eq!((running.state, running.done), (State::Running, 0.0));
        assert_eq!(course.peek(begun + minute * 3 / 2).done, 0.5);
        // Nobody looked while it was ready; it is gone all the same.
        let gone = course.look(begun + minute * 4);
        assert_eq!((gone.state, gone.since), (State::Gone, begun + minute * 3));
    }

    #[test]
    fn looks_until_ready() {
        let now = Instant::now();
        let mut course = Course::begin(Life::ready_after_looks(3), now);
        let seen: Vec<State> = (0..5).map(|_| course.look(now).state).collect();
        use State::{Queued, Ready, Running};
        assert_eq!(seen, [Queued, Running, Running, Ready, Ready]);
    }
}
