//! Decides what a failed look at a job means for the next one.
//!
//! # Invariants
//! - A message holds no query of a URL: it is cleaned when it enters.

use std::fmt;

use http::StatusCode;

use super::Hints;
use crate::link::clean;

/// Why one request to the API failed. Says nothing about the job.
#[derive(Clone, Debug)]
pub struct PollError {
    trouble: Trouble,
    status: Option<u16>,
    hints: Hints,
    message: String,
    unsent: bool,
}

/// What kind of trouble a failed request is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Trouble {
    /// No answer, 408, 425 or 5xx: worth another try.
    Transient,
    /// 429: slow down; not counted against the budget for failures.
    RateLimited,
    /// 401 or 403: the credentials are not good.
    Refused,
    /// 404 or 410: no such job, or not yet.
    NotFound,
    /// Another answer that another try will not change.
    Rejected,
    /// An answer that could not be decoded.
    Undecodable,
    /// The answer's download link is not acceptable.
    BadLink,
    /// The caller's parameters are wrong; nothing was sent.
    Usage,
}

impl PollError {
    /// No answer came: a connection that failed or broke, a timeout.
    pub fn network(message: impl AsRef<str>) -> Self {
        Self::of(Trouble::Transient, None, message.as_ref())
    }

    /// The server answered with a status that is no success.
    pub fn status_code(status: u16, message: impl AsRef<str>) -> Self {
        let trouble = match status {
            401 | 403 => Trouble::Refused,
            404 | 410 => Trouble::NotFound,
            429 => Trouble::RateLimited,
            _ if StatusCode::from_u16(status).is_ok_and(runtime::is_transient_status) => {
                Trouble::Transient
            }
            _ => Trouble::Rejected,
        };
        Self::of(trouble, Some(status), message.as_ref())
    }

    /// The server answered with a status that another try will not change, and that says nothing about the job.
    pub(crate) fn rejected(status: u16, message: impl AsRef<str>) -> Self {
        Self::of(Trouble::Rejected, Some(status), message.as_ref())
    }

    /// The answer came and makes no sense.
    pub fn undecodable(message: impl AsRef<str>) -> Self {
        Self::of(Trouble::Undecodable, None, message.as_ref())
    }

    /// A parameter is missing or malformed.
    pub fn usage(message: impl AsRef<str>) -> Self {
        Self::of(Trouble::Usage, None, message.as_ref())
    }

    fn of(trouble: Trouble, status: Option<u16>, message: &str) -> Self {
        Self {
            trouble,
            status,
            hints: Hints::default(),
            message: clean(message),
            unsent: false,
        }
    }

    /// The same, known never to have reached the server.
    #[must_use]
    pub fn unsent(self) -> Self {
        Self {
            unsent: true,
            ..self
        }
    }

    /// The same with what the server said about pace.
    #[must_use]
    pub fn with_hints(self, hints: Hints) -> Self {
        Self { hints, ..self }
    }

    /// What kind of trouble it is.
    pub fn trouble(&self) -> Trouble {
        self.trouble
    }

    /// Whether the same request may succeed later.
    pub fn is_transient(&self) -> bool {
        matches!(self.trouble, Trouble::Transient | Trouble::RateLimited)
    }

    /// Whether the request is known never to have reached the server.
    pub fn is_unsent(&self) -> bool {
        self.unsent
    }

    /// The HTTP status, if an answer came.
    pub fn status(&self) -> Option<u16> {
        self.status
    }

    /// What the server said about pace.
    pub fn hints(&self) -> &Hints {
        &self.hints
    }

    /// What happened, in one line.
    pub fn message(&self) -> &str {
        &self.message
    }
}

/// A link or parameter that this crate refused while an adapter was reading an answer.
impl From<crate::Error> for PollError {
    fn from(error: crate::Error) -> Self {
        let trouble = match error.is_bad_artifact() {
            true => Trouble::BadLink,
            false => Trouble::Usage,
        };
        Self::of(trouble, None, &error.to_string())
    }
}

impl fmt::Display for PollError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.status, self.message.as_str()) {
            (Some(status), "") => write!(f, "the server answered {status}"),
            (Some(status), message) => write!(f, "the server answered {status}: {message}"),
            (None, "") => f.write_str("the request failed"),
            (None, message) => f.write_str(message),
        }
    }
}

impl std::error::Error for PollError {}
