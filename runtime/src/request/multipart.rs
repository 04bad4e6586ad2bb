//! `multipart/form-data`, after RFC 7578.
//!
//! # Invariants
//! - A name cannot leave its quotes, and a media type cannot add a header.
//! - The boundary does not occur in the parts that are bytes, and cannot be guessed by who fills the others.

use std::collections::VecDeque;
use std::hash::{BuildHasher, RandomState};
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use http::HeaderValue;

use super::Body;
use crate::error::BuildError;
use crate::transport::{ByteStream, TransportError};

/// A file, or another part of a form with a content of its own.
#[derive(Debug)]
pub struct Part {
    content: Body,
    file_name: Option<String>,
    media_type: Option<String>,
}

impl Part {
    /// A part with this content.
    pub fn new(content: impl Into<Body>) -> Self {
        Self {
            content: content.into(),
            file_name: None,
            media_type: None,
        }
    }

    /// Sets the name of the file.
    #[must_use]
    pub fn file_name(mut self, name: impl Into<String>) -> Self {
        self.file_name = Some(name.into());
        self
    }

    /// Sets the media type of the content.
    #[must_use]
    pub fn media_type(mut self, media_type: impl Into<String>) -> Self {
        self.media_type = Some(media_type.into());
        self
    }
}

impl<T: Into<Body>> From<T> for Part {
    fn from(content: T) -> Self {
        Self::new(content)
    }
}

/// The parts of a form, in the order in which they were added.
#[derive(Debug, Default)]
pub(super) struct Form {
    parts: Vec<(String, Body)>,
}

impl Form {
    pub(super) fn push(&mut self, name: &str, part: Part) -> Result<(), BuildError> {
        let mut head = format!("Content-Disposition: form-data; name=\"{}\"", quoted(name));
        if let Some(file_name) = &part.file_name {
            head = format!("{head}; filename=\"{}\"", quoted(file_name));
        }
        if let Some(media_type) = &part.media_type {
            if HeaderValue::from_str(media_type).is_err() {
                return Err(BuildError::new(format!(
                    "the media type of the part `{name}` cannot be a header"
                )));
            }
            head = format!("{head}\r\nContent-Type: {media_type}");
        }
        self.parts.push((head, part.content));
        Ok(())
    }

    /// The media type, with the boundary, and the body.
    pub(super) fn finish(self) -> (String, Body) {
        let boundary = self.boundary();
        let mut length = Some(0_u64);
        let mut pieces = VecDeque::new();
        for (head, content) in self.parts {
            pieces.push_back(Body::from(format!("--{boundary}\r\n{head}\r\n\r\n")));
            pieces.push_back(content);
            pieces.push_back(Body::from("\r\n"));
        }
        pieces.push_back(Body::from(format!("--{boundary}--\r\n")));
        for piece in &pieces {
            length = length
                .zip(piece.length())
                .and_then(|(sum, more)| sum.checked_add(more));
        }
        let media_type = format!("multipart/form-data; boundary={boundary}");
        if pieces.iter().all(|piece| piece.as_bytes().is_some()) {
            let bytes: Vec<u8> = pieces
                .iter()
                .filter_map(Body::as_bytes)
                .flatten()
                .copied()
                .collect();
            return (media_type, Body::from(bytes));
        }
        let body = Body::stream(Pieces {
            current: None,
            rest: pieces,
        });
        (
            media_type,
            match length {
                Some(length) => body.with_length(length),
                None => body,
            },
        )
    }

    fn boundary(&self) -> String {
        loop {
            let random = || RandomState::new().hash_one(self.parts.len());
            let boundary = format!("part-{:016x}{:016x}", random(), random());
            let mut contents = self
                .parts
                .iter()
                .filter_map(|(_, content)| content.as_bytes());
            if !contents.any(|content| contains(content, boundary.as_bytes())) {
                return boundary;
            }
        }
    }
}

fn contains(content: &[u8], wanted: &[u8]) -> bool {
    content.windows(wanted.len()).any(|window| window == wanted)
}

/// A name for use between quotes, escaped as browsers do it.
fn quoted(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        match c {
            '"' => out.push_str("%22"),
            c if c.is_ascii_control() => out.push_str(&format!("%{:02X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out
}

/// The pieces of a form, one after the other.
struct Pieces {
    current: Option<ByteStream>,
    rest: VecDeque<Body>,
}

impl Stream for Pieces {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            let this = &mut *self;
            let Some(current) = &mut this.current else {
                let Some(next) = this.rest.pop_front() else {
                    return Poll::Ready(None);
                };
                this.current = Some(next.into_stream());
                continue;
            };
            match Pin::new(current).poll_next(cx) {
                Poll::Ready(None) => this.current = None,
                other => return other,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_of_bytes_is_bytes() {
        let mut form = Form::default();
        form.push(
            "a\"b\r\nX: y",
            Part::new("one").file_name("f\".csv").media_type("text/csv"),
        )
        .expect("is a part");
        form.push("c", Part::new("two")).expect("is a part");
        let (media_type, body) = form.finish();
        let boundary = media_type
            .strip_prefix("multipart/form-data; boundary=")
            .expect("has a boundary");
        let text = format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"a%22b%0D%0AX: y\"; filename=\"f%22.csv\"\r\n\
             Content-Type: text/csv\r\n\r\none\r\n\
             --{boundary}\r\nContent-Disposition: form-data; name=\"c\"\r\n\r\ntwo\r\n--{boundary}--\r\n"
        );
        assert_eq!(
            body.as_bytes().map(|bytes| bytes.as_ref()),
            Some(text.as_bytes())
        );
    }

    #[test]
    fn a_media_type_cannot_add_a_header() {
        assert!(
            Form::default()
                .push("a", Part::new("x").media_type("text/csv\r\nX: y"))
                .is_err()
        );
    }

    #[test]
    fn the_length_of_streams_adds_up() {
        let length = |content: Body| {
            let mut form = Form::default();
            form.push("a", Part::new(content)).expect("is a part");
            let (_, body) = form.finish();
            (body.as_bytes().is_some(), body.length())
        };
        let stream = || Body::from(ByteStream::from(Bytes::from_static(b"one")));
        let (_, of_bytes) = length(Body::from("one"));
        assert_eq!(length(stream().with_length(3)), (false, of_bytes));
        assert_eq!(length(stream()), (false, None));
    }
}
