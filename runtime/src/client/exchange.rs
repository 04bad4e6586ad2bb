//! One request and its answer, within its limits of time and size.
//!
//! # Invariants
//! - A buffered answer is bounded in time and in size; a streamed one in the wait for its head and for each piece.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderValue, Request};

use crate::answer::{ReplyBody, ReplyHead};
use crate::error::Failure;
use crate::request::Body;
use crate::transport::{BoxFuture, ByteStream, Transport};

/// What an exchange needs of its client.
#[derive(Clone, Copy)]
pub(super) struct Exchange<'a> {
    pub(super) transport: &'a Arc<dyn Transport>,
    pub(super) timeout: Duration,
    pub(super) user_agent: &'a HeaderValue,
}

impl Exchange<'_> {
    /// Sends a request and reads its answer, unless the answer is to be streamed.
    pub(super) async fn send(
        &self,
        request: Request<Body>,
        limit: u64,
        streams: fn(&ReplyHead) -> bool,
    ) -> Result<(ReplyHead, ReplyBody), Failure> {
        let work = async {
            let (parts, stream) = self
                .transport
                .send(request)
                .await
                .map_err(Failure::Transport)?
                .into_parts();
            let head = ReplyHead::new(parts.status, parts.headers);
            if streams(&head) {
                let stream = stream.with_idle_limit(Arc::clone(self.transport), self.timeout);
                return Ok((head, ReplyBody::Stream(stream)));
            }
            collect(head, stream, limit).await
        };
        let timer = self.transport.sleep(self.timeout);
        race(work, timer)
            .await
            .unwrap_or(Err(Failure::Timeout(self.timeout)))
    }

    /// Sends a request and reads its answer.
    pub(super) async fn buffered(
        &self,
        request: Request<Body>,
        limit: u64,
    ) -> Result<(ReplyHead, Bytes), Failure> {
        let (head, body) = self.send(request, limit, |_| false).await?;
        match body {
            ReplyBody::Bytes(bytes) => Ok((head, bytes)),
            ReplyBody::Stream(stream) => {
                Ok((head, stream.bytes(limit).await.map_err(Failure::Transport)?))
            }
        }
    }
}

async fn collect(
    head: ReplyHead,
    stream: ByteStream,
    limit: u64,
) -> Result<(ReplyHead, ReplyBody), Failure> {
    let too_large = |head| Failure::TooLarge { head, limit };
    if head.content_length().is_some_and(|length| length > limit) {
        return Err(too_large(head));
    }
    match stream.bytes(limit).await {
        Ok(bytes) => Ok((head, ReplyBody::Bytes(bytes))),
        Err(error) if error.is_too_large() => Err(too_large(head)),
        Err(error) => Err(Failure::Transport(error)),
    }
}

/// The work's outcome, or `None` when the timer was first.
async fn race<T>(work: impl Future<Output = T>, mut timer: BoxFuture<'static, ()>) -> Option<T> {
    let mut work = pin!(work);
    poll_fn(|cx| match work.as_mut().poll(cx) {
        Poll::Ready(outcome) => Poll::Ready(Some(outcome)),
        Poll::Pending => timer.as_mut().poll(cx).map(|()| None),
    })
    .await
}
