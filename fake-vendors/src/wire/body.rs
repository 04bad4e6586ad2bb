//! A body as it is sent: in pieces, at a pace, up to where it ends.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Body, Frame};
use tokio::time::{Instant, Sleep};

use super::pipe::Valve;

use crate::artifact::PIECE;
use crate::outcome::{Ending, Payload};

/// So often a second a paced body sends a piece.
const PIECES_A_SECOND: u64 = 25;

pub(super) struct Sending {
    payload: Payload,
    ending: Ending,
    at: u64,
    pace: Option<Pace>,
    valve: Arc<Valve>,
    counter: Arc<AtomicU64>,
}

struct Pace {
    piece: u64,
    next: Pin<Box<Sleep>>,
}

impl Sending {
    pub(super) fn new(
        payload: Payload,
        ending: Ending,
        pace: Option<u64>,
        valve: Arc<Valve>,
        counter: Arc<AtomicU64>,
    ) -> Self {
        let pace = pace.map(|bytes_a_second| Pace {
            piece: (bytes_a_second / PIECES_A_SECOND).max(1),
            next: Box::pin(tokio::time::sleep(Duration::ZERO)),
        });
        Self {
            payload,
            ending,
            at: 0,
            pace,
            valve,
            counter,
        }
    }

    fn piece(&self, max: u64) -> Bytes {
        match &self.payload {
            Payload::Bytes(bytes) => {
                let from = usize::try_from(self.at)
                    .unwrap_or(usize::MAX)
                    .min(bytes.len());
                let to = from
                    .saturating_add(usize::try_from(max).unwrap_or(usize::MAX))
                    .min(bytes.len());
                bytes.slice(from..to)
            }
            Payload::Stretch(stretch) => {
                let from = stretch.from.saturating_add(self.at);
                stretch
                    .artifact
                    .piece(from, max.min(stretch.to.saturating_sub(from)))
            }
        }
    }
}

impl Body for Sending {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let mut max = PIECE;
        match self.ending {
            Ending::Whole | Ending::InHeaders => {}
            Ending::CutAfter(end) => {
                max = max.min(end - self.at);
                if max == 0 {
                    // What was handed over is flushed after this, and then there is no connection to wake anybody for.
                    self.valve.close_at_flush();
                    return Poll::Pending;
                }
            }
            Ending::StallAfter(end) => {
                max = max.min(end - self.at);
                if max == 0 {
                    return Poll::Pending;
                }
            }
        }
        if let Some(pace) = &mut self.pace {
            ready!(pace.next.as_mut().poll(cx));
            let next = Instant::now() + Duration::from_millis(1000 / PIECES_A_SECOND);
            pace.next.as_mut().reset(next);
            max = max.min(pace.piece);
        }
        let piece = self.piece(max);
        if piece.is_empty() {
            return Poll::Ready(None);
        }
        self.at += piece.len() as u64;
        self.counter
            .fetch_add(piece.len() as u64, Ordering::Relaxed);
        Poll::Ready(Some(Ok(Frame::data(piece))))
    }
}
