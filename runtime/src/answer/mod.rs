//! What comes back: the documented answer with its typed body and headers, a documented problem, or what no document foresaw.
//!
//! # Invariants
//! - Every answer keeps its status and all of its headers; one that is an error keeps its bytes too.

mod headers;
mod items;
mod media_type;
mod reply;

use std::fmt;
use std::ops::Deref;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::text::shown_bytes;

pub use headers::{Headers, NoHeaders, header, header_json, header_list, header_object};
pub use items::{Framing, ItemError, Items};
pub(crate) use media_type::matches as is_of_range;
pub(crate) use reply::ReplyBody;
pub use reply::{Reply, ReplyHead};

/// Bytes of a body that a message shows.
const EXCERPT: usize = 200;

/// The answer of a call that succeeded. Dereferences to its documented headers.
#[derive(Clone, Debug)]
pub struct Answer<T, H = NoHeaders> {
    status: StatusCode,
    headers: H,
    body: T,
}

impl<T, H: Headers> Answer<T, H> {
    pub(crate) fn new(head: ReplyHead, body: T) -> Self {
        let (status, headers) = head.into_parts();
        Self {
            status,
            headers: headers.into(),
            body,
        }
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The documented headers.
    pub fn headers(&self) -> &H {
        &self.headers
    }

    /// All headers.
    pub fn raw_headers(&self) -> &HeaderMap {
        self.headers.as_ref()
    }

    /// The body.
    pub fn body(&self) -> &T {
        &self.body
    }

    /// The body alone.
    pub fn into_body(self) -> T {
        self.body
    }

    /// Status, headers and body.
    pub fn into_parts(self) -> (StatusCode, H, T) {
        (self.status, self.headers, self.body)
    }

    /// The same answer with another body.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Answer<U, H> {
        Answer {
            status: self.status,
            headers: self.headers,
            body: f(self.body),
        }
    }
}

impl<T, H> Deref for Answer<T, H> {
    type Target = H;

    fn deref(&self) -> &H {
        &self.headers
    }
}

/// What an error answer has, whatever its body.
pub trait Answered: fmt::Debug {
    /// The status.
    fn status(&self) -> StatusCode;

    /// All headers.
    fn raw_headers(&self) -> &HeaderMap;

    /// The body as it came.
    fn bytes(&self) -> &Bytes;

    /// Whether the body repeats a credential of the request, so that no message may show any of it.
    fn echoes(&self) -> bool;
}

/// What stands in a message for a body that repeats a credential.
pub(crate) const WITHHELD: &str = "[withheld: it repeats a credential of the request]";

/// A documented answer of a call that did not succeed. Dereferences to its body.
#[derive(Clone)]
pub struct Problem<T, H = NoHeaders> {
    status: StatusCode,
    headers: H,
    body: T,
    bytes: Bytes,
    echoes: bool,
}

impl<T, H: Headers> Problem<T, H> {
    pub(crate) fn new(head: ReplyHead, body: T, bytes: Bytes) -> Self {
        let echoes = head.echoes();
        let (status, headers) = head.into_parts();
        Self {
            status,
            headers: headers.into(),
            body,
            bytes,
            echoes,
        }
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The documented headers.
    pub fn headers(&self) -> &H {
        &self.headers
    }

    /// All headers.
    pub fn raw_headers(&self) -> &HeaderMap {
        self.headers.as_ref()
    }

    /// The body.
    pub fn body(&self) -> &T {
        &self.body
    }

    /// The body alone.
    pub fn into_body(self) -> T {
        self.body
    }

    /// The body as it came.
    pub fn bytes(&self) -> &Bytes {
        &self.bytes
    }
}

impl<T, H> Deref for Problem<T, H> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.body
    }
}

impl<T: fmt::Debug, H: Headers> Answered for Problem<T, H> {
    fn status(&self) -> StatusCode {
        self.status
    }

    fn raw_headers(&self) -> &HeaderMap {
        self.headers.as_ref()
    }

    fn bytes(&self) -> &Bytes {
        &self.bytes
    }

    fn echoes(&self) -> bool {
        self.echoes
    }
}

impl<T: fmt::Debug, H> fmt::Debug for Problem<T, H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let body: &dyn fmt::Debug = if self.echoes { &WITHHELD } else { &self.body };
        f.debug_struct("Problem")
            .field("status", &self.status)
            .field("body", body)
            .finish_non_exhaustive()
    }
}

/// An answer that the document does not describe.
#[derive(Clone)]
pub struct Undocumented {
    head: ReplyHead,
    body: Bytes,
}

impl Undocumented {
    pub(crate) fn new(head: ReplyHead, body: Bytes) -> Self {
        Self { head, body }
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.head.status_code()
    }

    /// All headers.
    pub fn headers(&self) -> &HeaderMap {
        self.head.headers()
    }

    /// The body.
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// The body, if it is text.
    pub fn body_text(&self) -> Option<&str> {
        std::str::from_utf8(&self.body).ok()
    }
}

impl Answered for Undocumented {
    fn status(&self) -> StatusCode {
        self.head.status_code()
    }

    fn raw_headers(&self) -> &HeaderMap {
        self.head.headers()
    }

    fn bytes(&self) -> &Bytes {
        &self.body
    }

    fn echoes(&self) -> bool {
        self.head.echoes()
    }
}

impl fmt::Debug for Undocumented {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Undocumented")
            .field("status", &self.status())
            .field("body", &excerpt(self))
            .finish_non_exhaustive()
    }
}

/// Writes what an error answer is: its status, the name of its variant, and a bounded piece of its body.
pub fn describe(f: &mut fmt::Formatter<'_>, (name, answer): (&str, &dyn Answered)) -> fmt::Result {
    let name = match name {
        "Undocumented" => "undocumented",
        name => name,
    };
    write!(f, "answered {} ({name})", answer.status())?;
    if answer.bytes().is_empty() {
        return Ok(());
    }
    write!(f, ": {}", excerpt(answer))
}

/// Prints an error answer, as a derive would.
pub fn show_answer(
    f: &mut fmt::Formatter<'_>,
    (name, answer): (&str, &dyn Answered),
) -> fmt::Result {
    f.debug_tuple(name).field(&answer).finish()
}

/// What a message shows of the body.
fn excerpt(answer: &dyn Answered) -> String {
    if answer.echoes() {
        WITHHELD.to_owned()
    } else {
        shown_bytes(answer.bytes(), EXCERPT)
    }
}
