//! How a generated client reads the body of an answer, as far as its media type and its type say it.
//!
//! # Invariants
//! - The same rules as the runtime's: bytes and text are read whatever the media type, JSON under those that may be JSON.

use crate::changes::view::Answer;
use crate::rust_api::{self, Media, RustType};

/// What becomes of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nobody looks at it.
    Empty,
    /// Read as it comes, or as text.
    Raw,
    /// Items one by one, framed as the media type says.
    Items,
    Json,
}

impl Kind {
    pub(super) fn of(answer: &Answer) -> Self {
        match &answer.body {
            rust_api::Body::Empty => Self::Empty,
            rust_api::Body::Stream | rust_api::Body::Bytes => Self::Raw,
            rust_api::Body::Value(RustType::String) if !is_json(answer) => Self::Raw,
            rust_api::Body::Value(_) => Self::Json,
            rust_api::Body::Items(_) => Self::Items,
        }
    }

    /// Whether a body that is read in this way is read under the media type of `answer`, a server that says it rightly.
    pub(super) fn takes(self, answer: &Answer) -> bool {
        let other = Self::of(answer);
        match self {
            Self::Empty | Self::Raw => true,
            Self::Items => other == Self::Items,
            Self::Json => other == Self::Json && may_be_json(answer),
        }
    }
}

/// What is decoded of a body.
#[derive(Clone, Copy, Debug)]
pub(super) enum Body<'a> {
    /// Nothing that could fail.
    Unread,
    /// One value.
    Value(&'a RustType),
    /// Items one by one.
    Items(&'a RustType),
}

impl<'a> Body<'a> {
    pub(super) fn of(answer: &'a Answer) -> Self {
        match &answer.body {
            rust_api::Body::Value(ty) if Kind::of(answer) == Kind::Json => Self::Value(ty),
            rust_api::Body::Items(ty) => Self::Items(ty),
            _ => Self::Unread,
        }
    }
}

fn is_json(answer: &Answer) -> bool {
    answer.on.media.as_ref().is_some_and(Media::is_json)
}

fn may_be_json(answer: &Answer) -> bool {
    answer.on.media.as_ref().is_some_and(Media::may_be_json)
}
