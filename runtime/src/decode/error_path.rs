//! Where reading failed, as far as a format cannot say.
//!
//! A format knows its position; a buffered value has none, nor has a member that is missing. So the deserializer of buffered values writes down the way from the failure
//! outwards, in a thread-local that lives for one failure: reading a value never leaves its thread.
//!
//! # Invariants
//! - The path belongs to one message: an error with another message starts it anew, so a failure that was recovered from
//!   leaves nothing behind.
//! - Nothing is written down while reading succeeds.

use std::cell::RefCell;
use std::fmt::Write;

/// One step of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// Into a member of an object.
    Member(String),
    /// Into an element of an array.
    Index(usize),
}

#[derive(Default)]
struct ErrorPath {
    /// What went wrong at the end of the path. Messages of outer errors contain it.
    message: String,
    /// The steps from the failure outwards.
    outwards: Vec<Step>,
    /// The address of the text that the steps start in, where a value was read from a text of its own.
    text: Option<usize>,
}

thread_local! {
    static PATH: RefCell<Option<ErrorPath>> = const { RefCell::new(None) };
}

/// Forgets a path that nobody asked for.
pub(crate) fn clear() {
    PATH.take();
}

/// Starts a path at the error with this message, unless it only carries on the one that there is.
pub(crate) fn begin(message: &str) {
    PATH.with_borrow_mut(|path| {
        if !path
            .as_ref()
            .is_some_and(|path| message.contains(&path.message))
        {
            *path = Some(ErrorPath {
                message: message.to_owned(),
                outwards: Vec::new(),
                text: None,
            });
        }
    });
}

/// Says that the path starts in a text, which is a part of what is read. Without a path it is this text that failed.
pub(crate) fn in_text(message: &str, text: &str) {
    begin(message);
    PATH.with_borrow_mut(|path| {
        if let Some(path) = path {
            path.text = Some(text.as_ptr().addr());
        }
    });
}

/// Starts a path in the object that lacks this member.
pub(crate) fn begin_at(message: &str, member: &str) {
    PATH.set(Some(ErrorPath {
        message: message.to_owned(),
        outwards: vec![Step::Member(member.to_owned())],
        text: None,
    }));
}

/// Does something that may fail and leaves the path as it was.
pub(crate) fn aside<T>(work: impl FnOnce() -> T) -> T {
    let path = PATH.take();
    let done = work();
    PATH.set(path);
    done
}

/// Adds the step by which the failure was reached.
pub(crate) fn step(step: impl FnOnce() -> Step) {
    PATH.with_borrow_mut(|path| {
        if let Some(path) = path {
            path.outwards.push(step());
        }
    });
}

/// Ends the path: its steps from the outside in, if it belongs to the message.
pub(crate) fn take(message: &str) -> Vec<Step> {
    take_in_text(message).0
}

/// The same, with the address of the text that it starts in.
pub(super) fn take_in_text(message: &str) -> (Vec<Step>, Option<usize>) {
    let Some(mut path) = PATH.take().filter(|path| message.contains(&path.message)) else {
        return (Vec::new(), None);
    };
    path.outwards.reverse();
    (path.outwards, path.text)
}

/// The path as text: `$.error.detail["a b"][0]`.
pub(crate) fn render(root: &str, steps: &[Step]) -> String {
    let mut out = root.to_owned();
    for step in steps {
        // Writing to a string cannot fail.
        let _ = match step {
            Step::Member(name) if is_plain(name) => write!(out, ".{name}"),
            Step::Member(name) => write!(out, "[{name:?}]"),
            Step::Index(index) => write!(out, "[{index}]"),
        };
    }
    out
}

fn is_plain(name: &str) -> bool {
    !name.is_empty()
        && name
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '$' | '@'))
}
