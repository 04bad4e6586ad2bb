//! The kinds of failure that are the same for every operation.

use std::fmt;
use std::time::Duration;

use http::{HeaderMap, StatusCode};

use super::{BuildError, TokenError};
use crate::answer::ReplyHead;
use crate::client::MissingCredential;
use crate::decode::DecodeError;
use crate::transport::TransportError;

/// Why a call gave no answer, apart from what the API answered.
#[derive(Debug)]
pub(crate) enum Failure {
    Build(BuildError),
    Credential(MissingCredential),
    Token(TokenError),
    Transport(TransportError),
    /// Nothing came within this time.
    Timeout(Duration),
    TooLarge {
        head: ReplyHead,
        limit: u64,
    },
    Decode {
        head: ReplyHead,
        error: DecodeError,
    },
}

impl Failure {
    /// A body that does not decode. Nothing of one that repeats a credential is shown.
    pub(crate) fn decode(head: ReplyHead, error: DecodeError) -> Self {
        let error = if head.echoes() {
            error.withheld()
        } else {
            error
        };
        Self::Decode { head, error }
    }

    /// What it is, in a word or two.
    #[cfg(feature = "tracing")]
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Build(_) => "not a request",
            Self::Credential(_) => "no credential",
            Self::Token(_) => "no token",
            _ if self.is_timeout() => "timeout",
            _ if self.is_connect() => "no connection",
            Self::Transport(_) | Self::Timeout(_) => "broken off",
            Self::TooLarge { .. } => "too large",
            Self::Decode { .. } => "not decoded",
        }
    }

    fn head(&self) -> Option<&ReplyHead> {
        match self {
            Self::TooLarge { head, .. } | Self::Decode { head, .. } => Some(head),
            _ => None,
        }
    }

    pub(super) fn echoes(&self) -> bool {
        self.head().is_some_and(ReplyHead::echoes)
    }

    pub(super) fn status(&self) -> Option<StatusCode> {
        self.head().map(ReplyHead::status_code)
    }

    pub(super) fn headers(&self) -> Option<&HeaderMap> {
        match self {
            Self::Token(error) => error.headers(),
            _ => self.head().map(ReplyHead::headers),
        }
    }

    /// Whether no answer came, or not all of it.
    pub(crate) fn is_network(&self) -> bool {
        match self {
            Self::Timeout(_) => true,
            Self::Transport(error) => !error.is_too_large(),
            _ => false,
        }
    }

    pub(super) fn is_timeout(&self) -> bool {
        match self {
            Self::Timeout(_) => true,
            Self::Transport(error) => error.is_timeout(),
            Self::Token(error) => error.is_timeout(),
            _ => false,
        }
    }

    pub(crate) fn is_connect(&self) -> bool {
        match self {
            Self::Transport(error) => error.is_connect(),
            Self::Token(error) => error.is_connect(),
            _ => false,
        }
    }

    pub(super) fn is_transient(&self) -> bool {
        match self {
            Self::Transport(_) | Self::Timeout(_) => true,
            Self::Token(error) => error.is_transient(),
            Self::Build(_) | Self::Credential(_) | Self::TooLarge { .. } | Self::Decode { .. } => {
                false
            }
        }
    }

    pub(super) fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Build(error) => Some(error),
            Self::Credential(error) => Some(error),
            Self::Token(error) => Some(error),
            Self::Transport(error) => Some(error),
            Self::Decode { error, .. } => Some(error),
            Self::Timeout(_) | Self::TooLarge { .. } => None,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Build(error) => write!(f, "the request cannot be made: {error}"),
            Self::Credential(error) => error.fmt(f),
            Self::Token(error) => error.fmt(f),
            Self::Transport(error) => error.fmt(f),
            Self::Timeout(limit) => write!(f, "no answer within {limit:?}"),
            Self::TooLarge { head, limit } => {
                write!(
                    f,
                    "answered {} with more than the {limit} bytes that are allowed",
                    head.status_code()
                )
            }
            Self::Decode { head, error } => {
                write!(f, "answered {}, but {error}", head.status_code())
            }
        }
    }
}
