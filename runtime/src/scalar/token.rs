//! Secrets.

use std::fmt;

use zeroize::Zeroizing;

/// A secret. It prints redacted, and its memory is wiped when it is dropped.
///
/// ```
/// let token = runtime::Token::new("s3cr3t");
/// assert_eq!(format!("{token} {token:?}"), "[redacted] Token([redacted])");
/// ```
#[derive(Clone)]
pub struct Token(Zeroizing<String>);

impl Token {
    /// A secret with this text.
    pub fn new(secret: impl Into<String>) -> Self {
        Self(Zeroizing::new(secret.into()))
    }

    /// The secret in an environment variable, without blanks around it.
    ///
    /// # Errors
    /// When the variable is not set, is empty, or is no text.
    pub fn from_env(variable: &str) -> Result<Self, MissingToken> {
        let value = std::env::var(variable)
            .map(Zeroizing::new)
            .unwrap_or_default();
        match value.trim() {
            "" => Err(MissingToken {
                variable: variable.to_owned(),
            }),
            secret => Ok(Self::new(secret)),
        }
    }

    /// The text itself, for the one place that sends it.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<String> for Token {
    fn from(secret: String) -> Self {
        Self::new(secret)
    }
}

impl From<&str> for Token {
    fn from(secret: &str) -> Self {
        Self::new(secret)
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token([redacted])")
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

/// An environment variable has no secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingToken {
    variable: String,
}

impl MissingToken {
    /// The name of the variable.
    pub fn variable(&self) -> &str {
        &self.variable
    }
}

impl fmt::Display for MissingToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the environment variable `{}` is not set; it should hold the secret for the API",
            self.variable
        )
    }
}

impl std::error::Error for MissingToken {}
