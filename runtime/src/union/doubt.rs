//! How much of a value was kept without being understood: unknown branches and unknown texts, counted while branches are
//! tried, so that a branch that knows its value wins over one that merely keeps it.
//!
//! Whoever makes an unknown branch or value says so here. The count is a thread-local that exists while a branch is tried, since
//! reading a value never leaves its thread.
//!
//! # Invariants
//! - Outside a trial nothing is counted and nothing costs.

use std::cell::Cell;

use crate::Json;

/// What of a value was not understood.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Doubt {
    /// Unknown branches and texts.
    pub(super) unknown: usize,
    /// The members and elements that unknown branches keep, through all levels.
    pub(super) members: usize,
}

thread_local! {
    static DOUBT: Cell<Option<Doubt>> = const { Cell::new(None) };
}

/// Counts what `read` does not understand.
pub(super) fn measure<T>(read: impl FnOnce() -> T) -> (T, Doubt) {
    let outer = DOUBT.replace(Some(Doubt::default()));
    let value = read();
    (value, DOUBT.replace(outer).unwrap_or_default())
}

/// Counts something that was not understood, or the doubt about a branch that won a trial inside another.
pub(super) fn add(more: impl FnOnce() -> Doubt) {
    if let Some(doubt) = DOUBT.get() {
        let more = more();
        DOUBT.set(Some(Doubt {
            unknown: doubt.unknown + more.unknown,
            members: doubt.members + more.members,
        }));
    }
}

/// Counts a text that an enum does not list.
pub(crate) fn unknown_text() {
    add(|| Doubt {
        unknown: 1,
        members: 0,
    });
}

/// Counts an object of an unknown branch.
pub(super) fn unknown_branch(json: &Json) {
    add(|| Doubt {
        unknown: 1,
        members: members(json),
    });
}

fn members(json: &Json) -> usize {
    match json {
        Json::Object(object) => object.values().map(|value| 1 + members(value)).sum(),
        Json::Array(elements) => elements.iter().map(|value| 1 + members(value)).sum(),
        _ => 0,
    }
}
