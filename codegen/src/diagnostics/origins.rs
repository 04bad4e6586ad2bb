//! Where the parts of a document that lay in several files came from.

use std::collections::BTreeMap;

use crate::Pointer;

/// A file that the document refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Its path from the folder of the document.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// Places of the whole document -> places in files.
#[derive(Clone, Debug, Default)]
pub(crate) struct Origins {
    files: Vec<SourceFile>,
    /// What stands at a place and below it came from a file, by its number; from the document itself without one.
    moved: BTreeMap<Pointer, (Option<usize>, Pointer)>,
}

impl Origins {
    /// What stands at `at` came from a place in a file.
    pub(crate) fn add(&mut self, at: Pointer, file: Option<usize>, from: Pointer) {
        self.moved.insert(at, (file, from));
    }

    /// What stands at the first place of each pair stood at the second.
    pub(crate) fn moved(&mut self, places: Vec<(Pointer, Pointer)>) {
        let places = places.into_iter();
        let came: Vec<_> = places
            .map(|(now, was)| (now, self.of(&was).unwrap_or((None, was))))
            .collect();
        self.moved.extend(came);
    }

    /// Adds the file that has the next number.
    pub(crate) fn add_file(&mut self, path: String, text: String) {
        self.files.push(SourceFile { path, text });
    }

    pub(crate) fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// The number of the file from which a place came, and the place in it; `None` for one that is where it was.
    pub(crate) fn of(&self, at: &Pointer) -> Option<(Option<usize>, Pointer)> {
        if self.moved.is_empty() {
            return None;
        }
        let mut around = std::iter::successors(Some(at.clone()), Pointer::parent);
        let (above, (file, from)) = around.find_map(|above| {
            let moved = self.moved.get(&above)?;
            Some((above, moved))
        })?;
        let below = at.tokens().iter().skip(above.tokens().len());
        let from = below.fold(from.clone(), |from, token| from.key(token));
        Some((*file, from))
    }
}
