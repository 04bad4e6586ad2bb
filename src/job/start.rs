//! Decides how a job is started: once.
//!
//! # Invariants
//! - After an ambiguous failure (no answer) nothing is sent again: a job may have been started.

use std::sync::Arc;

use futures_util::future::{Either, select};

use super::{Job, Jobs};
use crate::backend::{CallKind, ExportBackend, Started};
use crate::clock::Moment;
use crate::error::Error;
use crate::params::Params;
use crate::poll::wait_to_start;
use crate::poll_error::{ErrorKind, PollError};
use crate::ticket::Ticket;
use crate::trace;

impl Jobs {
    /// Asks for an export. Waits its turn, and again after a 429; never for the job.
    ///
    /// # Errors
    /// When the request is refused or fails. After a failure without an answer a job may exist all the same.
    pub async fn start(
        &self,
        backend: Arc<dyn ExportBackend>,
        request: &Params,
    ) -> Result<Job, Error> {
        let deadline = self
            .policy
            .time_limit
            .map(|limit| self.clock.now().after(limit));
        let started = self.start_in_turn(&backend, request, deadline).await?;
        let ticket = match started.ids.is_empty() {
            true => None,
            false => {
                let made = Ticket::started(&*backend, started.ids, request, self.clock.wall());
                Some(made.map_err(Error::having_started)?)
            }
        };
        let job = self.job(backend, ticket, started.state);
        job.core.span.in_scope(trace::started);
        Ok(job)
    }

    async fn start_in_turn(
        &self,
        backend: &Arc<dyn ExportBackend>,
        request: &Params,
        deadline: Option<Moment>,
    ) -> Result<Started, Error> {
        let begun = self.clock.now();
        let limiter = self.limits.limiter(&**backend);
        let mut tries = 0;
        // Only 429s are met twice, so nothing has been started as long as this loop goes round.
        let mut refusal: Option<PollError> = None;
        loop {
            let turn = limiter.admit(CallKind::Start);
            let permit = match deadline {
                None => turn.await,
                Some(deadline) => {
                    match select(std::pin::pin!(turn), self.clock.sleep_until(deadline)).await {
                        Either::Left((permit, _)) => permit,
                        Either::Right(_) => {
                            let after = self.clock.now().since(begun);
                            return Err(Error::not_started(after, None, refusal.as_ref()));
                        }
                    }
                }
            };
            let now = self.clock.now();
            let left = deadline.map(|deadline| deadline.since(now));
            let timeout = self
                .clock
                .sleep_until(now.after(self.policy.request_limit(left)));
            trace::starting(&**backend);
            let answer = match select(backend.start(request), timeout).await {
                Either::Left((answer, _)) => answer,
                Either::Right(_) => Err(PollError::network("no answer in time")),
            };
            match answer {
                Ok(answer) => {
                    permit.answered(&answer.hints);
                    return Ok(answer.value);
                }
                Err(error) if error.kind() == ErrorKind::RateLimited => {
                    permit.throttled(error.hints());
                    let now = self.clock.now();
                    let wait = wait_to_start(error.hints(), tries);
                    let again = now.after(wait);
                    if deadline.is_some_and(|deadline| again > deadline) {
                        trace::poll_failed(&error, None);
                        let (after, told) = (now.since(begun), error.hints().wait());
                        return Err(Error::not_started(after, told, Some(&error)));
                    }
                    trace::poll_failed(&error, Some(wait));
                    tries += 1;
                    refusal = Some(error);
                    self.clock.sleep_until(again).await;
                }
                Err(error) => {
                    trace::poll_failed(&error, None);
                    permit.answered(error.hints());
                    return Err(Error::start(&error));
                }
            }
        }
    }
}
