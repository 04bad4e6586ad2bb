//! What a request carries: bytes, which can be sent again, or a stream, which cannot.

use std::error::Error;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use http_body::{Frame, SizeHint};

use crate::transport::{ByteStream, TransportError};

/// The body of a request. It prints its size and nothing of its content.
pub struct Body(Repr);

enum Repr {
    Bytes(Bytes),
    Stream {
        stream: ByteStream,
        length: Option<u64>,
    },
}

impl Body {
    /// No body.
    pub fn empty() -> Self {
        Self(Repr::Bytes(Bytes::new()))
    }

    /// A body that is read while it is sent. Its length is not known, so it is sent in chunks.
    pub fn stream<S, E>(stream: S) -> Self
    where
        S: Stream<Item = Result<Bytes, E>> + Send + 'static,
        E: Into<Box<dyn Error + Send + Sync>>,
    {
        Self(Repr::Stream {
            stream: ByteStream::new(stream),
            length: None,
        })
    }

    /// The same body with a known length in bytes.
    #[must_use]
    pub fn with_length(mut self, bytes: u64) -> Self {
        if let Repr::Stream { length, .. } = &mut self.0 {
            *length = Some(bytes);
        }
        self
    }

    /// The bytes, unless it is a stream.
    pub fn as_bytes(&self) -> Option<&Bytes> {
        match &self.0 {
            Repr::Bytes(bytes) => Some(bytes),
            Repr::Stream { .. } => None,
        }
    }

    /// The length in bytes, if it is known.
    pub fn length(&self) -> Option<u64> {
        match &self.0 {
            Repr::Bytes(bytes) => Some(bytes.len() as u64),
            Repr::Stream { length, .. } => *length,
        }
    }

    /// A copy, unless it is a stream.
    pub fn try_clone(&self) -> Option<Self> {
        self.as_bytes().cloned().map(Self::from)
    }

    /// The body as a stream.
    pub fn into_stream(self) -> ByteStream {
        match self.0 {
            Repr::Bytes(bytes) => ByteStream::from(bytes),
            Repr::Stream { stream, .. } => stream,
        }
    }
}

impl Default for Body {
    fn default() -> Self {
        Self::empty()
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.0, self.length()) {
            (Repr::Bytes(bytes), _) => write!(f, "Body({} bytes)", bytes.len()),
            (Repr::Stream { .. }, Some(length)) => write!(f, "Body(stream of {length} bytes)"),
            (Repr::Stream { .. }, None) => f.write_str("Body(stream)"),
        }
    }
}

/// A body with the media type that it has, for an operation that takes a range of them, `image/*`.
///
/// ```
/// let image = runtime::MediaBody::new("image/png", vec![0x89, 0x50]);
/// # let _ = image;
/// ```
#[derive(Debug)]
pub struct MediaBody {
    pub(super) media_type: Option<String>,
    pub(super) body: Body,
}

impl MediaBody {
    /// A body of this media type.
    pub fn new(media_type: impl Into<String>, body: impl Into<Body>) -> Self {
        Self {
            media_type: Some(media_type.into()),
            body: body.into(),
        }
    }
}

/// A body of the most general media type that the operation takes.
impl<T: Into<Body>> From<T> for MediaBody {
    fn from(body: T) -> Self {
        Self {
            media_type: None,
            body: body.into(),
        }
    }
}

macro_rules! from_bytes {
    ($($ty:ty),*) => { $(
        impl From<$ty> for Body {
            fn from(bytes: $ty) -> Self {
                Self(Repr::Bytes(bytes.into()))
            }
        }
    )* };
}

from_bytes!(Bytes, Vec<u8>, String, &'static [u8], &'static str);

impl From<ByteStream> for Body {
    fn from(stream: ByteStream) -> Self {
        Self(Repr::Stream {
            stream,
            length: None,
        })
    }
}

impl http_body::Body for Body {
    type Data = Bytes;
    type Error = TransportError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, TransportError>>> {
        match &mut self.0 {
            Repr::Bytes(bytes) if bytes.is_empty() => Poll::Ready(None),
            Repr::Bytes(bytes) => Poll::Ready(Some(Ok(Frame::data(std::mem::take(bytes))))),
            Repr::Stream { stream, .. } => Pin::new(stream)
                .poll_next(cx)
                .map(|item| item.map(|item| item.map(Frame::data))),
        }
    }

    fn is_end_stream(&self) -> bool {
        matches!(&self.0, Repr::Bytes(bytes) if bytes.is_empty())
    }

    fn size_hint(&self) -> SizeHint {
        self.length()
            .map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}
