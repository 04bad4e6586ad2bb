//! Decides what can go wrong, in which words it is told, and with which exit code.
//!
//! One [`Error`] with a private kind. Callers ask it questions ([`Error::is_timeout`], [`Error::is_refused`], ...);
//! foreign errors come in by named constructors, which take what they need and leave the rest behind.
//!
//! # Invariants
//! - No message has the query of a URL, a token or a signed URL in it.
//! - Every kind has one exit code.

mod kind;
mod make;
mod record;

use std::fmt;

pub(crate) use kind::{Kind, Span};
pub(crate) use record::Record;

use crate::ticket::Ticket;

/// Why an export did not end in a file.
pub struct Error(Box<Inner>);

struct Inner {
    kind: Kind,
    ticket: Option<Ticket>,
    may_have_started: bool,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl Error {
    /// The vendor said that the job failed, or took its success back.
    pub fn is_job_failed(&self) -> bool {
        matches!(
            self.kind(),
            Kind::JobFailed { .. } | Kind::Revoked { .. } | Kind::Contradicted { .. }
        )
    }

    /// The vendor no longer knows the job.
    pub fn is_gone(&self) -> bool {
        matches!(self.kind(), Kind::Gone { .. })
    }

    /// Time ran out, or a server asked for more of it than there was; the job may well go on.
    pub fn is_timeout(&self) -> bool {
        matches!(
            self.kind(),
            Kind::TimedOut { .. }
                | Kind::AskedToWait { .. }
                | Kind::NotStarted { .. }
                | Kind::UnknownState { .. }
                | Kind::NotRenewed { .. }
        )
    }

    /// An observer asked to stop, or the caller was interrupted.
    pub fn is_interrupted(&self) -> bool {
        matches!(self.kind(), Kind::Stopped | Kind::StoppedStarting)
    }

    /// The API refused the credentials (401 or 403).
    pub fn is_refused(&self) -> bool {
        matches!(self.kind(), Kind::Refused { .. })
    }

    /// A connection failed, a server answered with an error, or an answer could not be understood.
    pub fn is_network(&self) -> bool {
        matches!(
            self.kind(),
            Kind::Network { .. }
                | Kind::Server { .. }
                | Kind::Answer { .. }
                | Kind::LinkExpired
                | Kind::LinkEnded
        )
    }

    /// The download link had expired, and a fresh one could not be had or had expired too.
    pub fn is_link_expired(&self) -> bool {
        matches!(self.kind(), Kind::LinkExpired | Kind::LinkEnded)
    }

    /// What was downloaded, or what it was to be downloaded from, is not what the export promised.
    pub fn is_bad_artifact(&self) -> bool {
        matches!(
            self.kind(),
            Kind::BadArtifact { .. } | Kind::LinkRefused { .. }
        )
    }

    /// This side cannot do it as asked: a wrong argument, a ticket of another host.
    pub fn is_usage(&self) -> bool {
        matches!(self.kind(), Kind::Usage { .. })
    }

    /// The destination cannot be written: it exists, another process works on it, or the disk refuses.
    pub fn is_destination(&self) -> bool {
        matches!(
            self.kind(),
            Kind::Exists { .. } | Kind::Busy { .. } | Kind::NoRoom { .. } | Kind::File { .. }
        )
    }

    /// The disk, or the quota, is full.
    pub fn is_disk_full(&self) -> bool {
        matches!(self.kind(), Kind::NoRoom { .. })
    }

    /// The HTTP status behind it, where there is one.
    pub fn http_status(&self) -> Option<u16> {
        match self.kind() {
            Kind::Refused { status, .. } | Kind::Server { status, .. } => Some(*status),
            Kind::Network { status, .. } | Kind::Answer { status, .. } => *status,
            _ => None,
        }
    }

    /// When to come back, where the server or the limiter said so.
    pub fn come_back_in(&self) -> Option<std::time::Duration> {
        match self.kind() {
            Kind::AskedToWait { wait, .. } => Some(*wait),
            Kind::NotStarted { wait, .. } => *wait,
            _ => None,
        }
    }

    /// Whether a start may have begun a job that nothing is known of: its answer was lost, made no sense, or was not waited
    /// for. Starting again may then begin a second one.
    ///
    /// Of an error without a ticket, `false` says that the start began nothing, and is safe to repeat. Of one with a ticket it
    /// says nothing: the job that the ticket leads to was begun before.
    pub fn may_have_started(&self) -> bool {
        self.0.may_have_started
    }

    /// The handle that another run can resume the job with.
    pub fn ticket(&self) -> Option<&Ticket> {
        self.0.ticket.as_ref()
    }

    /// The exit code of the command: 1 the job failed, 2 usage (the destination included), 3 timed out or interrupted,
    /// 4 refused, 5 network or server trouble, 6 bad artifact.
    pub fn exit_code(&self) -> u8 {
        match self.kind() {
            Kind::JobFailed { .. }
            | Kind::Revoked { .. }
            | Kind::Contradicted { .. }
            | Kind::Gone { .. } => 1,
            Kind::Usage { .. } => 2,
            Kind::Exists { .. } | Kind::Busy { .. } | Kind::NoRoom { .. } | Kind::File { .. } => 2,
            Kind::TimedOut { .. }
            | Kind::AskedToWait { .. }
            | Kind::NotStarted { .. }
            | Kind::UnknownState { .. }
            | Kind::NotRenewed { .. }
            | Kind::Stopped
            | Kind::StoppedStarting => 3,
            Kind::Refused { .. } => 4,
            Kind::Network { .. }
            | Kind::Server { .. }
            | Kind::Answer { .. }
            | Kind::LinkExpired
            | Kind::LinkEnded => 5,
            Kind::BadArtifact { .. } | Kind::LinkRefused { .. } => 6,
        }
    }

    /// Adds the handle of the job it is about; the first one stays.
    #[must_use]
    pub fn with_ticket(mut self, ticket: Option<&Ticket>) -> Self {
        if self.0.ticket.is_none() {
            self.0.ticket = ticket.cloned();
        }
        self
    }

    pub(crate) fn kind(&self) -> &Kind {
        &self.0.kind
    }

    pub(crate) fn new(kind: Kind) -> Self {
        Self(Box::new(Inner {
            kind,
            ticket: None,
            may_have_started: false,
            source: None,
        }))
    }

    fn because(mut self, source: impl std::error::Error + Send + Sync + 'static) -> Self {
        self.0.source = Some(Box::new(source));
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind().fmt(f)?;
        match self.ticket() {
            Some(_) => f.write_str(self.kind().about_the_job()),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", self.kind())
            .field("ticket", &self.0.ticket)
            .field("may_have_started", &self.0.may_have_started)
            .field("source", &self.0.source)
            .finish()
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_deref().map(|source| source as _)
    }
}
