//! The items of a list, page after page, as a stream.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::vec::IntoIter;

use futures_core::Stream;

use super::{Paged, Pages};
use crate::error::Error;
use crate::operation::Operation;

/// The items of all pages of a list: a stream. A page that fails is the last.
#[must_use = "nothing is asked until an item is wanted"]
pub struct PageItems<O: Paged> {
    pages: Pages<O>,
    page: IntoIter<O::Item>,
}

type Item<O> = Result<<O as Paged>::Item, Error<<O as Operation>::Error>>;

impl<O: Paged> PageItems<O> {
    pub(super) fn new(pages: Pages<O>) -> Self {
        Self {
            pages,
            page: Vec::new().into_iter(),
        }
    }

    /// The next item, or `None` after the last.
    ///
    /// # Errors
    /// As [`Pages::next`].
    pub async fn next(&mut self) -> Option<Item<O>> {
        poll_fn(|cx| self.poll_item(cx)).await
    }

    fn poll_item(&mut self, cx: &mut Context<'_>) -> Poll<Option<Item<O>>> {
        loop {
            if let Some(item) = self.page.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(Pin::new(&mut self.pages).poll_next(cx)) {
                None => return Poll::Ready(None),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                Some(Ok(page)) => self.page = O::listed(page).into_iter(),
            }
        }
    }
}

// Nothing in it is pinned in place: the pages are behind a pointer, and items are moved out.
impl<O: Paged> Unpin for PageItems<O> {}

impl<O: Paged> Stream for PageItems<O> {
    type Item = Item<O>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_item(cx)
    }
}

impl<O: Paged> fmt::Debug for PageItems<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PageItems(..)")
    }
}
