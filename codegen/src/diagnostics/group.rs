//! Equal findings -> one entry with many places.

use std::collections::BTreeMap;

use super::{Diagnostics, Place, Severity};

/// What is shown as one: a finding, or several that differ in their place only.
#[derive(Debug)]
pub(super) struct Entry<'a> {
    pub(super) message: &'a str,
    pub(super) help: Option<&'a str>,
    pub(super) places: Vec<&'a Place>,
    /// Whether the places are those of several findings, not a cause and what takes part in it.
    pub(super) places_are_equals: bool,
    /// How many findings these are.
    pub(super) findings: usize,
}

/// The findings of one severity, equal ones as one entry that stands where the first of them was made.
pub(super) fn group(diagnostics: &Diagnostics, severity: Severity) -> Vec<Entry<'_>> {
    let mut index: BTreeMap<(&str, Option<&str>), Vec<_>> = BTreeMap::new();
    for (order, item) in diagnostics.iter().enumerate() {
        if item.severity == severity {
            let alike = index
                .entry((&item.message, item.help.as_deref()))
                .or_default();
            alike.push((order, item));
        }
    }
    let mut entries: Vec<_> = index
        .into_iter()
        .filter_map(|((message, help), alike)| {
            let first = alike.first()?.0;
            let places = match alike.as_slice() {
                [(_, only)] => only.places.iter().collect(),
                several => several
                    .iter()
                    .filter_map(|(_, item)| item.places.first())
                    .collect(),
            };
            let entry = Entry {
                message,
                help,
                places,
                places_are_equals: alike.len() > 1,
                findings: alike.len(),
            };
            Some((first, entry))
        })
        .collect();
    entries.sort_by_key(|(first, _)| *first);
    entries.into_iter().map(|(_, entry)| entry).collect()
}
