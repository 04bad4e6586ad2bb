//! The data of a body, as a stream.

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::{Buf, Bytes};
use futures_core::Stream;
use http_body::Body;

use super::TransportError;

/// The data of a body, with its errors as ours. Trailers are no data.
pub(super) struct Frames<B, F> {
    body: Pin<Box<B>>,
    error: F,
}

impl<B, F> Frames<B, F> {
    pub(super) fn new(body: B, error: F) -> Self {
        Self {
            body: Box::pin(body),
            error,
        }
    }
}

impl<B: Body, F: Fn(B::Error) -> TransportError + Unpin> Stream for Frames<B, F> {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            let Poll::Ready(frame) = self.body.as_mut().poll_frame(cx) else {
                return Poll::Pending;
            };
            match frame {
                None => return Poll::Ready(None),
                Some(Err(failed)) => return Poll::Ready(Some(Err((self.error)(failed)))),
                Some(Ok(frame)) => {
                    if let Ok(mut data) = frame.into_data() {
                        return Poll::Ready(Some(Ok(data.copy_to_bytes(data.remaining()))));
                    }
                }
            }
        }
    }
}
