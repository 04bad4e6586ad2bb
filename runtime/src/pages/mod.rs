//! Lists that come in pages: a call of one is asked again for each page, until the server has no more.
//!
//! ```no_run
//! use runtime::{Error, Paged};
//!
//! async fn count<O: Paged>(list: O) -> Result<usize, Error<O::Error>> {
//!     let mut items = list.items();
//!     let mut count = 0;
//!     while let Some(item) = items.next().await {
//!         item?;
//!         count += 1;
//!     }
//!     Ok(count)
//! }
//! ```
//!
//! # Invariants
//! - Nothing is asked before it is wanted, and one page at a time.
//! - Every page is asked at the origin of the first, with the same arguments and credentials; what a server names as the next page
//!   decides the parameter or the path and the query, and nothing else.
//! - A server that names the page that it has just given ends the list with an error, not with a loop.

mod items;
mod list;
mod probe;
mod rule;
mod stream;

use crate::operation::Operation;

pub use items::PageItems;
pub use list::List;
pub use rule::PageRule;
pub use stream::Pages;

/// An operation that lists things in pages. Generated code implements it.
pub trait Paged: Operation + 'static {
    /// What is listed.
    type Item;

    /// How the next page is asked for.
    const RULE: PageRule;

    /// What a page lists.
    fn listed(page: Self::Answer) -> Vec<Self::Item>;

    /// The pages, from the one that the call asks for: a stream of its answers. A page that fails is the last.
    fn pages(self) -> Pages<Self> {
        Pages::new(self)
    }

    /// The items of all pages, from the page that the call asks for: a stream. A page that fails is the last.
    fn items(self) -> PageItems<Self> {
        PageItems::new(Pages::new(self))
    }
}
