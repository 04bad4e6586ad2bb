//! Decides the wording of every error.
//!
//! # Invariants
//! - Lower case, no trailing full stop; says what to do where there is something to do.

use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

use super::Record;
use crate::text::CleanText;

/// What went wrong. Private, so that it can grow.
#[derive(Debug)]
pub(crate) enum Kind {
    JobFailed {
        reason: CleanText,
    },
    Revoked {
        reason: CleanText,
    },
    Contradicted {
        reason: CleanText,
    },
    Gone {
        message: CleanText,
        record: Option<Record>,
    },
    TimedOut {
        after: Duration,
        last: Option<CleanText>,
    },
    AskedToWait {
        wait: Duration,
        last: Option<CleanText>,
    },
    NotStarted {
        after: Duration,
        wait: Option<Duration>,
        last: Option<CleanText>,
    },
    UnknownState {
        state: CleanText,
        since: Duration,
    },
    NotRenewed {
        after: Duration,
        last: Option<CleanText>,
    },
    Stopped,
    StoppedStarting,
    Refused {
        status: u16,
        message: CleanText,
    },
    Network {
        status: Option<u16>,
        message: CleanText,
        tries: u32,
    },
    Server {
        status: u16,
        message: CleanText,
    },
    Answer {
        status: Option<u16>,
        message: CleanText,
    },
    LinkExpired,
    LinkEnded,
    LinkRefused {
        why: &'static str,
    },
    BadArtifact {
        what: CleanText,
    },
    Usage {
        message: String,
    },
    Exists {
        path: PathBuf,
    },
    Busy {
        path: PathBuf,
    },
    NoRoom {
        path: PathBuf,
    },
    File {
        path: PathBuf,
        doing: &'static str,
    },
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::JobFailed { reason } if reason.as_str().is_empty() => {
                f.write_str("the export failed; the vendor gives no reason")
            }
            Self::JobFailed { reason } => write!(f, "the export failed: {reason}"),
            Self::Revoked { reason } if reason.as_str().is_empty() => {
                f.write_str("the export was ready, but the vendor has removed it; start a new one")
            }
            Self::Revoked { reason } => write!(
                f,
                "the export was ready, but is no more: {reason}; start a new one"
            ),
            Self::Contradicted { reason } => with_text(
                f,
                "the vendor called the export ready and now calls it failed, which it is not known to do",
                reason,
            ),
            Self::Gone {
                record: Some(record),
                ..
            } if record.has_ended() => write!(f, "{record}: start a new export"),
            Self::Gone { message, record } => {
                with_text(
                    f,
                    "the vendor does not know this export (any more)",
                    message,
                )?;
                match record {
                    Some(record) => write!(f, "; {record}"),
                    None => Ok(()),
                }
            }
            Self::TimedOut { after, last } => {
                write!(f, "the export was not ready after {}", Span(*after))?;
                with_last(f, "look", last.as_ref())
            }
            Self::AskedToWait { wait, last } => {
                let wait = Span(*wait);
                write!(f, "the next request is allowed in {wait}, after the time limit")?;
                with_last(f, "look", last.as_ref())
            }
            Self::NotStarted { after, wait, last } => {
                write!(f, "nothing was started within {}", Span(*after))?;
                if let Some(wait) = wait {
                    let wait = Span(*wait);
                    write!(f, "; the next request is allowed in {wait}, after the time limit")?;
                }
                with_last(f, "start", last.as_ref())
            }
            Self::NotRenewed { after, last } => {
                let after = Span(*after);
                write!(f, "the download link had expired, and no fresh one came within {after}")?;
                with_last(f, "look", last.as_ref())
            }
            Self::UnknownState { state, since } => write!(
                f,
                "the export has been in the state `{state}`, unknown to this version, for {}",
                Span(*since)
            ),
            Self::Stopped => f.write_str("stopped on request"),
            Self::StoppedStarting => f.write_str(
                "stopped on request while the export was asked for; a job may have been started",
            ),
            Self::Refused { status, message } => with_text(
                f,
                &format!("the API refused the credentials ({status})"),
                message,
            ),
            Self::Network {
                status,
                message,
                tries,
            } => {
                let answer = status
                    .map(|status| format!(" ({status})"))
                    .unwrap_or_default();
                let times = if *tries > 1 {
                    format!(" {tries} times in a row")
                } else {
                    String::new()
                };
                with_text(f, &format!("the request failed{answer}{times}"), message)
            }
            Self::Server { status, message } => {
                with_text(f, &format!("the server answered {status}"), message)
            }
            Self::Answer { message, .. } => {
                with_text(f, "the answer could not be understood", message)
            }
            Self::LinkExpired => f.write_str(
                "the download link has expired, or the storage refuses it, and no working one could be had",
            ),
            Self::LinkEnded => f.write_str(
                "the download link has expired, or the storage refuses it, and this export gives no other; start a new export",
            ),
            Self::LinkRefused { why } => write!(f, "the download link is refused: {why}"),
            Self::BadArtifact { what } => {
                write!(f, "the downloaded file is not what was promised: {what}")
            }
            Self::Usage { message } => f.write_str(message),
            Self::Exists { path } => write!(
                f,
                "`{}` exists; remove it, or allow it to be overwritten",
                path.display()
            ),
            Self::Busy { path } => {
                write!(f, "another process is downloading to `{}`", path.display())
            }
            Self::NoRoom { path } => write!(
                f,
                "no room left for `{}`; make some and run it again",
                path.display()
            ),
            Self::File { path, doing } => write!(f, "cannot {doing} `{}`", path.display()),
        }
    }
}

impl Kind {
    /// What to do, or to know, about the job that goes on; said where there is a ticket of it.
    pub(super) fn about_the_job(&self) -> &'static str {
        match self {
            Self::TimedOut { .. } | Self::NotRenewed { .. } => "; resume it with the ticket",
            Self::AskedToWait { .. } => "; resume then with the ticket",
            Self::Stopped => "; the job goes on at the vendor",
            _ => "",
        }
    }
}

/// Why the last of several requests failed, if it did.
fn with_last(f: &mut fmt::Formatter<'_>, what: &str, why: Option<&CleanText>) -> fmt::Result {
    match why {
        Some(why) => write!(f, "; the last {what} failed: {why}"),
        None => Ok(()),
    }
}

fn with_text(f: &mut fmt::Formatter<'_>, what: &str, text: &CleanText) -> fmt::Result {
    match text.as_str() {
        "" => f.write_str(what),
        text => write!(f, "{what}: {text}"),
    }
}

/// A duration as people say it: `850 ms`, `41 s`, `12 min`, `3 h 5 min`.
pub(crate) struct Span(pub(crate) Duration);

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0.as_secs();
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
        match seconds {
            0 => write!(f, "{} ms", self.0.as_millis()),
            1..=119 => write!(f, "{seconds} s"),
            120..=7199 => write!(f, "{} min", seconds / 60),
            _ if minutes == 0 => write!(f, "{hours} h"),
            _ => write!(f, "{hours} h {minutes} min"),
        }
    }
}
