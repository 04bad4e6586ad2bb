//! The table of an object as one text, and its lines as data.
//!
//! A macro can write a text for the price of one literal; a list of lines it could not. So the lines are read out of it in an
//! inline `const`: when a program that uses the type is built, and never when the type is checked.
//!
//! The text is the name of the type, and for each line the field, the member and the word for its presence, each ended by
//! [`END`].

use std::marker::PhantomData;

use super::object::Object;
use super::parts::Parts;

/// What ends each piece of a table's text.
const END: u8 = 0;

/// When a member may be left out, and what `null` is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Presence {
    /// It must be there, whether it may be `null` or not.
    Required,
    /// It may be left out.
    Optional,
    /// It may be left out, and `null` is not its absence.
    Any,
    /// It must be there when it is read, and may be left out when it is written.
    Answered,
}

impl Presence {
    pub(super) fn may_be_absent(self) -> bool {
        !matches!(self, Self::Required | Self::Answered)
    }

    pub(super) fn may_be_left_out(self) -> bool {
        !matches!(self, Self::Required)
    }

    const fn of_word(word: &str) -> Self {
        match word.as_bytes() {
            [] | b"nullable" => Self::Required,
            b"optional" | b"maybe" => Self::Optional,
            b"any" => Self::Any,
            b"answered" => Self::Answered,
            _ => panic!("a member is `optional`, `nullable`, `maybe`, `any`, `answered` or plain"),
        }
    }
}

/// A line of a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// The name of the field.
    pub(super) field: &'static str,
    /// The name on the wire.
    pub(super) member: &'static str,
    pub(super) presence: Presence,
}

/// The table that a part of an object stands in, and where in it.
pub trait Table: 'static {
    /// The name of the type.
    const NAME: &'static str;

    /// The text of the whole table.
    const TEXT: &'static str;

    /// The lines before those of the part.
    const SKIP: usize;

    /// Whether the table has a line for the member.
    fn lists(member: &str) -> bool;
}

/// The table of an object, from its first line.
#[derive(Debug)]
pub struct Whole<T>(PhantomData<T>);

impl<T: Object> Table for Whole<T> {
    const NAME: &'static str = piece(T::TEXT).0;
    const TEXT: &'static str = T::TEXT;
    const SKIP: usize = 0;

    fn lists(member: &str) -> bool {
        T::CONSTANTS.iter().any(|(name, _)| *name == member)
            || T::Parts::find::<Self>(member, 0).is_some()
    }
}

/// The table `M` after the lines of `P`.
#[derive(Debug)]
pub struct After<M, P>(PhantomData<(M, P)>);

impl<M: Table, P: Parts> Table for After<M, P> {
    const NAME: &'static str = M::NAME;
    const TEXT: &'static str = M::TEXT;
    const SKIP: usize = M::SKIP + P::LINES;

    fn lists(member: &str) -> bool {
        M::lists(member)
    }
}

/// `N` lines of a table.
pub(super) const fn lines<M: Table, const N: usize>() -> [Line; N] {
    let (_, mut rest) = piece(M::TEXT);
    let mut skipped = 0;
    while skipped < M::SKIP {
        (_, rest) = line(rest);
        skipped += 1;
    }
    let nothing = Line {
        field: "",
        member: "",
        presence: Presence::Required,
    };
    let mut lines = [nothing; N];
    let mut at = 0;
    while at < N {
        (lines[at], rest) = line(rest);
        at += 1;
    }
    lines
}

const fn line(text: &'static str) -> (Line, &'static str) {
    let (field, rest) = piece(text);
    let (member, rest) = piece(rest);
    let (word, rest) = piece(rest);
    let line = Line {
        field: without_raw_prefix(field),
        member,
        presence: Presence::of_word(word),
    };
    (line, rest)
}

/// The text up to the next end, and what follows.
const fn piece(text: &'static str) -> (&'static str, &'static str) {
    let mut end = 0;
    while text.as_bytes()[end] != END {
        end += 1;
    }
    let (piece, rest) = text.split_at(end);
    (piece, rest.split_at(1).1)
}

const fn without_raw_prefix(name: &'static str) -> &'static str {
    match name.as_bytes() {
        [b'r', b'#', ..] => name.split_at(2).1,
        _ => name,
    }
}
