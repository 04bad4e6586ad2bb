//! A body that is read piece by piece.

use std::error::Error;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use http_body::Frame;

use super::{BoxFuture, Transport, TransportError};

type Pieces = dyn Stream<Item = Result<Bytes, TransportError>> + Send;

/// A body that is read piece by piece.
pub struct ByteStream {
    // Never locked: it makes the stream `Sync`, as every other part of a request and an answer is.
    pieces: Mutex<Pin<Box<Pieces>>>,
}

impl ByteStream {
    /// A stream of these pieces.
    pub fn new<S, E>(pieces: S) -> Self
    where
        S: Stream<Item = Result<Bytes, E>> + Send + 'static,
        E: Into<Box<dyn Error + Send + Sync>>,
    {
        Self {
            pieces: Mutex::new(Box::pin(Mapped(Box::pin(pieces)))),
        }
    }

    pub(super) fn of(
        pieces: impl Stream<Item = Result<Bytes, TransportError>> + Send + 'static,
    ) -> Self {
        Self {
            pieces: Mutex::new(Box::pin(pieces)),
        }
    }

    /// The next piece, or `None` at the end.
    ///
    /// # Errors
    /// When the body breaks off, or no piece comes in time.
    pub async fn next(&mut self) -> Option<Result<Bytes, TransportError>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }

    /// All of the body.
    ///
    /// # Errors
    /// When it is larger than the limit, breaks off, or no piece comes in time.
    pub async fn bytes(mut self, limit: u64) -> Result<Bytes, TransportError> {
        let mut all = BytesMut::new();
        let mut first = None;
        while let Some(piece) = self.next().await {
            let piece = piece?;
            let length =
                all.len() as u64 + first.as_ref().map_or(0, Bytes::len) as u64 + piece.len() as u64;
            if length > limit {
                return Err(TransportError::too_large());
            }
            // A body of one piece, which most are, is not copied.
            match first.take() {
                None if all.is_empty() => first = Some(piece),
                before => {
                    all.extend_from_slice(&before.unwrap_or_default());
                    all.extend_from_slice(&piece);
                }
            }
        }
        Ok(first.unwrap_or_else(|| all.freeze()))
    }

    /// The same stream, failing when a piece takes too long.
    pub(crate) fn with_idle_limit(self, transport: Arc<dyn Transport>, limit: Duration) -> Self {
        Self::of(Idle {
            inner: self,
            transport,
            limit,
            timer: None,
        })
    }
}

impl Stream for ByteStream {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.pieces
            .get_mut()
            .unwrap_or_else(PoisonError::into_inner)
            .as_mut()
            .poll_next(cx)
    }
}

impl http_body::Body for ByteStream {
    type Data = Bytes;
    type Error = TransportError;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, TransportError>>> {
        self.poll_next(cx)
            .map(|piece| piece.map(|piece| piece.map(Frame::data)))
    }
}

impl From<Bytes> for ByteStream {
    fn from(bytes: Bytes) -> Self {
        Self::of(Once(Some(bytes).filter(|bytes| !bytes.is_empty())))
    }
}

impl fmt::Debug for ByteStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ByteStream(..)")
    }
}

struct Once(Option<Bytes>);

impl Stream for Once {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.take().map(Ok))
    }
}

struct Mapped<S>(Pin<Box<S>>);

impl<S: Stream<Item = Result<Bytes, E>>, E: Into<Box<dyn Error + Send + Sync>>> Stream
    for Mapped<S>
{
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0
            .as_mut()
            .poll_next(cx)
            .map(|item| item.map(|item| item.map_err(into_transport_error)))
    }
}

/// An error that is one of ours keeps its kind.
pub(super) fn into_transport_error<E: Into<Box<dyn Error + Send + Sync>>>(
    error: E,
) -> TransportError {
    error
        .into()
        .downcast::<TransportError>()
        .map_or_else(TransportError::other, |error| *error)
}

struct Idle {
    inner: ByteStream,
    transport: Arc<dyn Transport>,
    limit: Duration,
    timer: Option<BoxFuture<'static, ()>>,
}

impl Stream for Idle {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        if let Poll::Ready(item) = Pin::new(&mut this.inner).poll_next(cx) {
            this.timer = None;
            return Poll::Ready(item);
        }
        let timer = this
            .timer
            .get_or_insert_with(|| this.transport.sleep(this.limit));
        timer
            .as_mut()
            .poll(cx)
            .map(|()| Some(Err(TransportError::timeout())))
    }
}
