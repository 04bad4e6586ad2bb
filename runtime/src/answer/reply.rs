//! An answer before it is known what it means. The generated `decode` of an operation asks its status and media type, and picks one of the
//! methods here.

use std::fmt;

use bytes::Bytes;
use http::header::CONTENT_LENGTH;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use super::media_type::{essence, is_another_kind, matches, may_be_json};
use super::{Answer, Framing, Headers, Items, Problem, Undocumented, header};
use crate::decode::{DecodeError, decode_json};
use crate::error::{ApiError, Error, Failure};
use crate::request::OperationInfo;
use crate::transport::ByteStream;

/// Status and headers of an answer.
#[derive(Clone)]
pub struct ReplyHead {
    status: StatusCode,
    headers: HeaderMap,
    echoes: bool,
}

impl ReplyHead {
    pub(crate) fn new(status: StatusCode, headers: HeaderMap) -> Self {
        Self {
            status,
            headers,
            echoes: false,
        }
    }

    /// Notes that the body repeats a credential of the request, so that no message shows any of it.
    pub(crate) fn set_echoes(&mut self) {
        self.echoes = true;
    }

    pub(crate) fn echoes(&self) -> bool {
        self.echoes
    }

    /// The status as a number.
    pub fn status(&self) -> u16 {
        self.status.as_u16()
    }

    /// The status.
    pub fn status_code(&self) -> StatusCode {
        self.status
    }

    /// All headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// Whether the body is of this media type. The pattern may be `text/*` or `*/*`; parameters do not count.
    pub fn is(&self, pattern: &str) -> bool {
        essence(&self.headers).is_some_and(|essence| matches(essence, pattern))
    }

    /// Whether the body may be one of these media types: it is not announced as JSON or a page where they are neither, and is not
    /// announced as empty without a media type.
    pub fn may_be(&self, documented: &[&str]) -> bool {
        match essence(&self.headers) {
            Some(essence) => !is_another_kind(essence, documented),
            None => self.content_length() != Some(0),
        }
    }

    pub(crate) fn content_length(&self) -> Option<u64> {
        header(&self.headers, CONTENT_LENGTH.as_str())
    }

    pub(crate) fn into_parts(self) -> (StatusCode, HeaderMap) {
        (self.status, self.headers)
    }

    fn may_be_json(&self) -> bool {
        may_be_json(essence(&self.headers))
    }
}

impl fmt::Debug for ReplyHead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Headers can hold cookies and signed URLs.
        f.debug_struct("ReplyHead")
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

/// The body of an answer.
#[derive(Debug)]
pub(crate) enum ReplyBody {
    Bytes(Bytes),
    Stream(ByteStream),
}

/// An answer before it is known what it means.
#[derive(Debug)]
pub struct Reply {
    operation: Option<&'static OperationInfo>,
    head: ReplyHead,
    body: ReplyBody,
}

impl Reply {
    pub(crate) fn new(
        operation: Option<&'static OperationInfo>,
        head: ReplyHead,
        body: ReplyBody,
    ) -> Self {
        Self {
            operation,
            head,
            body,
        }
    }

    /// The status as a number.
    pub fn status(&self) -> u16 {
        self.head.status()
    }

    /// Status and headers.
    pub fn head(&self) -> &ReplyHead {
        &self.head
    }

    /// Whether the body is of this media type. The pattern may be `text/*` or `*/*`; parameters do not count.
    pub fn is(&self, pattern: &str) -> bool {
        self.head.is(pattern)
    }

    /// Whether the body may be one of these media types. See [`ReplyHead::may_be`]; a body that was read is known to be empty.
    pub fn may_be(&self, documented: &[&str]) -> bool {
        let is_nothing = self.is_empty() && essence(&self.head.headers).is_none();
        !is_nothing && self.head.may_be(documented)
    }

    /// What was read of the body; nothing of one that is streamed.
    pub(crate) fn body_read(&self) -> Bytes {
        match &self.body {
            ReplyBody::Bytes(bytes) => bytes.clone(),
            ReplyBody::Stream(_) => Bytes::new(),
        }
    }

    fn is_empty(&self) -> bool {
        matches!(&self.body, ReplyBody::Bytes(bytes) if bytes.is_empty())
    }

    /// A success with a JSON body.
    ///
    /// # Errors
    /// When the body is empty or of another media type (an undocumented answer), or does not decode.
    pub fn json<T: DeserializeOwned, H: Headers, E: ApiError>(
        self,
    ) -> Result<Answer<T, H>, Error<E>> {
        if self.is_empty() || !self.head.may_be_json() {
            return Err(self.undocumented(E::undocumented));
        }
        let (operation, head, bytes) = self.buffered()?;
        match read_json(&head, &bytes) {
            Ok(body) => Ok(Answer::new(head, body)),
            Err(error) => Err(Error::new(operation, Failure::decode(head, error))),
        }
    }

    /// A success with a text body.
    ///
    /// # Errors
    /// When the body was not read.
    pub fn text<H: Headers, E: ApiError>(self) -> Result<Answer<String, H>, Error<E>> {
        let (_, head, bytes) = self.buffered()?;
        Ok(Answer::new(
            head,
            String::from_utf8_lossy(&bytes).into_owned(),
        ))
    }

    /// A success with a body of bytes.
    ///
    /// # Errors
    /// When the body was not read.
    pub fn bytes<H: Headers, E: ApiError>(self) -> Result<Answer<Bytes, H>, Error<E>> {
        let (_, head, bytes) = self.buffered()?;
        Ok(Answer::new(head, bytes))
    }

    /// A success without a body that matters.
    ///
    /// # Errors
    /// Never; the signature is that of its sisters.
    pub fn empty<H: Headers, E: ApiError>(self) -> Result<Answer<(), H>, Error<E>> {
        Ok(Answer::new(self.head, ()))
    }

    /// A success whose body is read piece by piece.
    ///
    /// # Errors
    /// Never; the signature is that of its sisters.
    pub fn stream<H: Headers, E: ApiError>(self) -> Result<Answer<ByteStream, H>, Error<E>> {
        let stream = match self.body {
            ReplyBody::Bytes(bytes) => ByteStream::from(bytes),
            ReplyBody::Stream(stream) => stream,
        };
        Ok(Answer::new(self.head, stream))
    }

    /// A success whose body is a sequence of items, read one by one.
    ///
    /// # Errors
    /// Never; the signature is that of its sisters.
    pub fn items<T: DeserializeOwned, H: Headers, E: ApiError>(
        self,
        framing: Framing,
    ) -> Result<Answer<Items<T>, H>, Error<E>> {
        self.stream::<H, E>()
            .map(|answer| answer.map(|body| Items::new(body, framing)))
    }

    /// A documented problem with a JSON body.
    pub fn problem<T: DeserializeOwned, H: Headers, E: ApiError>(
        self,
        make: impl FnOnce(Problem<T, H>) -> E,
    ) -> Error<E> {
        if self.is_empty() || !self.head.may_be_json() {
            return self.undocumented(E::undocumented);
        }
        let head = self.head.clone();
        self.read_problem(make, |bytes| read_json(&head, bytes))
    }

    /// A documented problem with a text body.
    pub fn text_problem<H: Headers, E: ApiError>(
        self,
        make: impl FnOnce(Problem<String, H>) -> E,
    ) -> Error<E> {
        self.read_problem(
            make,
            |bytes| Ok(String::from_utf8_lossy(bytes).into_owned()),
        )
    }

    /// A documented problem with a body of bytes.
    pub fn bytes_problem<H: Headers, E: ApiError>(
        self,
        make: impl FnOnce(Problem<Bytes, H>) -> E,
    ) -> Error<E> {
        self.read_problem(make, |bytes| Ok(bytes.clone()))
    }

    /// A documented problem without a body that matters.
    pub fn empty_problem<H: Headers, E: ApiError>(
        self,
        make: impl FnOnce(Problem<(), H>) -> E,
    ) -> Error<E> {
        self.read_problem(make, |_| Ok(()))
    }

    /// An answer that the document does not describe.
    pub fn undocumented<E: ApiError>(self, make: impl FnOnce(Undocumented) -> E) -> Error<E> {
        let (operation, head, bytes) = match self.buffered() {
            Ok(parts) => parts,
            Err(error) => return error,
        };
        Error::answered(operation, make(Undocumented::new(head, bytes)))
    }

    fn read_problem<T, H: Headers, E: ApiError>(
        self,
        make: impl FnOnce(Problem<T, H>) -> E,
        read: impl FnOnce(&Bytes) -> Result<T, DecodeError>,
    ) -> Error<E> {
        let (operation, head, bytes) = match self.buffered() {
            Ok(parts) => parts,
            Err(error) => return error,
        };
        match read(&bytes) {
            Ok(body) => Error::answered(operation, make(Problem::new(head, body, bytes))),
            Err(error) => Error::new(operation, Failure::decode(head, error)),
        }
    }

    fn buffered<E: ApiError>(
        self,
    ) -> Result<(Option<&'static OperationInfo>, ReplyHead, Bytes), Error<E>> {
        match self.body {
            ReplyBody::Bytes(bytes) => Ok((self.operation, self.head, bytes)),
            ReplyBody::Stream(_) => {
                let message = "the body was announced as a stream, and is needed whole";
                let error = DecodeError::other("stream", message, Bytes::new());
                Err(Error::new(
                    self.operation,
                    Failure::Decode {
                        head: self.head,
                        error,
                    },
                ))
            }
        }
    }
}

/// Decodes JSON; in plain text, a value without parts may stand without quotes.
fn read_json<T: DeserializeOwned>(head: &ReplyHead, bytes: &Bytes) -> Result<T, DecodeError> {
    let error = match decode_json(bytes) {
        Ok(value) => return Ok(value),
        Err(error) => error,
    };
    let text = std::str::from_utf8(bytes)
        .ok()
        .filter(|_| head.is("text/plain"));
    let quoted = text.and_then(|text| serde_json::to_vec(text.trim()).ok());
    let plain = quoted.and_then(|quoted| decode_json(&Bytes::from(quoted)).ok());
    plain.ok_or(error)
}

impl From<http::Response<Bytes>> for Reply {
    fn from(response: http::Response<Bytes>) -> Self {
        let (parts, body) = response.into_parts();
        Self::new(
            None,
            ReplyHead::new(parts.status, parts.headers),
            ReplyBody::Bytes(body),
        )
    }
}
