//! Listens for the wanted pointers and notes where they are.

use std::collections::BTreeMap;

use super::Listener;
use crate::Pointer;

/// The wanted pointers as a tree of tokens, and the way from the root to where the text is.
#[derive(Debug)]
pub(super) struct Locator<At> {
    wanted: Vec<Wanted<At>>,
    /// How many wanted places have not been seen yet.
    missing: usize,
    open: Vec<Frame>,
}

/// A place on the way to a wanted one, or a wanted one itself.
#[derive(Debug)]
struct Wanted<At> {
    at: Option<At>,
    children: BTreeMap<String, usize>,
}

/// An open object or list.
#[derive(Debug)]
struct Frame {
    /// Its place among the wanted ones; `None` inside of what nobody asked for.
    node: Option<usize>,
    /// What the next value is: the wanted child of the last key, or the element of this number.
    next: Next,
}

#[derive(Debug)]
enum Next {
    Member(Option<usize>),
    Element(usize),
}

const ROOT: usize = 0;

impl<At: Copy> Locator<At> {
    pub(super) fn new(pointers: &[&Pointer]) -> Self {
        let mut wanted = vec![Wanted {
            at: None,
            children: BTreeMap::new(),
        }];
        for pointer in pointers {
            let mut node = ROOT;
            for token in pointer.tokens() {
                node = match wanted[node].children.get(token) {
                    Some(child) => *child,
                    None => {
                        let child = wanted.len();
                        wanted[node].children.insert(token.clone(), child);
                        wanted.push(Wanted {
                            at: None,
                            children: BTreeMap::new(),
                        });
                        child
                    }
                };
            }
        }
        Self {
            missing: wanted.len(),
            wanted,
            open: Vec::new(),
        }
    }

    /// The place of each pointer, or of the longest part of it that the text has.
    pub(super) fn places(&self, pointers: &[&Pointer]) -> Vec<Option<At>> {
        pointers.iter().map(|pointer| self.place(pointer)).collect()
    }

    fn place(&self, pointer: &Pointer) -> Option<At> {
        let mut node = ROOT;
        let mut at = self.wanted[ROOT].at;
        for token in pointer.tokens() {
            node = *self.wanted[node].children.get(token)?;
            match self.wanted[node].at {
                Some(found) => at = Some(found),
                None => break,
            }
        }
        at
    }

    fn found(&mut self, node: usize, at: At) {
        let place = &mut self.wanted[node].at;
        if place.is_none() {
            *place = Some(at);
            self.missing -= 1;
        }
    }

    fn child(&self, node: Option<usize>, token: &str) -> Option<usize> {
        self.wanted[node?].children.get(token).copied()
    }

    /// Notes a value that begins here and says which wanted place it is.
    fn begin(&mut self, at: At) -> Option<usize> {
        let Some(frame) = self.open.last_mut() else {
            self.found(ROOT, at);
            return Some(ROOT);
        };
        match &mut frame.next {
            Next::Member(child) => child.take(),
            Next::Element(number) => {
                let (node, token) = (frame.node?, number.to_string());
                *number += 1;
                let child = self.child(Some(node), &token)?;
                self.found(child, at);
                Some(child)
            }
        }
    }
}

impl<At: Copy> Listener<At> for Locator<At> {
    fn open_object(&mut self, at: At) {
        let node = self.begin(at);
        self.open.push(Frame {
            node,
            next: Next::Member(None),
        });
    }

    fn open_list(&mut self, at: At) {
        let node = self.begin(at);
        self.open.push(Frame {
            node,
            next: Next::Element(0),
        });
    }

    fn close(&mut self) {
        self.open.pop();
    }

    fn key(&mut self, key: &str, at: At) {
        let node = self.open.last().and_then(|frame| frame.node);
        let child = self.child(node, key);
        if let Some(child) = child {
            self.found(child, at);
        }
        if let Some(frame) = self.open.last_mut() {
            frame.next = Next::Member(child);
        }
    }

    fn scalar(&mut self, at: At) {
        self.begin(at);
    }

    fn is_done(&self) -> bool {
        self.missing == 0
    }
}
