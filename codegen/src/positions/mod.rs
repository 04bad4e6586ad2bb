//! JSON Pointer -> line and column, by going over the text once more.
//!
//! Decides where a thing is shown: a member of an object at its key, an element of a list where it begins, and what
//! the text does not have (an overlay added it, an alias stands there) at the nearest place around it that it has.
//!
//! # Invariants
//! - All pointers of one call are found in one pass, which ends when the last is found.
//! - Nothing here fails: a text that cannot be followed gives the places found so far.

mod duplicates;
mod json;
mod locator;
mod yaml;

use crate::Pointer;

/// A line and a column in characters, both from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in it.
    pub column: usize,
}

impl Position {
    /// The first character.
    pub const START: Self = Self { line: 1, column: 1 };
}

/// A key that an object has already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DuplicateKey {
    pub(crate) key: String,
    pub(crate) first: Position,
    pub(crate) second: Position,
}

/// Hears of every part of a text in order. `at` is whatever the syntax can say cheaply of a place.
trait Listener<At> {
    fn open_object(&mut self, at: At);
    fn open_list(&mut self, at: At);
    fn close(&mut self);
    fn key(&mut self, key: &str, at: At);
    fn scalar(&mut self, at: At);

    /// Whether the rest of the text does not matter.
    fn is_done(&self) -> bool {
        false
    }
}

/// The text cannot be followed any further.
#[derive(Clone, Copy, Debug)]
struct Lost;

/// Where each of `pointers` stands in `text`, in the order of `pointers`.
pub fn locate(text: &str, pointers: &[&Pointer]) -> Vec<Position> {
    let text = without_bom(text);
    if looks_like_json(text) {
        let mut locator = locator::Locator::new(pointers);
        if json::walk(text, &mut locator).is_ok() {
            return json::positions(text, &locator.places(pointers));
        }
    }
    let mut locator = locator::Locator::new(pointers);
    // What was found before the walk got lost is still right.
    let _ = yaml::walk(text, &mut locator);
    locator
        .places(pointers)
        .into_iter()
        .map(|place| place.unwrap_or(Position::START))
        .collect()
}

/// Every key that stands twice in its object.
pub(crate) fn duplicate_keys(text: &str) -> Vec<DuplicateKey> {
    let text = without_bom(text);
    if looks_like_json(text) {
        let mut finder = duplicates::Finder::default();
        if json::walk(text, &mut finder).is_ok() {
            let offsets: Vec<_> = finder
                .found
                .iter()
                .flat_map(|(_, first, second)| [Some(*first), Some(*second)])
                .collect();
            let positions = json::positions(text, &offsets);
            return finder
                .found
                .into_iter()
                .zip(positions.chunks_exact(2))
                .map(|((key, ..), pair)| DuplicateKey {
                    key,
                    first: pair[0],
                    second: pair[1],
                })
                .collect();
        }
    }
    let mut finder = duplicates::Finder::default();
    let _ = yaml::walk(text, &mut finder);
    finder
        .found
        .into_iter()
        .map(|(key, first, second)| DuplicateKey { key, first, second })
        .collect()
}

/// Where a YAML text first goes deeper than `limit`, without building anything.
pub(crate) fn deeper_than(text: &str, limit: usize) -> Option<Position> {
    yaml::deeper_than(text, limit)
}

/// Where a YAML text has the alias that stands for the most values.
pub(crate) fn heaviest_alias(text: &str) -> Option<Position> {
    yaml::heaviest_alias(text)
}

/// Whether the first character that is not blank opens a JSON object or array.
pub(crate) fn looks_like_json(text: &str) -> bool {
    text.trim_start().starts_with(['{', '['])
}

/// The text after a byte order mark.
pub(crate) fn without_bom(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}
