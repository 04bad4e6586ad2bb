//! How a generated client reads the body of an answer, as far as its media type and its type say it.
//!
//! # Invariants
//! - The same rules as the runtime's: bytes and text are read whatever the media type, JSON under those that may be JSON.

use crate::changes::surface::Answer;

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
        match answer.body.as_str() {
            "()" => Self::Empty,
            "ByteStream" | "Bytes" => Self::Raw,
            "String" if !is_json(media(answer)) => Self::Raw,
            body if body.starts_with("Items<") => Self::Items,
            _ => Self::Json,
        }
    }

    /// Whether a body that is read in this way is read under the media type of `answer`, a server that says it rightly.
    pub(super) fn takes(self, answer: &Answer) -> bool {
        let other = Self::of(answer);
        match self {
            Self::Empty | Self::Raw => true,
            Self::Items => other == Self::Items,
            Self::Json => other == Self::Json && may_be_json(media(answer)),
        }
    }
}

/// What is decoded of a body.
#[derive(Clone, Copy, Debug)]
pub(super) enum Body<'a> {
    /// Nothing that could fail.
    Unread,
    Typed(&'a str),
}

impl<'a> Body<'a> {
    pub(super) fn of(answer: &'a Answer) -> Self {
        match Kind::of(answer) {
            Kind::Empty | Kind::Raw => Self::Unread,
            Kind::Items | Kind::Json => Self::Typed(&answer.body),
        }
    }
}

/// `json` of `200 json`; empty where there is no body.
fn media(answer: &Answer) -> &str {
    answer.on.split_once(' ').map_or("", |(_, media)| media)
}

fn is_json(media: &str) -> bool {
    matches!(media, "json" | "text/json") || media.ends_with("+json")
}

fn may_be_json(media: &str) -> bool {
    is_json(media) || matches!(media, "any" | "text/plain" | "application/octet-stream")
}
