//! Listens for keys that stand twice in one object.

use std::collections::BTreeMap;

use super::Listener;

/// Remembers the keys of every open object.
#[derive(Debug)]
pub(super) struct Finder<At> {
    /// The key, where it stands first, and where it stands again.
    pub(super) found: Vec<(String, At, At)>,
    open: Vec<BTreeMap<String, At>>,
}

impl<At> Default for Finder<At> {
    fn default() -> Self {
        Self {
            found: Vec::new(),
            open: Vec::new(),
        }
    }
}

impl<At: Copy> Listener<At> for Finder<At> {
    fn open_object(&mut self, _at: At) {
        self.open.push(BTreeMap::new());
    }

    fn open_list(&mut self, _at: At) {
        self.open.push(BTreeMap::new());
    }

    fn close(&mut self) {
        self.open.pop();
    }

    fn key(&mut self, key: &str, at: At) {
        let Some(keys) = self.open.last_mut() else {
            return;
        };
        match keys.get(key) {
            Some(first) => self.found.push((key.to_owned(), *first, at)),
            None => drop(keys.insert(key.to_owned(), at)),
        }
    }

    fn scalar(&mut self, _at: At) {}
}
