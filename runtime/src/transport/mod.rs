//! How requests reach a server. The one in the box is reqwest; anything that can take a request and give an answer may stand in.
//!
//! # Invariants
//! - A transport follows no redirects and adds no credentials: both are decided before it and after it.
//! - Errors carry no URL, since a URL may carry a secret.

#[cfg(any(feature = "reqwest", feature = "tower"))]
mod frames;
#[cfg(feature = "reqwest")]
mod reqwest;
mod stream;
#[cfg(feature = "tower")]
mod tower;

use std::error::Error;
use std::fmt;
use std::pin::Pin;
use std::time::Duration;

use crate::request::Body;

#[cfg(feature = "reqwest")]
pub use self::reqwest::ReqwestTransport;
pub use stream::ByteStream;
#[cfg(feature = "tower")]
pub use tower::{TowerTransport, TransportService};

/// A future that is boxed, so that traits with it are object-safe.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// How requests reach a server.
pub trait Transport: Send + Sync + 'static {
    /// Sends a request, and gives the head of the answer and a stream of its body. Redirects are answers.
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<ByteStream>, TransportError>>;

    /// Waits. Limits of time are kept by this; a transport that leaves it out has none.
    fn sleep(&self, _duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(std::future::pending())
    }
}

/// Why no answer came, or not all of it.
#[derive(Debug)]
pub struct TransportError {
    kind: Kind,
    source: Option<Box<dyn Error + Send + Sync>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Connect,
    Timeout,
    TooLarge,
    Other,
}

impl TransportError {
    /// The server could not be reached: the request was not sent.
    pub fn connect(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self {
            kind: Kind::Connect,
            source: Some(source.into()),
        }
    }

    /// Nothing came in time.
    pub fn timeout() -> Self {
        Self {
            kind: Kind::Timeout,
            source: None,
        }
    }

    /// Anything else.
    pub fn other(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self {
            kind: Kind::Other,
            source: Some(source.into()),
        }
    }

    pub(crate) fn too_large() -> Self {
        Self {
            kind: Kind::TooLarge,
            source: None,
        }
    }

    /// Whether the server could not be reached.
    pub fn is_connect(&self) -> bool {
        self.kind == Kind::Connect
    }

    /// Whether nothing came in time.
    pub fn is_timeout(&self) -> bool {
        self.kind == Kind::Timeout
    }

    /// Whether there was more than asked for.
    pub fn is_too_large(&self) -> bool {
        self.kind == Kind::TooLarge
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            Kind::Connect => "the server cannot be reached",
            Kind::Timeout => "nothing came in time",
            Kind::TooLarge => "the body is larger than allowed",
            Kind::Other => "the exchange broke off",
        })?;
        // Causes are often the only telling part, and few callers print them.
        let mut cause = self.source.as_deref().map(|source| source as &dyn Error);
        for _ in 0..4 {
            let Some(error) = cause else { break };
            write!(f, ": {}", crate::text::shown(&error.to_string(), 160))?;
            cause = error.source();
        }
        Ok(())
    }
}

impl Error for TransportError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source
            .as_deref()
            .map(|source| source as &(dyn Error + 'static))
    }
}
