//! The fields of an object as data: a tuple of them, tuples side by side where there are many, and the map of all other
//! members at the end.
//!
//! Whatever is done with the fields of an object is written here for tuples, once. A generated struct supplies the way to its
//! tuple and back.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Error, MapAccess};
use serde::ser::SerializeMap;

use super::field::{Field, Ref, Seed};
use super::members::{duplicate, fill, in_member, is_written, put, take};
use super::table::{After, Line, Table, lines};

/// The fields of an object, or some of them.
pub trait Parts: Sized + 'static {
    /// The same fields, borrowed.
    type Refs<'a>: Copy;

    /// What was read of the fields so far.
    type Slots;

    /// How many lines of the table they have.
    const LINES: usize;

    /// Whether one of them takes the members that have no line.
    const KEEPS: bool = false;

    /// Nothing read yet.
    fn empty() -> Self::Slots;

    /// Whether the line is that of the member.
    fn is_at<M: Table>(member: &str, at: usize) -> bool;

    /// The line of the member; the lines from `from` on are looked at first.
    fn find<M: Table>(member: &str, from: usize) -> Option<usize>;

    /// Reads the member of a line.
    ///
    /// # Errors
    /// When it was read before, or does not fit.
    fn fill<'de, M: Table, A: MapAccess<'de>>(
        slots: &mut Self::Slots,
        at: usize,
        map: &mut A,
    ) -> Result<(), A::Error>;

    /// Reads a member that has no line, if they take such.
    ///
    /// # Errors
    /// When it was read before, or does not fit.
    fn keep<'de, M: Table, A: MapAccess<'de>>(
        _slots: &mut Self::Slots,
        _member: String,
        _map: &mut A,
    ) -> Result<(), A::Error> {
        Ok(())
    }

    /// The fields that were read.
    ///
    /// # Errors
    /// When a member is missing.
    fn finish<M: Table, E: Error>(slots: Self::Slots) -> Result<Self, E>;

    /// How many members are written.
    fn count<M: Table>(refs: Self::Refs<'_>) -> usize;

    /// Writes the members.
    ///
    /// # Errors
    /// When the format refuses.
    fn put<M: Table, W: SerializeMap>(refs: Self::Refs<'_>, map: &mut W) -> Result<(), W::Error>;

    /// A copy.
    fn copy(refs: Self::Refs<'_>) -> Self;

    /// Whether all fields are equal.
    fn equals(one: Self::Refs<'_>, other: Self::Refs<'_>) -> bool;

    /// Prints the fields.
    fn show<M: Table>(refs: Self::Refs<'_>, f: &mut fmt::DebugStruct<'_, '_>);
}

macro_rules! tuples {
    ($( $lines:literal ( $( $T:ident $at:tt )* ) )*) => { $(
        #[allow(unused_variables, unused_mut, clippy::unused_unit, reason = "a struct may have no field")]
        impl<$( $T: Field, )*> Parts for ($( $T, )*) {
            type Refs<'a> = ($( &'a $T, )*);
            type Slots = ($( Option<$T>, )*);
            const LINES: usize = $lines;

            #[inline]
            fn empty() -> Self::Slots {
                ($( None::<$T>, )*)
            }

            #[inline]
            fn is_at<M: Table>(member: &str, at: usize) -> bool {
                let lines: &[Line; $lines] = const { &lines::<M, $lines>() };
                lines.get(at).is_some_and(|line| line.member == member)
            }

            fn find<M: Table>(member: &str, from: usize) -> Option<usize> {
                let lines: &[Line; $lines] = const { &lines::<M, $lines>() };
                let from = from.min($lines);
                let is_it = |line: &Line| line.member == member;
                match lines[from..].iter().position(is_it) {
                    Some(at) => Some(from + at),
                    None => lines[..from].iter().position(is_it),
                }
            }

            #[inline]
            fn fill<'de, M: Table, Q: MapAccess<'de>>(
                slots: &mut Self::Slots,
                at: usize,
                map: &mut Q,
            ) -> Result<(), Q::Error> {
                let lines: &[Line; $lines] = const { &lines::<M, $lines>() };
                match at {
                    $( $at => fill(&mut slots.$at, map, M::NAME, &lines[$at]), )*
                    _ => Ok(()),
                }
            }

            #[inline]
            fn finish<M: Table, Q: Error>(slots: Self::Slots) -> Result<Self, Q> {
                let lines: &[Line; $lines] = const { &lines::<M, $lines>() };
                Ok(($( take(slots.$at, M::NAME, &lines[$at])?, )*))
            }

            fn count<M: Table>(refs: Self::Refs<'_>) -> usize {
                let lines: &[Line; $lines] = const { &lines::<M, $lines>() };
                0 $( + usize::from(is_written(refs.$at, &lines[$at])) )*
            }

            fn put<M: Table, W: SerializeMap>(refs: Self::Refs<'_>, map: &mut W) -> Result<(), W::Error> {
                let lines: &[Line; $lines] = const { &lines::<M, $lines>() };
                $( put(refs.$at, map, &lines[$at])?; )*
                Ok(())
            }

            #[inline]
            fn copy(refs: Self::Refs<'_>) -> Self {
                ($( refs.$at.copy(), )*)
            }

            #[inline]
            fn equals(one: Self::Refs<'_>, other: Self::Refs<'_>) -> bool {
                true $( && one.$at.equals(other.$at) )*
            }

            fn show<M: Table>(refs: Self::Refs<'_>, f: &mut fmt::DebugStruct<'_, '_>) {
                let lines: &[Line; $lines] = const { &lines::<M, $lines>() };
                $( f.field(lines[$at].field, &Ref(refs.$at)); )*
            }
        }
    )* };
}

tuples! {
    0 ()
    1 (T0 0)
    2 (T0 0 T1 1)
    3 (T0 0 T1 1 T2 2)
    4 (T0 0 T1 1 T2 2 T3 3)
    5 (T0 0 T1 1 T2 2 T3 3 T4 4)
    6 (T0 0 T1 1 T2 2 T3 3 T4 4 T5 5)
    7 (T0 0 T1 1 T2 2 T3 3 T4 4 T5 5 T6 6)
    8 (T0 0 T1 1 T2 2 T3 3 T4 4 T5 5 T6 6 T7 7)
    9 (T0 0 T1 1 T2 2 T3 3 T4 4 T5 5 T6 6 T7 7 T8 8)
    10 (T0 0 T1 1 T2 2 T3 3 T4 4 T5 5 T6 6 T7 7 T8 8 T9 9)
    11 (T0 0 T1 1 T2 2 T3 3 T4 4 T5 5 T6 6 T7 7 T8 8 T9 9 T10 10)
    12 (T0 0 T1 1 T2 2 T3 3 T4 4 T5 5 T6 6 T7 7 T8 8 T9 9 T10 10 T11 11)
    13 (T0 0 T1 1 T2 2 T3 3 T4 4 T5 5 T6 6 T7 7 T8 8 T9 9 T10 10 T11 11 T12 12)
    14 (T0 0 T1 1 T2 2 T3 3 T4 4 T5 5 T6 6 T7 7 T8 8 T9 9 T10 10 T11 11 T12 12 T13 13)
    15 (T0 0 T1 1 T2 2 T3 3 T4 4 T5 5 T6 6 T7 7 T8 8 T9 9 T10 10 T11 11 T12 12 T13 13 T14 14)
    16 (T0 0 T1 1 T2 2 T3 3 T4 4 T5 5 T6 6 T7 7 T8 8 T9 9 T10 10 T11 11 T12 12 T13 13 T14 14 T15 15)
}

/// Fields, and the fields after them.
#[derive(Clone, Copy, Debug)]
pub struct Then<P, R>(pub P, pub R);

impl<P: Parts, R: Parts> Parts for Then<P, R> {
    type Refs<'a> = Then<P::Refs<'a>, R::Refs<'a>>;
    type Slots = Then<P::Slots, R::Slots>;
    const LINES: usize = P::LINES + R::LINES;
    const KEEPS: bool = R::KEEPS;

    fn empty() -> Self::Slots {
        Then(P::empty(), R::empty())
    }

    fn is_at<M: Table>(member: &str, at: usize) -> bool {
        match at.checked_sub(P::LINES) {
            None => P::is_at::<M>(member, at),
            Some(at) => R::is_at::<After<M, P>>(member, at),
        }
    }

    fn find<M: Table>(member: &str, from: usize) -> Option<usize> {
        let before = |from| P::find::<M>(member, from);
        let after = |from| R::find::<After<M, P>>(member, from).map(|at| P::LINES + at);
        match from.checked_sub(P::LINES) {
            None => before(from).or_else(|| after(0)),
            Some(from) => after(from).or_else(|| before(0)),
        }
    }

    fn fill<'de, M: Table, A: MapAccess<'de>>(
        slots: &mut Self::Slots,
        at: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match at.checked_sub(P::LINES) {
            None => P::fill::<M, A>(&mut slots.0, at, map),
            Some(at) => R::fill::<After<M, P>, A>(&mut slots.1, at, map),
        }
    }

    fn keep<'de, M: Table, A: MapAccess<'de>>(
        slots: &mut Self::Slots,
        member: String,
        map: &mut A,
    ) -> Result<(), A::Error> {
        R::keep::<After<M, P>, A>(&mut slots.1, member, map)
    }

    fn finish<M: Table, E: Error>(slots: Self::Slots) -> Result<Self, E> {
        let before = P::finish::<M, E>(slots.0)?;
        Ok(Then(before, R::finish::<After<M, P>, E>(slots.1)?))
    }

    fn count<M: Table>(refs: Self::Refs<'_>) -> usize {
        P::count::<M>(refs.0) + R::count::<After<M, P>>(refs.1)
    }

    fn put<M: Table, W: SerializeMap>(refs: Self::Refs<'_>, map: &mut W) -> Result<(), W::Error> {
        P::put::<M, W>(refs.0, map)?;
        R::put::<After<M, P>, W>(refs.1, map)
    }

    fn copy(refs: Self::Refs<'_>) -> Self {
        Then(P::copy(refs.0), R::copy(refs.1))
    }

    fn equals(one: Self::Refs<'_>, other: Self::Refs<'_>) -> bool {
        P::equals(one.0, other.0) && R::equals(one.1, other.1)
    }

    fn show<M: Table>(refs: Self::Refs<'_>, f: &mut fmt::DebugStruct<'_, '_>) {
        P::show::<M>(refs.0, f);
        R::show::<After<M, P>>(refs.1, f);
    }
}

/// The field of the `..` line: every member that has no line of its own.
#[derive(Clone, Copy, Debug)]
pub struct Kept<M>(pub M);

impl<T: Field> Parts for Kept<BTreeMap<String, T>> {
    type Refs<'a> = Kept<&'a BTreeMap<String, T>>;
    type Slots = BTreeMap<String, T>;
    const LINES: usize = 0;
    const KEEPS: bool = true;

    fn empty() -> Self::Slots {
        BTreeMap::new()
    }

    fn is_at<M: Table>(_member: &str, _at: usize) -> bool {
        false
    }

    fn find<M: Table>(_member: &str, _from: usize) -> Option<usize> {
        None
    }

    fn fill<'de, M: Table, A: MapAccess<'de>>(
        _slots: &mut Self::Slots,
        _at: usize,
        _map: &mut A,
    ) -> Result<(), A::Error> {
        Ok(())
    }

    fn keep<'de, M: Table, A: MapAccess<'de>>(
        slots: &mut Self::Slots,
        member: String,
        map: &mut A,
    ) -> Result<(), A::Error> {
        if slots.contains_key(&member) {
            return Err(duplicate(M::NAME, &member));
        }
        let value =
            (map.next_value_seed(Seed::NEW)).map_err(|error| in_member(error, M::NAME, &member))?;
        slots.insert(member, value);
        Ok(())
    }

    fn finish<M: Table, E: Error>(slots: Self::Slots) -> Result<Self, E> {
        Ok(Kept(slots))
    }

    fn count<M: Table>(refs: Self::Refs<'_>) -> usize {
        refs.0.keys().filter(|member| !M::lists(member)).count()
    }

    /// A member that has a line of its own is not written again.
    fn put<M: Table, W: SerializeMap>(refs: Self::Refs<'_>, map: &mut W) -> Result<(), W::Error> {
        for (member, value) in refs.0 {
            if !M::lists(member) {
                map.serialize_entry(member, &Ref(value))?;
            }
        }
        Ok(())
    }

    fn copy(refs: Self::Refs<'_>) -> Self {
        Kept(refs.0.copy())
    }

    fn equals(one: Self::Refs<'_>, other: Self::Refs<'_>) -> bool {
        one.0.equals(other.0)
    }

    fn show<M: Table>(refs: Self::Refs<'_>, f: &mut fmt::DebugStruct<'_, '_>) {
        let [line] = const { lines::<M, 1>() };
        f.field(line.field, &Ref(refs.0));
    }
}
