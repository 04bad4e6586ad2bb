//! Why a call gave no answer.
//!
//! One type for every operation, whose kinds are private and asked for by predicates; only the documented problems of the operation
//! are a type of its own. All that is the same for every operation works on [`Failure`], which is not generic.
//!
//! # Invariants
//! - An error is one word wide, prints in bounded length, and has neither a secret nor a URL in its text.
//! - An error that came of an answer keeps its status and headers, and its bytes where they were read.

mod build;
mod failure;
mod token;

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::answer::{Answered, Undocumented};
use crate::decode::DecodeError;
use crate::request::OperationInfo;
use crate::scalar::DateTime;

pub use build::BuildError;
pub(crate) use failure::Failure;
pub use token::TokenError;
pub(crate) use token::TokenTrouble;

/// The answers of an operation that are no success. Implemented by [`api_error!`](crate::api_error).
pub trait ApiError: std::error::Error + Send + Sync + Sized + 'static {
    /// The variant of an answer that the document does not describe.
    fn undocumented(answer: Undocumented) -> Self;

    /// The name of the variant, and the answer in it.
    fn variant(&self) -> (&'static str, &dyn Answered);

    /// The answer.
    fn answered(&self) -> &dyn Answered {
        self.variant().1
    }
}

/// Why a call gave no answer.
pub struct Error<E>(Box<Inner<E>>);

struct Inner<E> {
    operation: Option<&'static OperationInfo>,
    kind: Kind<E>,
}

enum Kind<E> {
    Api(E),
    Other(Failure),
}

impl<E> Error<E> {
    pub(crate) fn new(operation: Option<&'static OperationInfo>, failure: Failure) -> Self {
        Self(Box::new(Inner {
            operation,
            kind: Kind::Other(failure),
        }))
    }

    pub(crate) fn answered(operation: Option<&'static OperationInfo>, error: E) -> Self {
        Self(Box::new(Inner {
            operation,
            kind: Kind::Api(error),
        }))
    }

    fn failure(&self) -> Option<&Failure> {
        match &self.0.kind {
            Kind::Api(_) => None,
            Kind::Other(failure) => Some(failure),
        }
    }

    /// The answer, if the API answered with something that is no success.
    pub fn api(&self) -> Option<&E> {
        match &self.0.kind {
            Kind::Api(error) => Some(error),
            Kind::Other(_) => None,
        }
    }

    /// The answer, if the API answered with something that is no success.
    ///
    /// # Errors
    /// The error itself, if it is of another kind.
    pub fn into_api(self) -> Result<E, Self> {
        let Inner { operation, kind } = *self.0;
        match kind {
            Kind::Api(error) => Ok(error),
            Kind::Other(failure) => Err(Self::new(operation, failure)),
        }
    }

    /// The id of the operation that was called.
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation.map(|operation| operation.id)
    }

    /// Whether the request could not be made: nothing was sent.
    pub fn is_build(&self) -> bool {
        matches!(self.failure(), Some(Failure::Build(_)))
    }

    /// Whether the client lacks a credential that the operation asks for: nothing was sent.
    pub fn is_credential(&self) -> bool {
        matches!(self.failure(), Some(Failure::Credential(_)))
    }

    /// Whether no token was issued: the request itself was not sent.
    pub fn is_token(&self) -> bool {
        self.token().is_some()
    }

    /// Why no token was issued.
    pub fn token(&self) -> Option<&TokenError> {
        match self.failure()? {
            Failure::Token(error) => Some(error),
            _ => None,
        }
    }

    /// Whether nothing came in time.
    pub fn is_timeout(&self) -> bool {
        self.failure().is_some_and(Failure::is_timeout)
    }

    /// Whether the server could not be reached: the request was not sent.
    pub fn is_connect(&self) -> bool {
        self.failure().is_some_and(Failure::is_connect)
    }

    /// Whether the answer does not decode.
    pub fn is_decode(&self) -> bool {
        self.decode().is_some()
    }

    /// Whether the answer is larger than allowed.
    pub fn is_too_large(&self) -> bool {
        matches!(self.failure(), Some(Failure::TooLarge { .. }))
    }

    /// Why the answer does not decode.
    pub fn decode(&self) -> Option<&DecodeError> {
        match self.failure()? {
            Failure::Decode { error, .. } => Some(error),
            _ => None,
        }
    }
}

impl<E: ApiError> Error<E> {
    /// The status of the answer, if there was one.
    pub fn status(&self) -> Option<StatusCode> {
        match &self.0.kind {
            Kind::Api(error) => Some(error.answered().status()),
            Kind::Other(failure) => failure.status(),
        }
    }

    /// The headers of the answer, if there was one.
    pub fn headers(&self) -> Option<&HeaderMap> {
        match &self.0.kind {
            Kind::Api(error) => Some(error.answered().raw_headers()),
            Kind::Other(failure) => failure.headers(),
        }
    }

    /// The body of the answer, if there was one and it was read.
    pub fn body(&self) -> Option<&Bytes> {
        match &self.0.kind {
            Kind::Api(error) => Some(error.answered().bytes()),
            Kind::Other(_) => self.decode().map(DecodeError::body),
        }
    }

    /// Whether the body of the answer repeats a credential of the request. No message of this error shows any of such a body;
    /// neither should one that is made of [`Error::body`].
    pub fn repeats_credential(&self) -> bool {
        match &self.0.kind {
            Kind::Api(error) => error.answered().echoes(),
            Kind::Other(failure) => failure.echoes(),
        }
    }

    /// How long the server asks to wait before the next try.
    pub fn retry_after(&self) -> Option<Duration> {
        self.retry_after_at(DateTime::now())
    }

    /// How long the server asks to wait, counted from a given time: the header may name a date.
    pub fn retry_after_at(&self, now: DateTime) -> Option<Duration> {
        crate::pace::retry_after(self.headers()?, *now)
    }

    /// Whether the same call may succeed later: no connection, no answer in time, a server in trouble or asking for patience.
    pub fn is_transient(&self) -> bool {
        match &self.0.kind {
            Kind::Api(error) => crate::pace::is_transient_status(error.answered().status()),
            Kind::Other(failure) => failure.is_transient(),
        }
    }
}

impl<E: fmt::Display> fmt::Display for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(operation) = self.operation() {
            write!(f, "`{operation}`: ")?;
        }
        match &self.0.kind {
            Kind::Api(error) => error.fmt(f),
            Kind::Other(failure) => failure.fmt(f),
        }
    }
}

impl<E: fmt::Debug> fmt::Debug for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Error");
        out.field("operation", &self.operation());
        match &self.0.kind {
            Kind::Api(error) => out.field("api", error),
            Kind::Other(failure) => out.field("kind", failure),
        };
        out.finish()
    }
}

impl<E: ApiError> std::error::Error for Error<E> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0.kind {
            Kind::Api(error) => Some(error),
            Kind::Other(failure) => failure.source(),
        }
    }
}

/// What an enum of documented problems needs beside its variants: one line with their names. The variant `Undocumented` is there always.
/// Gives `Debug`, `Display` and `Error`.
#[macro_export]
macro_rules! api_error {
    ($ty:ident { $( $variant:ident ),* $(,)? }) => {
        impl ::core::fmt::Debug for $ty {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::show_answer(f, $crate::ApiError::variant(self))
            }
        }

        impl ::core::fmt::Display for $ty {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::describe(f, $crate::ApiError::variant(self))
            }
        }

        impl ::std::error::Error for $ty {}

        impl $crate::ApiError for $ty {
            #[inline]
            fn undocumented(answer: $crate::Undocumented) -> Self {
                Self::Undocumented(answer)
            }

            #[inline]
            fn variant(&self) -> (&'static str, &dyn $crate::Answered) {
                match self {
                    $( Self::$variant(problem) => (::core::stringify!($variant), problem), )*
                    Self::Undocumented(answer) => ("Undocumented", answer),
                }
            }
        }
    };
}
