//! A text that is read from its beginning.
//!
//! # Invariants
//! - Whatever stands there, nothing panics: what is not there is `None`, and what was looked at stays.

use crate::api_file::line::unquoted;

/// What is left to read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor<'a> {
    rest: &'a str,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { rest: text }
    }

    pub(super) fn is_done(self) -> bool {
        self.rest.is_empty()
    }

    /// Reads this text, where it is what follows.
    pub(super) fn eat(&mut self, text: &str) -> bool {
        match self.rest.strip_prefix(text) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// Reads one of these words, where it stands before a blank or the end.
    pub(super) fn eat_word(&mut self, word: &str) -> bool {
        match self.rest.strip_prefix(word) {
            Some(rest) if rest.is_empty() || rest.starts_with([' ', ';', ',']) => {
                self.rest = rest;
                true
            }
            _ => false,
        }
    }

    /// Reads to the next of these characters, or to the end.
    pub(super) fn until(&mut self, ends: &[char]) -> &'a str {
        let end = self.rest.find(ends).unwrap_or(self.rest.len());
        let (text, rest) = self.rest.split_at(end);
        self.rest = rest;
        text
    }

    /// Reads a text in quotes, and gives what it stands for.
    pub(super) fn quoted(&mut self) -> Option<String> {
        let (text, rest) = unquoted(self.rest)?;
        self.rest = rest;
        Some(text)
    }

    /// Reads a word of several: what it stands for.
    pub(super) fn one_of<T: Copy>(&mut self, words: &[(&str, T)]) -> Option<T> {
        let mut words = words.iter();
        words
            .find(|(word, _)| self.eat_word(word))
            .map(|(_, meaning)| *meaning)
    }

    /// The meaning, where nothing follows it.
    pub(super) fn at_end<T>(self, meaning: T) -> Option<T> {
        self.is_done().then_some(meaning)
    }
}
