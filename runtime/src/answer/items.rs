//! A body that is a sequence of items, read one by one: JSON lines, JSON text sequences and server-sent events.
//!
//! # Invariants
//! - No more than the limit is held, whatever the length of the body.
//! - An item that does not decode is told, and the next one is read; what breaks the body off is the last that is told.

mod framing;

use std::fmt;
use std::future::poll_fn;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;
use serde::de::DeserializeOwned;

use crate::decode::{DecodeError, decode_json};
use crate::transport::{ByteStream, TransportError};

pub use framing::Framing;
use framing::{Found, Splitter};

/// The largest item that is held, unless [`Items::limit`] says otherwise: 8 MiB.
const LIMIT: usize = 8 << 20;

/// The items of a body, as they come.
///
/// ```
/// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
/// use runtime::{ByteStream, Bytes, Framing, Items, Json};
///
/// let body = ByteStream::from(Bytes::from("{\"id\":1}\n{\"id\":2}\n"));
/// let mut items: Items<Json> = Items::new(body, Framing::Lines);
/// let mut ids = Vec::new();
/// while let Some(item) = items.next().await {
///     ids.push(item.unwrap()["id"].clone());
/// }
/// assert_eq!(ids, [1, 2]);
/// # });
/// ```
pub struct Items<T> {
    body: ByteStream,
    splitter: Splitter,
    limit: usize,
    /// Nothing more is read from the body.
    ended: bool,
    item: PhantomData<fn() -> T>,
}

impl<T: DeserializeOwned> Items<T> {
    /// The items of this body.
    pub fn new(body: ByteStream, framing: Framing) -> Self {
        Self {
            body,
            splitter: Splitter::new(framing),
            limit: LIMIT,
            ended: false,
            item: PhantomData,
        }
    }

    /// The same items, where none may have more than this many bytes. 8 MiB by default.
    #[must_use]
    pub fn limit(self, bytes: usize) -> Self {
        Self {
            limit: bytes,
            ..self
        }
    }

    /// The next item, or `None` at the end.
    ///
    /// # Errors
    /// When the item does not decode, after which the next may; or when the body breaks off or an item is larger than
    /// the limit, after which there is none.
    pub async fn next(&mut self) -> Option<Result<T, ItemError>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }
}

impl<T: DeserializeOwned> Stream for Items<T> {
    type Item = Result<T, ItemError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        loop {
            if let Some(found) = this.splitter.next(this.ended) {
                return Poll::Ready(Some(decode(found)));
            }
            if this.ended {
                return Poll::Ready(None);
            }
            if this.splitter.held() > this.limit {
                this.splitter.clear();
                this.ended = true;
                let error = ItemError(Kind::Body(TransportError::too_large()));
                return Poll::Ready(Some(Err(error)));
            }
            match ready!(Pin::new(&mut this.body).poll_next(cx)) {
                Some(Ok(piece)) => this.splitter.push(&piece),
                Some(Err(error)) => {
                    this.splitter.clear();
                    this.ended = true;
                    return Poll::Ready(Some(Err(ItemError(Kind::Body(error)))));
                }
                None => this.ended = true,
            }
        }
    }
}

/// Decodes an item. The data of an event is text, or JSON where the item has it as such.
fn decode<T: DeserializeOwned>(found: Found) -> Result<T, ItemError> {
    let error = match decode_json(&found.item) {
        Ok(item) => return Ok(item),
        Err(error) => error,
    };
    match found.with_json.map(|other| decode_json(&other)) {
        Some(Ok(item)) => Ok(item),
        Some(Err(_)) | None => Err(ItemError(Kind::Decode(error))),
    }
}

impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Items(..)")
    }
}

/// Why there is no item.
#[derive(Debug)]
pub struct ItemError(Kind);

#[derive(Debug)]
enum Kind {
    Body(TransportError),
    Decode(DecodeError),
}

impl ItemError {
    /// What is wrong with an item that was read; the next may be fine.
    pub fn decode(&self) -> Option<&DecodeError> {
        match &self.0 {
            Kind::Decode(error) => Some(error),
            Kind::Body(_) => None,
        }
    }

    /// What broke the body off.
    pub fn transport(&self) -> Option<&TransportError> {
        match &self.0 {
            Kind::Body(error) => Some(error),
            Kind::Decode(_) => None,
        }
    }
}

impl fmt::Display for ItemError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Body(error) => error.fmt(f),
            Kind::Decode(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for ItemError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0 {
            Kind::Body(error) => error.source(),
            Kind::Decode(error) => error.source(),
        }
    }
}
