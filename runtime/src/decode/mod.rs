//! Decoding JSON, and what is said when it fails.
//!
//! The types are decoded straight from the text by serde_json, which reports a line and a column. Everything else an error says is
//! worked out afterwards, from the text: so the good path pays nothing, and no type is compiled a second time for the sake of errors.
//!
//! # Invariants
//! - A message is bounded, whatever came, and shows no control characters.
//! - An error sees the body of an answer and nothing of a request, and shows no query of a URL in it.

pub(crate) mod error_path;
pub(crate) mod raw;
mod scan;

use std::fmt;

use bytes::Bytes;
use serde::de::DeserializeOwned;

use self::error_path::Step;
use self::scan::Meant;
use crate::text::{bounded, short_type_name, shown, shown_bytes, shown_from};

/// Bytes of the text that an error shows: half of them before the place, half after it.
const EXCERPT: usize = 160;

/// Bytes of a message that an error shows. Serde repeats the values that it found.
const MESSAGE: usize = 600;

/// Reads a value from JSON text.
///
/// # Errors
/// When the text is no JSON, or does not fit the type.
pub fn decode_json<T: DeserializeOwned>(body: &Bytes) -> Result<T, DecodeError> {
    error_path::clear();
    let text = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    crate::wire::read_leniently(&mut deserializer)
        .and_then(|value| deserializer.end().map(|()| value))
        .map_err(|error| DecodeError::locate(std::any::type_name::<T>(), &error, text, body))
}

/// Why a text is not the value that was expected, where, and what is there instead.
pub struct DecodeError(Box<Inner>);

struct Inner {
    type_name: String,
    path: String,
    message: String,
    line: usize,
    column: usize,
    excerpt: String,
    body: Bytes,
}

impl DecodeError {
    /// `text` is the body without its byte order mark, which counts for no line and no column.
    fn locate(type_name: &str, error: &serde_json::Error, text: &[u8], body: &Bytes) -> Self {
        let Place {
            path,
            message,
            is_inner,
        } = place(error, text);
        let (mut line, mut column) = (error.line(), error.column());
        let mut offset = offset_of(text, line, column);
        if is_inner {
            // The position is that of what was read when the held member was looked at; its own is further up. A member that
            // is missing has none, but the object has that lacks it.
            let places = (0..=path.len()).rev();
            offset = places
                .filter_map(|depth| scan::start_of(text, &path[..depth]))
                .next()
                .unwrap_or(offset);
            (line, column) = line_and_column(text, offset);
        }
        let from = offset.min(text.len()).saturating_sub(EXCERPT / 2);
        Self(Box::new(Inner {
            type_name: short_type_name(type_name),
            path: bounded(&error_path::render("$", &path), MESSAGE),
            message: shown(&message, MESSAGE),
            line,
            column,
            excerpt: shown_from(text, from, EXCERPT),
            body: body.clone(),
        }))
    }

    pub(crate) fn other(type_name: &str, message: &str, body: Bytes) -> Self {
        Self(Box::new(Inner {
            type_name: short_type_name(type_name),
            path: "$".to_owned(),
            message: shown(message, MESSAGE),
            line: 0,
            column: 0,
            excerpt: shown_bytes(&body, EXCERPT),
            body,
        }))
    }

    /// The same without anything of the body in its texts.
    pub(crate) fn withheld(mut self) -> Self {
        self.0.message = "the value does not fit".to_owned();
        self.0.excerpt = crate::answer::WITHHELD.to_owned();
        self.0.path = "$".to_owned();
        self
    }

    /// The Rust type that was asked for. The message names the innermost type that failed.
    pub fn type_name(&self) -> &str {
        &self.0.type_name
    }

    /// The path of the value that does not fit: `$.error.detail.name[0]`.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// What was expected and what was found.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The line of the place, from 1; 0 when there is none.
    pub fn line(&self) -> usize {
        self.0.line
    }

    /// The column of the place in bytes.
    pub fn column(&self) -> usize {
        self.0.column
    }

    /// A bounded piece of the text around the place.
    pub fn excerpt(&self) -> &str {
        &self.0.excerpt
    }

    /// The whole text.
    pub fn body(&self) -> &Bytes {
        &self.0.body
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner {
            type_name,
            path,
            message,
            line,
            column,
            excerpt,
            ..
        } = &*self.0;
        write!(f, "`{type_name}` does not decode at `{path}`")?;
        if *line > 0 {
            write!(f, " (line {line}, column {column})")?;
        }
        write!(f, ": {message}; near: {excerpt}")
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner {
            type_name,
            path,
            message,
            line,
            column,
            excerpt,
            body,
        } = &*self.0;
        f.debug_struct("DecodeError")
            .field("type_name", type_name)
            .field("path", path)
            .field("message", message)
            .field("line", line)
            .field("column", column)
            .field("excerpt", excerpt)
            .field("body_len", &body.len())
            .finish()
    }
}

impl std::error::Error for DecodeError {}

/// What went wrong in a text, and where.
pub(crate) struct Place {
    pub(crate) path: Vec<Step>,
    /// The message without the position.
    pub(crate) message: String,
    /// Whether it went wrong in a value that had been held.
    is_inner: bool,
}

/// The place of an error in the text that was read.
pub(crate) fn place(error: &serde_json::Error, text: &[u8]) -> Place {
    let mut message = error.to_string();
    let (inner, held) = error_path::take_in_text(&message);
    let held = held.and_then(|held| held.checked_sub(text.as_ptr().addr()));
    let held = held.filter(|offset| *offset < text.len());
    let is_inner = held.is_some() || !inner.is_empty();
    let offset = held.unwrap_or_else(|| offset_of(text, error.line(), error.column()));
    let meant = match is_inner && held.is_none() {
        true => Meant::Container,
        false => Meant::Value,
    };
    let mut path = scan::path_at(text, offset, meant);
    path.extend(inner);
    let suffix = format!(" at line {} column {}", error.line(), error.column());
    if message.ends_with(&suffix) {
        message.truncate(message.len() - suffix.len());
    }
    Place {
        path,
        message,
        is_inner,
    }
}

/// The offset of a position as serde_json counts it: lines from 1, columns in bytes read of the line.
fn offset_of(text: &[u8], line: usize, column: usize) -> usize {
    let newlines = text
        .iter()
        .enumerate()
        .filter(|(_, byte)| **byte == b'\n')
        .map(|(at, _)| at + 1);
    let start = std::iter::once(0)
        .chain(newlines)
        .nth(line.saturating_sub(1))
        .unwrap_or(text.len());
    (start + column).min(text.len())
}

fn line_and_column(text: &[u8], offset: usize) -> (usize, usize) {
    let before = &text[..offset.min(text.len())];
    let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
    let column = before
        .iter()
        .rev()
        .take_while(|byte| **byte != b'\n')
        .count()
        + 1;
    (line, column)
}
