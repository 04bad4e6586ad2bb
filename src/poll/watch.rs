//! The driver: sleeps, takes its turn, asks the backend, and leaves every decision to [`next`].
//!
//! # Invariants
//! - What a look showed is kept only after its last await, so a dropped `Watch::next` can be called again.
//! - No look begins after the deadline.
//! - A notifier cuts short waits of our own after a good look, down to the vendor's floor, and no other wait.

use std::sync::Arc;
use std::time::Duration;

use futures_core::Stream;
use futures_util::FutureExt;
use futures_util::future::{Either, select};

use super::core::Core;
use super::policy::PollPolicy;
use super::transition::{Looking, Rules, Seen, Step, Verdict, next};
use crate::artifact::Artifact;
use crate::backend::{Answer, CallKind};
use crate::clock::Moment;
use crate::error::Error;
use crate::event::Event;
use crate::hints::Hints;
use crate::poll_error::{ErrorKind, PollError};
use crate::state::{JobState, StateSummary};
use crate::trace;

/// Looks at one job until it ends. An async iterator; [`Watch::into_stream`] makes a stream of it.
#[derive(Debug)]
pub struct Watch {
    core: Arc<Core>,
    rules: Rules,
    stage: Stage,
    known: Option<JobState>,
    /// Why the last look failed, if it did.
    trouble: Option<PollError>,
}

#[derive(Clone, Copy, Debug)]
enum Stage {
    New,
    Waiting(Looking, Due),
    Ended,
}

/// When the next look is.
#[derive(Clone, Copy, Debug)]
struct Due {
    at: Moment,
    /// If the job is notified.
    earliest: Moment,
}

/// One item of a watch.
#[derive(Debug)]
#[non_exhaustive]
pub enum Look {
    /// The job goes on, or a look failed and there will be another.
    Event(Event),
    /// The artifact is there; the watch ends.
    Ready(Artifact),
}

impl Watch {
    pub(crate) fn new(core: Arc<Core>, rules: Rules, known: Option<JobState>) -> Self {
        Self {
            core,
            rules,
            stage: Stage::New,
            known,
            trouble: None,
        }
    }

    /// Waits for the next look and tells what it showed; `None` after the end.
    ///
    /// # Errors
    /// When the job failed or is gone, time is up, or looks keep failing. The error carries the ticket.
    pub async fn next(&mut self) -> Option<Result<Look, Error>> {
        let result = match self.stage {
            Stage::New => self.begin().await,
            Stage::Waiting(looking, due) => self.look(looking, due).await,
            Stage::Ended => return None,
        };
        match &result {
            Ok(Look::Event(_)) => {}
            Ok(Look::Ready(_)) => {
                self.stage = Stage::Ended;
                self.core.span.in_scope(trace::ready);
            }
            Err(error) => {
                self.stage = Stage::Ended;
                self.core.span.in_scope(|| trace::gave_up(error));
            }
        }
        Some(result.map_err(|error| error.with_ticket(self.core.ticket.as_ref())))
    }

    /// The looks as a stream.
    pub fn into_stream(self) -> impl Stream<Item = Result<Look, Error>> + Send {
        futures_util::stream::unfold(self, |mut watch| async move {
            watch.next().await.map(|item| (item, watch))
        })
    }

    async fn begin(&mut self) -> Result<Look, Error> {
        let now = self.core.clock.now();
        let seed = self.rules.policy.seed.unwrap_or_else(|| self.core.seed());
        let (looking, step) = Looking::begin(now, seed, &self.rules);
        if let Some(known) = self.known.take() {
            return self.take_in(looking, Ok(Answer::new(known)), now);
        }
        match step {
            Step::LookAt(at) => {
                let due = Due { at, earliest: now };
                self.stage = Stage::Waiting(looking, due);
                self.look(looking, due).await
            }
            Step::Finish(verdict) => Err(self.end(verdict, None)),
        }
    }

    async fn look(&mut self, looking: Looking, due: Due) -> Result<Look, Error> {
        let clock = self.core.clock.clone();
        let notified = {
            let core = self.core.clone();
            let notifier = std::pin::pin!(core.notified.notified());
            matches!(
                select(notifier, clock.sleep_until(due.at)).await,
                Either::Left(_)
            )
        };
        if notified {
            // Noted first: who drops this here and asks again has heard the notifier all the same.
            let at = due.earliest;
            self.stage = Stage::Waiting(looking, Due { at, ..due });
            clock.sleep_until(at).await;
        }
        // This look answers whatever has been notified by now.
        let _heard = self.core.notified.notified().now_or_never();
        let deadline = self.rules.deadline_of(&looking);
        let answer = match self.core.look_before(deadline, &self.rules.policy).await {
            Some(answer) => answer,
            None => {
                let after = clock.now().since(looking.begun());
                return Err(Error::timed_out(after, self.trouble.as_ref()));
            }
        };
        self.take_in(looking, answer, clock.now())
    }

    /// Applies the policy to an answer. No await: it happens whole or not at all.
    fn take_in(
        &mut self,
        looking: Looking,
        answer: Result<Answer<JobState>, PollError>,
        now: Moment,
    ) -> Result<Look, Error> {
        self.trouble = answer.as_ref().err().cloned();
        let (looking, step) = match &answer {
            Ok(answer) => next(
                looking,
                Seen::State(&answer.value.summary(), &answer.hints),
                now,
                &self.rules,
            ),
            Err(error) => next(looking, Seen::Failure(error), now, &self.rules),
        };
        match (step, answer) {
            (Step::LookAt(at), answer) => {
                let wait = at.since(now);
                let earliest = match &answer {
                    Ok(answer) => {
                        let told = answer.hints.wait().unwrap_or_default();
                        now.after(told.max(self.rules.pace.floor)).min(at)
                    }
                    Err(_) => at,
                };
                self.stage = Stage::Waiting(looking, Due { at, earliest });
                let failure = answer.as_ref().err().cloned();
                let event = event(answer, wait);
                self.core.span.in_scope(|| match failure {
                    Some(error) => trace::poll_failed(&error, Some(wait)),
                    None => trace::event(&event),
                });
                Ok(Look::Event(event))
            }
            (
                Step::Finish(Verdict::Ready),
                Ok(Answer {
                    value: JobState::Succeeded(artifact),
                    ..
                }),
            ) => Ok(Look::Ready(artifact)),
            (Step::Finish(verdict), answer) => Err(self.end(verdict, answer.err().as_ref())),
        }
    }

    fn end(&self, verdict: Verdict, error: Option<&PollError>) -> Error {
        match (verdict, error) {
            (Verdict::Failed(reason), _) => Error::job_failed(&reason),
            (Verdict::Gone, error) => self
                .core
                .gone(error.map(PollError::message).unwrap_or_default()),
            (Verdict::TimedOut(after), error) => Error::timed_out(after, error),
            (Verdict::AskedToWait(wait), error) => Error::asked_to_wait(wait, error),
            (Verdict::UnknownState(word, since), _) => Error::unknown_state(&word, since),
            (Verdict::GaveUp(tries), Some(error)) => Error::poll(error, tries),
            // `next` gives up on errors alone, and is ready on success alone.
            (Verdict::GaveUp(tries), None) => Error::poll(&PollError::network(""), tries),
            (Verdict::Ready, _) => {
                Error::poll(&PollError::undecodable("success without an artifact"), 1)
            }
        }
    }
}

impl Core {
    /// One look, in turn; `None` if the deadline came before the turn.
    pub(crate) async fn look_before(
        &self,
        deadline: Option<Moment>,
        policy: &PollPolicy,
    ) -> Option<Result<Answer<JobState>, PollError>> {
        let turn = self.limiter.admit(CallKind::Poll);
        let permit = match deadline {
            None => turn.await,
            // The turn is asked first, so a free one is taken at the deadline itself.
            Some(deadline) => {
                match select(std::pin::pin!(turn), self.clock.sleep_until(deadline)).await {
                    Either::Left((permit, _)) => permit,
                    Either::Right(_) => return None,
                }
            }
        };
        let Some(ticket) = &self.ticket else {
            return Some(Err(PollError::usage("this export has no job to look at")));
        };
        let request = self.backend.status(ticket.ids());
        let now = self.clock.now();
        let limit = policy.request_limit(deadline.map(|deadline| deadline.since(now)));
        let timeout = self.clock.sleep_until(now.after(limit));
        let answer = match select(request, timeout).await {
            Either::Left((answer, _)) => answer,
            Either::Right(_) => Err(PollError::network("no answer in time")),
        };
        match &answer {
            Ok(answer) => permit.answered(&answer.hints),
            Err(error) if error.kind() == ErrorKind::RateLimited => permit.throttled(error.hints()),
            Err(error) => permit.answered(error.hints()),
        }
        Some(answer)
    }
}

fn event(answer: Result<Answer<JobState>, PollError>, wait: Duration) -> Event {
    match answer {
        Ok(Answer { value, .. }) => Event::State {
            state: value.summary(),
            next_look_in: Some(wait),
        },
        Err(error) => Event::PollFailed {
            message: error.to_string(),
            next_look_in: wait,
        },
    }
}

/// The state of a job as one look shows it.
pub(crate) fn summary_event(state: &StateSummary) -> Event {
    Event::State {
        state: state.clone(),
        next_look_in: None,
    }
}

/// How long a start waits after a 429 until it is tried again.
pub(crate) fn wait_to_start(hints: &Hints, tries: u32) -> Duration {
    let own = Duration::from_secs(1).saturating_mul(1 << tries.min(5));
    hints.wait().unwrap_or(own)
}
