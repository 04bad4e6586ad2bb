//! What every generated client calls.

mod answer;
mod client;
mod decode;
mod error;
mod operation;
mod request;
mod scalar;
mod text;
mod transport;
mod union;
mod wire;

pub use bytes::Bytes;
#[cfg(feature = "chrono")]
pub use chrono;
pub use http;
pub use http::{HeaderMap, HeaderValue, Method, StatusCode};
pub use jiff;
pub use serde;
/// Any JSON value.
pub use serde_json::Value as Json;
pub use uuid::Uuid;

pub use answer::{
    Answer, Answered, Headers, NoHeaders, Problem, Reply, ReplyHead, Undocumented, header,
};
pub use client::{
    Client, ClientBuilder, ClientCredentials, Credential, Credentials, MissingCredential,
};
pub use decode::{DecodeError, decode_json};
pub use error::{ApiError, BuildError, Error, TokenError};
pub use operation::{Operation, send};
pub use request::{Body, Call, Location, OperationInfo, Part, Style};
pub use scalar::{Base64, Date, DateTime, MissingToken, ParseError, Token};
#[cfg(feature = "reqwest")]
pub use transport::ReqwestTransport;
pub use transport::{BoxFuture, ByteStream, Transport, TransportError};
pub use union::UnknownBranch;
pub use wire::{KnownString, Maybe, UnknownText, UnknownValue};

/// What the macros expand to calls of. Not for use by hand, and no part of the stable interface.
#[doc(hidden)]
pub mod __private {
    pub use crate::answer::describe;
    pub use crate::union::parts::*;
    pub use crate::wire::parts::*;
}
