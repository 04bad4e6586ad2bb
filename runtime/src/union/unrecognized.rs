//! How much of a value was kept without being recognized: unknown branches and unknown texts, counted while branches are
//! tried, so that a branch that knows its value wins over one that merely keeps it.
//!
//! Whoever makes an unknown branch or value says so here. The count is a thread-local that exists while a branch is tried, since
//! reading a value never leaves its thread.
//!
//! # Invariants
//! - Outside a trial nothing is counted and nothing costs.

use std::cell::Cell;

use crate::Json;

/// What of a value was not recognized.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Unrecognized {
    /// Unknown branches and texts.
    pub(super) unknown: usize,
    /// The members and elements that unknown branches keep, through all levels.
    pub(super) members: usize,
}

thread_local! {
    static COUNTED: Cell<Option<Unrecognized>> = const { Cell::new(None) };
}

/// Counts what `read` does not recognize.
pub(super) fn measure<T>(read: impl FnOnce() -> T) -> (T, Unrecognized) {
    let outer = COUNTED.replace(Some(Unrecognized::default()));
    let value = read();
    (value, COUNTED.replace(outer).unwrap_or_default())
}

/// Forgets what was counted, if nothing came of it.
pub(super) fn unless_failed<T, E>(read: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
    let before = COUNTED.get();
    read().inspect_err(|_| COUNTED.set(before))
}

/// Counts something that was not recognized, or what was not in a branch that won a trial inside another.
pub(super) fn add(more: impl FnOnce() -> Unrecognized) {
    if let Some(counted) = COUNTED.get() {
        let more = more();
        COUNTED.set(Some(Unrecognized {
            unknown: counted.unknown + more.unknown,
            members: counted.members + more.members,
        }));
    }
}

/// Counts a text, unless its enum lists it.
pub(crate) fn text(is_listed: impl FnOnce() -> bool) {
    add(|| Unrecognized {
        unknown: usize::from(!is_listed()),
        members: 0,
    });
}

/// Counts an object of an unknown branch.
pub(super) fn branch(json: &Json) {
    add(|| Unrecognized {
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
