//! Headers that a caller gives by hand, to a client or to a call.
//!
//! # Invariants
//! - A value is a secret: it is printed nowhere.
//! - The headers that frame a message are left to the transport, so that a header cannot begin another request.

use http::header::{CONNECTION, CONTENT_LENGTH, TE, TRAILER, TRANSFER_ENCODING, UPGRADE};
use http::{HeaderMap, HeaderName, HeaderValue};

use crate::error::BuildError;
use crate::scalar::Token;

/// What frames a message.
const FRAMING: [HeaderName; 6] = [
    CONNECTION,
    CONTENT_LENGTH,
    TE,
    TRAILER,
    TRANSFER_ENCODING,
    UPGRADE,
];

/// A shorter value is in many an answer by chance, so finding it there says nothing.
const SHORTEST_SECRET: usize = 8;

/// Headers that a caller gives.
#[derive(Clone, Default)]
pub(crate) struct GivenHeaders(HeaderMap);

impl GivenHeaders {
    /// Adds a header, in place of one of that name.
    pub(crate) fn set(&mut self, name: &str, value: &Token) -> Result<(), BuildError> {
        let name = HeaderName::from_bytes(name.as_bytes())
            .map_err(|_| BuildError::new(format!("`{name}` is no name of a header")))?;
        if FRAMING.contains(&name) {
            return Err(BuildError::new(format!(
                "the header `{name}` is written by the transport, so it cannot be given"
            )));
        }
        // The value stays out of the message: it may be a secret.
        let mut value = HeaderValue::from_bytes(value.expose().as_bytes()).map_err(|_| {
            BuildError::new(format!(
                "the header `{name}` has characters that a header cannot have"
            ))
        })?;
        value.set_sensitive(true);
        self.0.insert(name, value);
        Ok(())
    }

    /// Whether there is one of this name.
    pub(crate) fn has(&self, name: &HeaderName) -> bool {
        self.0.contains_key(name)
    }

    /// Puts them into a request, in place of what is there.
    pub(crate) fn replace_in(&self, headers: &mut HeaderMap) {
        for (name, value) in &self.0 {
            headers.insert(name, value.clone());
        }
    }

    /// The values that an answer may repeat.
    pub(crate) fn secrets(&self) -> impl Iterator<Item = String> {
        self.0.values().filter_map(|value| {
            let text = String::from_utf8_lossy(value.as_bytes());
            (text.len() >= SHORTEST_SECRET).then(|| text.into_owned())
        })
    }
}
