//! Decides how an adapter is told where its vendor is and who asks.
//!
//! # Invariants
//! - A secret is printed nowhere: `Debug` shows that there is one.
//! - The base URL is checked before a client is made of it; plain http is for loopback hosts.

use std::sync::Arc;

use jiff::Timestamp;
use runtime::Token;

use crate::clock::{Clock, TokioClock};
use crate::error::Error;
use crate::link::{Origin, SignedUrl};
use crate::poll_error::PollError;

/// Who asks.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Credentials {
    /// An API token, without any prefix.
    Token(Token),
    /// A client that fetches its own tokens (OAuth2 client credentials).
    Client {
        /// The id.
        id: String,
        /// The secret.
        secret: Token,
    },
}

impl Credentials {
    /// An API token.
    pub fn token(token: impl Into<String>) -> Self {
        Self::Token(Token::new(token))
    }

    /// A client that fetches its own tokens.
    pub fn client(id: impl Into<String>, secret: impl Into<String>) -> Self {
        Self::Client {
            id: id.into(),
            secret: Token::new(secret),
        }
    }

    /// The token, for a vendor that takes nothing else.
    pub(super) fn only_token(self, vendor: &str) -> Result<Token, Error> {
        match self {
            Self::Token(token) => Ok(token),
            Self::Client { .. } => Err(Error::usage(format!(
                "`{vendor}` takes an API token, not a client id and secret"
            ))),
        }
    }
}

/// Where a vendor's API is and what time it is there.
#[derive(Clone, Debug)]
pub struct Connection {
    base_url: Option<String>,
    clock: Arc<dyn Clock>,
}

impl Connection {
    /// The vendor's own server and the system's clock.
    pub fn new() -> Self {
        Self {
            base_url: None,
            clock: Arc::new(TokioClock::new()),
        }
    }

    /// Another server; the URL takes the place of the vendor's whole, prefix of paths included.
    #[must_use]
    pub fn at(self, base_url: impl Into<String>) -> Self {
        Self {
            base_url: Some(base_url.into()),
            ..self
        }
    }

    /// Another clock to stamp answers with.
    #[must_use]
    pub fn with_clock(self, clock: Arc<dyn Clock>) -> Self {
        Self { clock, ..self }
    }

    /// Where the API is, checked, and the URL to make a client with.
    pub(super) fn resolve(&self, default: &str) -> Result<Endpoint, Error> {
        let base_url = self.base_url.as_deref().unwrap_or(default).to_owned();
        Ok(Endpoint {
            origin: Origin::parse(&base_url)?,
            base_url,
            clock: self.clock.clone(),
        })
    }
}

impl Default for Connection {
    fn default() -> Self {
        Self::new()
    }
}

/// What every adapter holds beside its client.
#[derive(Debug)]
pub(super) struct Endpoint {
    pub(super) base_url: String,
    pub(super) origin: Origin,
    clock: Arc<dyn Clock>,
}

impl Endpoint {
    pub(super) fn now(&self) -> Timestamp {
        self.clock.wall()
    }

    /// A download link that this API gave.
    pub(super) fn link(&self, link: &str) -> Result<SignedUrl, PollError> {
        Ok(SignedUrl::parse(link, &self.origin)?)
    }
}

/// The client could not be made of what it was given.
pub(super) fn refused(error: runtime::BuildError) -> Error {
    Error::usage(error.to_string())
}
