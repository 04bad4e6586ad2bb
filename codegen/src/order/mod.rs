//! `Api` -> `Api`: in which order a client has what the document lists.
//!
//! The members of a JSON object have no order, so nothing that callers see follows the one in which a document happens to
//! write them: members of a struct come out by name, those that have to be given first. A list has an order, and a client
//! follows it; but items that the API model file of the last run has keep the order that they have there. So another order
//! in the document is no change for callers.
//!
//! # Invariants
//! - Only orders change, and with them the indexes that speak of a branch.
//! - Without a lock the result is the same for every order of the members of the document's objects.
//! - A lock that was just written changes nothing.

mod calls;
mod lists;
mod types;

use crate::ir::Api;
use crate::name::Lock;

/// Orders everything that callers see. `lock` is what the last run called things.
pub fn order(api: &mut Api, lock: &Lock) {
    let places = lock.places(api);
    types::order(api, &places, lock);
    calls::order(api, &places, lock);
}

/// Sorts nothing after everything.
fn last(index: Option<usize>) -> usize {
    index.unwrap_or(usize::MAX)
}
