//! Decides how each error is made; foreign errors enter here and nowhere else.
//!
//! # Invariants
//! - Server text is kept as [`CleanText`] alone.

use std::io;
use std::path::Path;
use std::time::Duration;

use super::{Error, Kind, Record};
use crate::poll_error::{ErrorKind, PollError};
use crate::text::{CleanText, clean};

impl Error {
    /// Something this side asked wrongly; exit code 2.
    pub fn usage(message: impl Into<String>) -> Self {
        Self::new(Kind::Usage {
            message: message.into(),
        })
    }

    /// The caller was interrupted; exit code 3.
    pub fn interrupted() -> Self {
        Self::new(Kind::Stopped)
    }

    /// The caller was interrupted while a start was under way; exit code 3. Nobody knows whether it arrived.
    pub fn interrupted_start() -> Self {
        Self::new(Kind::StoppedStarting).having_started()
    }

    /// What came is not what was promised; exit code 6.
    pub fn bad_artifact(what: impl Into<String>) -> Self {
        Self::new(Kind::BadArtifact {
            what: CleanText::of(&what.into()),
        })
    }

    pub(crate) fn job_failed(reason: &str) -> Self {
        Self::new(Kind::JobFailed {
            reason: CleanText::of(reason),
        })
    }

    /// The same trouble, met after the job had succeeded: its success was taken back, where the vendor is known to do so.
    pub(crate) fn after_success(self, revocable: bool) -> Self {
        let kind = match self.kind() {
            Kind::JobFailed { reason } if !revocable => Kind::Contradicted {
                reason: reason.clone(),
            },
            Kind::JobFailed { reason } => Kind::Revoked {
                reason: reason.clone(),
            },
            Kind::Gone { message, .. } if revocable => Kind::Revoked {
                reason: message.clone(),
            },
            Kind::TimedOut { after, last } => Kind::NotRenewed {
                after: *after,
                last: last.clone(),
            },
            _ => return self,
        };
        Self::new(kind).with_ticket(self.ticket())
    }

    /// The vendor does not know the job; `record` is what it is known to keep of one.
    pub(crate) fn gone(message: &str, record: Option<Record>) -> Self {
        Self::new(Kind::Gone {
            message: CleanText::of(message),
            record,
        })
    }

    /// Time is up; `last` is why the last look failed, if it did.
    pub(crate) fn timed_out(after: Duration, last: Option<&PollError>) -> Self {
        let last = last.map(|error| CleanText::of(&error.to_string()));
        Self::new(Kind::TimedOut { after, last })
    }

    /// The next look is allowed only after the limit; `last` is why the last one failed, if it did.
    pub(crate) fn asked_to_wait(wait: Duration, last: Option<&PollError>) -> Self {
        let last = last.map(|error| CleanText::of(&error.to_string()));
        Self::new(Kind::AskedToWait { wait, last })
    }

    /// Time was up before a start was let through; `wait` is what the server asked for, `last` how it refused.
    pub(crate) fn not_started(
        after: Duration,
        wait: Option<Duration>,
        last: Option<&PollError>,
    ) -> Self {
        let last = last.map(|error| CleanText::of(&error.to_string()));
        Self::new(Kind::NotStarted { after, wait, last })
    }

    /// The same, met after a start of which nothing is kept that leads to the job.
    pub(crate) fn having_started(mut self) -> Self {
        self.0.may_have_started = true;
        self
    }

    pub(crate) fn unknown_state(state: &str, since: Duration) -> Self {
        Self::new(Kind::UnknownState {
            state: CleanText::of(state),
            since,
        })
    }

    pub(crate) fn link_refused(why: &'static str) -> Self {
        Self::new(Kind::LinkRefused { why })
    }

    /// The only link that there is has expired.
    pub(crate) fn link_ended() -> Self {
        Self::new(Kind::LinkEnded)
    }

    pub(crate) fn link_expired() -> Self {
        Self::new(Kind::LinkExpired)
    }

    pub(crate) fn server(status: u16, message: &str) -> Self {
        Self::new(Kind::Server {
            status,
            message: CleanText::of(message),
        })
    }

    pub(crate) fn network(message: &str, tries: u32) -> Self {
        Self::new(Kind::Network {
            status: None,
            message: CleanText::of(message),
            tries,
        })
    }

    /// A failed look at a job, after `tries` of them in a row.
    pub(crate) fn poll(error: &PollError, tries: u32) -> Self {
        let message = error.clean_message().clone();
        let status = error.status();
        Self::new(match error.kind() {
            ErrorKind::Refused => Kind::Refused {
                status: status.unwrap_or(401),
                message,
            },
            ErrorKind::NotFound => Kind::Gone {
                message,
                record: None,
            },
            ErrorKind::Usage => Kind::Usage {
                message: message.to_string(),
            },
            ErrorKind::Undecodable => Kind::Answer { status, message },
            ErrorKind::Transient | ErrorKind::RateLimited => Kind::Network {
                status,
                message,
                tries,
            },
            ErrorKind::Rejected => Kind::Server {
                status: status.unwrap_or(400),
                message,
            },
            ErrorKind::BadLink => Kind::BadArtifact { what: message },
        })
    }

    /// A start that failed. Unless it is certain that nothing was started, the message says so.
    pub(crate) fn start(error: &PollError) -> Self {
        let ambiguous = match error.kind() {
            ErrorKind::Transient | ErrorKind::Undecodable | ErrorKind::BadLink => {
                !error.is_unsent()
            }
            _ => false,
        };
        let mut made = Self::poll(error, 1);
        if let (
            true,
            Kind::Network { message, .. }
            | Kind::Answer { message, .. }
            | Kind::BadArtifact { what: message },
        ) = (ambiguous, &mut made.0.kind)
        {
            *message = message.and("a job may have been started");
        }
        match ambiguous {
            true => made.having_started(),
            false => made,
        }
    }

    /// A failure of the storage client. The URL in it is left behind.
    pub(crate) fn transfer(error: reqwest::Error, tries: u32) -> Self {
        let error = error.without_url();
        Self::new(Kind::Network {
            status: None,
            message: CleanText::of(&chain(&error)),
            tries,
        })
    }

    /// The same failure, met so many times in a row.
    pub(crate) fn after_tries(mut self, times: u32) -> Self {
        if let Kind::Network { tries, .. } = &mut self.0.kind {
            *tries = times;
        }
        self
    }

    pub(crate) fn client(error: &dyn std::error::Error) -> Self {
        Self::usage(format!(
            "no HTTPS client could be made: {}",
            clean(&chain(error))
        ))
    }

    pub(crate) fn exists(path: &Path) -> Self {
        Self::new(Kind::Exists {
            path: path.to_owned(),
        })
    }

    pub(crate) fn busy(path: &Path) -> Self {
        Self::new(Kind::Busy {
            path: path.to_owned(),
        })
    }

    /// A file that could not be opened, written or renamed.
    pub(crate) fn file(doing: &'static str, path: &Path, error: io::Error) -> Self {
        let path = path.to_owned();
        let kind = match error.kind() {
            io::ErrorKind::StorageFull
            | io::ErrorKind::QuotaExceeded
            | io::ErrorKind::FileTooLarge => Kind::NoRoom { path },
            _ => Kind::File { path, doing },
        };
        Self::new(kind).because(error)
    }
}

/// An error and its causes in one line; a cause that repeats its parent is left out.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let next = error.to_string();
        if !text.ends_with(&next) {
            text = format!("{text}: {next}");
        }
        cause = error.source();
    }
    text
}

/// A link or parameter that this crate refused while an adapter was reading an answer.
impl From<Error> for PollError {
    fn from(error: Error) -> Self {
        let kind = match error.is_bad_artifact() {
            true => ErrorKind::BadLink,
            false => ErrorKind::Usage,
        };
        Self::of(kind, None, &error.to_string())
    }
}
