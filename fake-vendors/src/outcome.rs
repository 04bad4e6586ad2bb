//! Decides what can be done about a request, and how an answer can end.

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::artifact::Stretch;

/// What is done about a request.
#[derive(Debug)]
pub(crate) enum Outcome {
    /// It is answered.
    Send(Sent),
    /// The connection ends before any byte.
    Drop,
    /// Nothing is said.
    Silence,
}

/// An answer on its way.
#[derive(Debug)]
pub(crate) struct Sent {
    pub(crate) status: StatusCode,
    /// With `Content-Length`, or the body is chunked.
    pub(crate) headers: HeaderMap,
    pub(crate) payload: Payload,
    pub(crate) ending: Ending,
    /// Bytes a second, when they are not to come as fast as they can.
    pub(crate) pace: Option<u64>,
}

#[derive(Debug)]
pub(crate) enum Payload {
    Bytes(Bytes),
    Stretch(Stretch),
}

/// How an answer ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    Whole,
    /// The connection ends in the middle of the headers.
    InHeaders,
    /// The connection ends after so many bytes of the body.
    CutAfter(u64),
    /// Nothing more comes after so many bytes of the body.
    StallAfter(u64),
}
