//! Decides how a job is started: once.
//!
//! # Invariants
//! - After an ambiguous failure (no answer) nothing is sent again: a job may have been started.

use std::sync::Arc;

use futures_util::future::{Either, select};

use super::{Job, Jobs};
use crate::backend::{CallKind, ExportBackend, PollError, Started, Trouble};
use crate::clock::Moment;
use crate::error::Error;
use crate::params::Params;
use crate::poll::wait_to_start;
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
            false => Some(Ticket::started(
                &*backend,
                started.ids,
                request,
                self.clock.wall(),
            )?),
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
        let lane = self.limits.lane(&**backend);
        let mut tries = 0;
        loop {
            let turn = lane.admit(CallKind::Start);
            let permit = match deadline {
                None => turn.await,
                Some(deadline) => {
                    match select(std::pin::pin!(turn), self.clock.sleep_until(deadline)).await {
                        Either::Left((permit, _)) => permit,
                        Either::Right(_) => {
                            return Err(Error::timed_out(self.clock.now().since(begun)));
                        }
                    }
                }
            };
            let timeout = self
                .clock
                .sleep_until(self.clock.now().after(self.policy.request_timeout));
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
                Err(error) if error.trouble() == Trouble::RateLimited => {
                    permit.throttled(error.hints());
                    let now = self.clock.now();
                    let wait = wait_to_start(
                        error.hints(),
                        tries,
                        deadline.map(|deadline| deadline.since(now)),
                    );
                    trace::trouble(&error, wait.as_ref().ok().copied());
                    let wait = wait?;
                    tries += 1;
                    self.clock.sleep_until(now.after(wait)).await;
                }
                Err(error) => {
                    trace::trouble(&error, None);
                    permit.answered(error.hints());
                    return Err(Error::start(&error));
                }
            }
        }
    }
}
