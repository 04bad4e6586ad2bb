//! Reads bodies with a limit on silence, and small ones with a limit on size.
//!
//! # Invariants
//! - A body is never held whole.

use std::time::Duration;

use bytes::Bytes;
use futures_util::StreamExt;
use futures_util::future::{Either, select};
use reqwest::Response;

use crate::artifact::ByteStream;
use crate::clock::Clock;
use crate::error::Error;

/// How much of an error body is read.
const LONGEST_ERROR: usize = 8 * 1024;

/// The next piece; an error when nothing comes for too long.
pub(super) async fn piece(
    response: &mut Response,
    clock: &dyn Clock,
    idle: Duration,
) -> Result<Option<Bytes>, Error> {
    let silence = clock.sleep_until(clock.now().after(idle));
    match select(std::pin::pin!(response.chunk()), silence).await {
        Either::Left((Ok(piece), _)) => Ok(piece),
        Either::Left((Err(error), _)) => Err(Error::transfer(error, 1)),
        Either::Right(_) => Err(Error::network("nothing came for too long", 1)),
    }
}

/// The next piece of a body that came with an API's answer.
pub(super) async fn streamed(
    stream: &mut ByteStream,
    clock: &dyn Clock,
    idle: Duration,
) -> Result<Option<Bytes>, Error> {
    let silence = clock.sleep_until(clock.now().after(idle));
    match select(stream.next(), silence).await {
        Either::Left((piece, _)) => piece.transpose().map_err(|error| Error::poll(&error, 1)),
        Either::Right(_) => Err(Error::network("nothing came for too long", 1)),
    }
}

/// The beginning of an error body; what cannot be read is left out.
pub(super) async fn beginning(
    response: &mut Response,
    clock: &dyn Clock,
    idle: Duration,
) -> Vec<u8> {
    let mut body = Vec::new();
    while body.len() < LONGEST_ERROR {
        match piece(response, clock, idle).await {
            Ok(Some(piece)) => body.extend_from_slice(&piece),
            Ok(None) | Err(_) => break,
        }
    }
    body.truncate(LONGEST_ERROR);
    body
}
