//! Where the walk stands: a list of borrowed tokens that costs nothing until a finding needs the pointer.

use crate::Pointer;

/// A place in the tree, linked to the place above it.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    above: Option<&'a At<'a>>,
    token: Token<'a>,
}

#[derive(Clone, Copy)]
enum Token<'a> {
    Root,
    Key(&'a str),
    Index(usize),
    Place(&'a Pointer),
}

impl<'a> At<'a> {
    /// The whole document.
    pub(super) fn root() -> Self {
        Self {
            above: None,
            token: Token::Root,
        }
    }

    /// A place of the document, for an object that was moved away from it.
    pub(super) fn place(place: &'a Pointer) -> Self {
        Self {
            above: None,
            token: Token::Place(place),
        }
    }

    /// The member `key` of the object here.
    pub(super) fn key(&'a self, key: &'a str) -> At<'a> {
        Self {
            above: Some(self),
            token: Token::Key(key),
        }
    }

    /// The element `index` of the array here.
    pub(super) fn index(&'a self, index: usize) -> At<'a> {
        Self {
            above: Some(self),
            token: Token::Index(index),
        }
    }

    /// This place as a pointer that owns its tokens.
    pub(super) fn pointer(&self) -> Pointer {
        let mut pointer = self.above.map_or_else(Pointer::root, At::pointer);
        match self.token {
            Token::Root => {}
            Token::Key(key) => pointer.push(key.to_owned()),
            Token::Index(index) => pointer.push(index.to_string()),
            Token::Place(place) => return place.clone(),
        }
        pointer
    }
}
