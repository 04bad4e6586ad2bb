//! What every generated client calls.

pub mod decode;
mod scalar;
mod text;
mod union;
mod wire;

pub use bytes::Bytes;
#[cfg(feature = "chrono")]
pub use chrono;
pub use decode::{DecodeError, decode_json};
pub use jiff;
pub use scalar::{Base64, Date, DateTime, MissingToken, ParseError, Token};
pub use serde;
/// Any JSON value.
pub use serde_json::Value as Json;
pub use union::UnknownBranch;
pub use uuid::Uuid;
pub use wire::{KnownString, Maybe, UnknownText, UnknownValue};

/// What the macros expand to calls of. Not for use by hand, and no part of the stable interface.
#[doc(hidden)]
pub mod __private {
    pub use crate::union::parts::*;
    pub use crate::wire::parts::*;
}
