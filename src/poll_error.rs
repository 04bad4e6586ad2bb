//! Decides what a failed look at a job means for the next one.
//!
//! # Invariants
//! - A message holds no query of a URL: it is made a [`CleanText`] when it enters.

use std::fmt;

use http::StatusCode;

use crate::hints::Hints;
use crate::text::CleanText;

/// Why one request to the API failed. Says nothing about the job.
#[derive(Clone, Debug)]
pub struct PollError {
    kind: ErrorKind,
    status: Option<u16>,
    hints: Hints,
    message: CleanText,
    unsent: bool,
}

/// Why a failed request failed, as far as the next one is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
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
        Self::of(ErrorKind::Transient, None, message.as_ref())
    }

    /// The server answered with a status that is no success.
    pub fn status_code(status: u16, message: impl AsRef<str>) -> Self {
        let kind = match status {
            401 | 403 => ErrorKind::Refused,
            404 | 410 => ErrorKind::NotFound,
            429 => ErrorKind::RateLimited,
            _ if StatusCode::from_u16(status).is_ok_and(runtime::is_transient_status) => {
                ErrorKind::Transient
            }
            _ => ErrorKind::Rejected,
        };
        Self::of(kind, Some(status), message.as_ref())
    }

    /// The server answered with a status that another try will not change, and that says nothing about the job.
    pub(crate) fn rejected(status: u16, message: impl AsRef<str>) -> Self {
        Self::of(ErrorKind::Rejected, Some(status), message.as_ref())
    }

    /// The answer came and makes no sense.
    pub fn undecodable(message: impl AsRef<str>) -> Self {
        Self::of(ErrorKind::Undecodable, None, message.as_ref())
    }

    /// A parameter is missing or malformed.
    pub fn usage(message: impl AsRef<str>) -> Self {
        Self::of(ErrorKind::Usage, None, message.as_ref())
    }

    pub(crate) fn of(kind: ErrorKind, status: Option<u16>, message: &str) -> Self {
        Self {
            kind,
            status,
            hints: Hints::default(),
            message: CleanText::of(message),
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

    /// What kind of error it is.
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// Whether the same request may succeed later.
    pub fn is_transient(&self) -> bool {
        matches!(self.kind, ErrorKind::Transient | ErrorKind::RateLimited)
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

    /// What happened, as errors keep it.
    pub(crate) fn clean_message(&self) -> &CleanText {
        &self.message
    }

    /// What happened, in one line.
    pub fn message(&self) -> &str {
        self.message.as_str()
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
