//! Bodies of parts: `multipart/form-data` after RFC 7578, other kinds of `multipart` after RFC 2046 and RFC 2387.
//!
//! A part of a form says its name in `Content-Disposition`. Other kinds have no names, so theirs is told by `Content-ID`, and they
//! keep the order of the document: the first part of `multipart/related` is its root.
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
use http::{HeaderName, HeaderValue};

use super::Body;
use super::percent::{Keep, encode};
use crate::error::BuildError;
use crate::transport::{ByteStream, TransportError};

/// A file, or another part of a form with a content of its own.
#[derive(Debug)]
pub struct Part {
    content: Body,
    file_name: Option<String>,
    media_type: Option<String>,
    headers: Vec<(String, String)>,
}

impl Part {
    /// A part with this content.
    pub fn new(content: impl Into<Body>) -> Self {
        Self {
            content: content.into(),
            file_name: None,
            media_type: None,
            headers: Vec::new(),
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

    /// Adds a header of the part.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// The same part as a file: servers tell a file from a field by its name (RFC 7578 section 4.2), and without a media type it
    /// would be text (section 4.4).
    pub(super) fn or_file(mut self, name: &str, media_type: &str) -> Self {
        self.file_name.get_or_insert_with(|| name.to_owned());
        self.media_type.get_or_insert_with(|| media_type.to_owned());
        self
    }
}

impl<T: Into<Body>> From<T> for Part {
    fn from(content: T) -> Self {
        Self::new(content)
    }
}

/// The parts of a body, in the order in which they were added.
#[derive(Debug, Default)]
pub(super) struct Form {
    /// The media type, when it is not `multipart/form-data`, and the names in the order of the document.
    other: Option<(&'static str, &'static [&'static str])>,
    parts: Vec<(String, Part)>,
    /// By the name of the part.
    headers: Vec<(String, (String, String))>,
}

impl Form {
    /// Makes it a body of another kind of `multipart`, whose parts have this order.
    pub(super) fn set_kind(&mut self, media_type: &'static str, order: &'static [&'static str]) {
        self.other = Some((media_type, order));
    }

    pub(super) fn push(&mut self, name: &str, part: Part) -> Result<(), BuildError> {
        let is_refused = |text: &str| HeaderValue::from_str(text).is_err();
        if part.media_type.as_deref().is_some_and(is_refused) {
            return Err(BuildError::new(format!(
                "the media type of the part `{name}` cannot be a header"
            )));
        }
        for (header, value) in &part.headers {
            if HeaderName::from_bytes(header.as_bytes()).is_err() || is_refused(value) {
                return Err(BuildError::new(format!(
                    "a header of the part `{name}` has characters that a header cannot have"
                )));
            }
        }
        self.parts.push((name.to_owned(), part));
        Ok(())
    }

    /// Adds a header to the parts of a name.
    pub(super) fn push_header(
        &mut self,
        part: &str,
        name: &str,
        value: String,
    ) -> Result<(), BuildError> {
        if HeaderValue::from_str(&value).is_err() {
            return Err(BuildError::new(format!(
                "the header `{name}` of the part `{part}` has characters that a header cannot have"
            )));
        }
        let header = (name.to_owned(), value);
        self.headers.push((part.to_owned(), header));
        Ok(())
    }

    /// What stands above the content of a part. A header that the caller gives replaces ours.
    fn head(&self, name: &str, part: &Part) -> String {
        let mut lines: Vec<(String, String)> = Vec::new();
        let file_name = (part.file_name.as_deref())
            .map(|file_name| format!("; filename=\"{}\"", quoted(file_name)));
        match (self.other, file_name) {
            (None, file_name) => {
                let file_name = file_name.unwrap_or_default();
                let text = format!("form-data; name=\"{}\"{file_name}", quoted(name));
                lines.push(("Content-Disposition".to_owned(), text));
            }
            (Some(_), Some(file_name)) => {
                lines.push((
                    "Content-Disposition".to_owned(),
                    format!("attachment{file_name}"),
                ));
            }
            (Some(_), None) => {}
        }
        let media_type = part.media_type.clone();
        let media_type = media_type.or_else(|| self.other.map(|_| "text/plain".to_owned()));
        lines.extend(media_type.map(|media_type| ("Content-Type".to_owned(), media_type)));
        if self.other.is_some() {
            let id = format!("<{}>", encode(name, Keep::Unreserved));
            lines.push(("Content-ID".to_owned(), id));
        }
        let of_part = self.headers.iter().filter(|(part, _)| part == name);
        for (name, value) in of_part.map(|(_, header)| header).chain(&part.headers) {
            lines.retain(|(known, _)| !known.eq_ignore_ascii_case(name));
            lines.push((name.clone(), value.clone()));
        }
        let line = |(name, value): (String, String)| format!("{name}: {value}");
        let lines: Vec<String> = lines.into_iter().map(line).collect();
        lines.join("\r\n")
    }

    /// The media type of the whole, but for its boundary. That of `multipart/related` names that of its root (RFC 2387).
    fn kind(&self) -> (&'static str, String) {
        match self.other {
            None => ("multipart/form-data", String::new()),
            Some((media_type, _)) => {
                let root = self.parts.first().map(|(_, part)| part);
                let root = root.and_then(|root| root.media_type.as_deref());
                let is_related = media_type.eq_ignore_ascii_case("multipart/related");
                let root = format!(
                    "; type=\"{}\"",
                    root.unwrap_or("text/plain").replace('"', "")
                );
                (media_type, if is_related { root } else { String::new() })
            }
        }
    }

    /// The media type, with the boundary, and the body.
    pub(super) fn finish(mut self) -> (String, Body) {
        if let Some((_, order)) = self.other {
            let place = |name: &str| order.iter().position(|known| *known == name);
            self.parts
                .sort_by_key(|(name, _)| place(name).unwrap_or(order.len()));
        }
        let boundary = self.boundary();
        let mut length = Some(0_u64);
        let mut pieces = VecDeque::new();
        let heads: Vec<String> = (self.parts.iter())
            .map(|(name, part)| self.head(name, part))
            .collect();
        let (kind, root) = self.kind();
        let contents = self.parts.into_iter().map(|(_, part)| part.content);
        for (head, content) in heads.into_iter().zip(contents) {
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
        let media_type = format!("{kind}; boundary={boundary}{root}");
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
                .filter_map(|(_, part)| part.content.as_bytes());
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
