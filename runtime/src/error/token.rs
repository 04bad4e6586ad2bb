//! Why no OAuth 2 token was issued.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, StatusCode};

use crate::pace::is_transient_status;
use crate::transport::TransportError;

/// Why no token was issued. Shows the status and the error code of the answer, and nothing else of the exchange.
#[derive(Clone, Debug)]
pub struct TokenError(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    trouble: TokenTrouble,
    status: Option<StatusCode>,
    headers: HeaderMap,
}

#[derive(Debug)]
pub(crate) enum TokenTrouble {
    /// The answer is no success; with the error code, if it has one.
    Refused(Option<String>),
    /// The answer has no token, or the request cannot be written.
    Malformed,
    Timeout(Duration),
    Transport(TransportError),
}

impl TokenError {
    pub(crate) fn without_answer(trouble: TokenTrouble) -> Self {
        Self(Arc::new(Inner {
            trouble,
            status: None,
            headers: HeaderMap::new(),
        }))
    }

    pub(crate) fn answered(
        trouble: TokenTrouble,
        status: StatusCode,
        mut headers: HeaderMap,
    ) -> Self {
        // Only what says when to come back is needed later, and what is not kept cannot be printed.
        let retry_after = headers.remove(http::header::RETRY_AFTER);
        let kept = retry_after.map(|value| (http::header::RETRY_AFTER, value));
        Self(Arc::new(Inner {
            trouble,
            status: Some(status),
            headers: kept.into_iter().collect(),
        }))
    }

    /// The status with which the token endpoint answered, if it did.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status
    }

    /// The error code of the answer: `invalid_client` and the like.
    pub fn code(&self) -> Option<&str> {
        match &self.0.trouble {
            TokenTrouble::Refused(code) => code.as_deref(),
            _ => None,
        }
    }

    pub(super) fn headers(&self) -> Option<&HeaderMap> {
        self.0.status.map(|_| &self.0.headers)
    }

    pub(super) fn is_timeout(&self) -> bool {
        match &self.0.trouble {
            TokenTrouble::Timeout(_) => true,
            TokenTrouble::Transport(error) => error.is_timeout(),
            _ => false,
        }
    }

    pub(super) fn is_connect(&self) -> bool {
        matches!(&self.0.trouble, TokenTrouble::Transport(error) if error.is_connect())
    }

    pub(super) fn is_transient(&self) -> bool {
        match &self.0.trouble {
            TokenTrouble::Timeout(_) | TokenTrouble::Transport(_) => true,
            TokenTrouble::Refused(_) => self.0.status.is_some_and(is_transient_status),
            TokenTrouble::Malformed => false,
        }
    }
}

impl fmt::Display for TokenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no token was issued: ")?;
        match (&self.0.trouble, self.0.status) {
            (TokenTrouble::Refused(Some(code)), Some(status)) => {
                write!(f, "answered {status} ({code})")
            }
            (TokenTrouble::Refused(_), Some(status)) => write!(f, "answered {status}"),
            (TokenTrouble::Timeout(limit), _) => write!(f, "no answer within {limit:?}"),
            (TokenTrouble::Transport(error), _) => error.fmt(f),
            (TokenTrouble::Refused(_) | TokenTrouble::Malformed, _) => {
                f.write_str("the answer has no token")
            }
        }
    }
}

impl std::error::Error for TokenError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0.trouble {
            TokenTrouble::Transport(error) => Some(error),
            _ => None,
        }
    }
}
