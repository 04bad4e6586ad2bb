//! What the member of an answer that lists things gives, however it may be absent.

use crate::wire::Maybe;

/// A list, or what may hold one.
pub trait List {
    /// What is listed.
    type Item;

    /// The list; empty when there is none.
    fn into_list(self) -> Vec<Self::Item>;
}

impl<T> List for Vec<T> {
    type Item = T;

    fn into_list(self) -> Vec<T> {
        self
    }
}

impl<L: List> List for Option<L> {
    type Item = L::Item;

    fn into_list(self) -> Vec<L::Item> {
        self.map_or_else(Vec::new, L::into_list)
    }
}

impl<L: List> List for Maybe<L> {
    type Item = L::Item;

    fn into_list(self) -> Vec<L::Item> {
        match self {
            Self::Value(list) => list.into_list(),
            Self::Absent | Self::Null => Vec::new(),
        }
    }
}

impl<L: List> List for Box<L> {
    type Item = L::Item;

    fn into_list(self) -> Vec<L::Item> {
        (*self).into_list()
    }
}
