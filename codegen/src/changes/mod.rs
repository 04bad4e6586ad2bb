//! What changed for Rust callers between two clients of one API.
//!
//! Two Rust APIs are compared: they have every public item with its wire facts. Where the documents are at hand too,
//! they add what no type shows: limits of what may be sent, defaults, prose. Each change is an entry under a [`Rule`],
//! which says what it means: code does not compile, shipped binaries may fail, something else happens, or more can be done.
//!
//! # Invariants
//! - One cause, one entry: what follows from a change is folded into its entry.
//! - A place that moved in the document is no change, and neither is an order that nobody sees.
//! - Compares values and trees alone: no files, no clock.

mod change;
mod compare;
mod crossed;
mod fold;
mod inbound;
mod lines;
mod pairs;
mod prose;
mod reach;
mod rule;
mod spelling;
mod view;

use crate::rust_api::RustApi;
use crate::{Document, Pointer};

pub use change::{Change, Place};
pub use lines::lines;
pub use rule::{Effect, Gravity, Rule};

use view::View;

/// One of the two clients.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// What its callers see.
    pub api: &'a RustApi,
    /// Its document as the generator saw it: corrected, and only what is wanted of it.
    pub document: Option<&'a Document>,
}

/// What changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The changes, the gravest first, then in the order of the items.
    pub entries: Vec<Change>,
    /// The places of the new document whose prose differs: descriptions, titles, examples.
    pub prose: Vec<Pointer>,
}

impl Changes {
    /// Compares two clients without their documents.
    pub fn between(old: &RustApi, new: &RustApi) -> Self {
        let side = |api| Side {
            api,
            document: None,
        };
        Self::compare(side(old), side(new))
    }

    /// Compares two clients with their documents.
    pub fn compare(old: Side<'_>, new: Side<'_>) -> Self {
        let (mut before, mut after) = (View::of(old.api), View::of(new.api));
        if let (Some(old), Some(new)) = (old.document, new.document) {
            before.receive(&inbound::types(old));
            after.receive(&inbound::types(new));
        }
        let crossed = crossed::names(&before, &after);
        before.rename(&crossed);
        let mut renames = pairs::rename_types(&mut before, &after);
        let found = compare::changes(
            compare::Sides {
                old: &before,
                new: &after,
                documents: old.document.zip(new.document),
            },
            &renames,
            &crossed,
        );
        let mut entries = fold::fold(found, &before, &after);
        reach::add_operations(&mut entries, &before, &after);
        // The old side speaks of what there was, under its names of then.
        renames.extend(crossed);
        let then = renames.into_iter().map(|(from, to)| (to, from)).collect();
        let names_are_told = [&rule::TYPE_RENAMED, &rule::TYPE_MEANS_ANOTHER];
        for change in &mut entries {
            let is_told = names_are_told.contains(&change.rule);
            if let Some(old) = change.old.as_mut().filter(|_| !is_told) {
                *old = spelling::renamed(old, &then);
            }
        }
        entries.sort_by(|a, b| a.order().cmp(&b.order()));
        let prose = match (old.document, new.document) {
            (Some(old), Some(new)) => prose::differing(old, new),
            _ => Vec::new(),
        };
        Self { entries, prose }
    }

    /// Whether nothing differs for callers; prose may.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// How many entries are this grave.
    pub fn count(&self, gravity: Gravity) -> usize {
        self.entries
            .iter()
            .filter(|change| change.rule.gravity() == gravity)
            .count()
    }

    /// The numbers, in a few words: `1 breaking, 3 additive`.
    pub fn summary(&self) -> String {
        let gravities = [Gravity::Breaking, Gravity::Risky, Gravity::Additive];
        let words: Vec<String> = gravities
            .into_iter()
            .map(|gravity| (self.count(gravity), gravity.word()))
            .chain([(self.prose.len(), "prose")])
            .filter(|(count, _)| *count > 0)
            .map(|(count, word)| format!("{count} {word}"))
            .collect();
        if words.is_empty() {
            "no change of the API".to_owned()
        } else {
            words.join(", ")
        }
    }
}
