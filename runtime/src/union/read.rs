//! Deciding the branch of a value, and reading it.

use std::any::Any;
use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::branch::{Branch, Test};
use super::member_scan::MemberScan;
use super::rest::Rest;
use super::scalar::Scalar;
use super::tag_scan::{Found, TagScan, missing};
use super::{ReadBranch, Union, UnknownBranch, names, trial};
use crate::Json;
use crate::wire::{Field, whole};

/// Reads a union.
///
/// # Errors
/// When nothing decides the branch, or the branch does not fit.
pub(super) fn read<'de, U: Union, D: Deserializer<'de>>(deserializer: D) -> Result<U, D::Error> {
    deserializer.deserialize_any(UnionVisitor(PhantomData))
}

struct UnionVisitor<U>(PhantomData<U>);

impl<'de, U: Union> Visitor<'de> for UnionVisitor<U> {
    type Value = U;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` ({})", U::NAME, names::<U>(", "))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<U, E> {
        of_scalar(Scalar::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<U, E> {
        of_scalar(Scalar::Signed(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<U, E> {
        of_scalar(Scalar::Unsigned(value))
    }

    /// Where no branch is for fractions, `1.0` is the integer that it equals.
    fn visit_f64<E: Error>(self, value: f64) -> Result<U, E> {
        let takes_fractions = U::BRANCHES.iter().any(Branch::takes_fractions);
        match whole(value).filter(|_| !takes_fractions) {
            Some(whole) => of_scalar(Scalar::Signed(whole)),
            None => of_scalar(Scalar::Float(value)),
        }
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<U, E> {
        of_scalar(Scalar::Text(value))
    }

    fn visit_unit<E: Error>(self) -> Result<U, E> {
        trial::best(&Json::Null)
    }

    fn visit_none<E: Error>(self) -> Result<U, E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<U, D::Error> {
        read(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<U, D::Error> {
        read(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, array: A) -> Result<U, A::Error> {
        match U::BRANCHES.iter().find(|line| line.test == Test::Array) {
            Some(line) => U::build(line.name, from(Elements(array))),
            None => trial::best(&Elements(array).read::<Json>()?),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<U, A::Error> {
        match U::TAG {
            Some(tag) => by_tag(object, tag),
            None => by_member(object),
        }
    }
}

/// The branch of a boolean, a number or a string.
fn of_scalar<U: Union, E: Error>(value: Scalar<'_>) -> Result<U, E> {
    let asks = |line: &Branch| match value {
        Scalar::Text(text) => U::build(line.name, Ask(line.test, text)).is_err_and(|says| says.0),
        _ => false,
    };
    let is_of = |line: &&Branch| match line.test {
        Test::Bool => value.is_bool(),
        Test::Int32 => value.is_within::<i32>(),
        Test::Uint32 => value.is_within::<u32>(),
        Test::Int64 => value.is_within::<i64>(),
        Test::Uint64 => value.is_within::<u64>(),
        Test::Integer => value.is_integer(),
        Test::Number => value.is_number(),
        Test::String => value.is_text(),
        Test::KnownString | Test::FormedString => asks(line),
        _ => false,
    };
    match U::BRANCHES.iter().find(is_of) {
        Some(line) => U::build(line.name, from(One(value, PhantomData))),
        None => trial::best(&value.to_json()),
    }
}

/// The branch of an object whose tag decides.
fn by_tag<'de, U: Union, A: MapAccess<'de>>(object: A, tag: &'static str) -> Result<U, A::Error> {
    let TagScan { found, members } = TagScan::read::<U>(object, tag)?;
    if U::OR_SHAPE && matches!(found, Found::Nothing) {
        return trial::best(&members.into_json(U::NAME)?);
    }
    let line = match &found {
        Found::Branch(line) => Some(*line),
        Found::Other(_) => None,
        Found::Nothing => U::BRANCHES.iter().find(|line| line.is_without_tag),
    };
    if let Some(line) = line {
        let members = match line.is_tag_added {
            true => members.hiding(tag),
            false => members,
        };
        return U::build(line.name, from(members));
    }
    if let Some(line) = (U::BRANCHES.iter()).find(|line| line.test == Test::Default) {
        return U::build(line.name, from(members));
    }
    match (found, U::BRANCHES.iter().find(|line| line.keeps_unknown())) {
        (Found::Other(text), Some(line)) => {
            let unknown = members.unknown(U::NAME, &text)?;
            U::build(line.name, Given(unknown, PhantomData))
        }
        _ => Err(missing::<U, _>(tag)),
    }
}

/// The branch of an object that is told by a member, if by anything.
fn by_member<'de, U: Union, A: MapAccess<'de>>(object: A) -> Result<U, A::Error> {
    let told = || (U::BRANCHES.iter()).filter(|line| line.is_told_by_member());
    let members = || told().map(|line| line.member);
    let scan = MemberScan::read(object, members())?;
    for line in U::BRANCHES {
        match line.test {
            Test::Object => return U::build(line.name, from(Otherwise(scan, members()))),
            Test::Has if scan.has(line.member) => {}
            Test::HasNullable if scan.names(line.member) => {}
            _ => continue,
        }
        return U::build(line.name, from(scan.members()));
    }
    trial::best(&scan.members().into_json(U::NAME)?)
}

/// Where a branch is read from.
trait Source<'de> {
    type Error: Error;

    fn read<T: Field>(self) -> Result<T, Self::Error>;
}

/// Reads a branch from a source.
struct From<'de, S>(S, PhantomData<&'de ()>);

fn from<'de, S: Source<'de>>(source: S) -> From<'de, S> {
    From(source, PhantomData)
}

impl<'de, U, S: Source<'de>> ReadBranch<U> for From<'de, S> {
    type Error = S::Error;

    fn branch<T: Field>(self, make: fn(T) -> U) -> Result<U, S::Error> {
        self.0.read().map(make)
    }

    fn none(self) -> Result<U, S::Error> {
        Err(no_branch())
    }
}

#[cold]
fn no_branch<E: Error>() -> E {
    E::custom("a line of the table is of a branch that the union does not have")
}

struct One<'a, E>(Scalar<'a>, PhantomData<E>);

impl<'de, E: Error> Source<'de> for One<'_, E> {
    type Error = E;

    fn read<T: Field>(self) -> Result<T, E> {
        T::read(self.0.deserializer())
    }
}

struct Elements<A>(A);

impl<'de, A: SeqAccess<'de>> Source<'de> for Elements<A> {
    type Error = A::Error;

    fn read<T: Field>(self) -> Result<T, A::Error> {
        T::read(SeqAccessDeserializer::new(self.0))
    }
}

impl<'de, A: MapAccess<'de>> Source<'de> for Rest<A> {
    type Error = A::Error;

    fn read<T: Field>(self) -> Result<T, A::Error> {
        T::read(MapAccessDeserializer::new(self))
    }
}

/// An object that no member tells, and the members that tell others.
struct Otherwise<A, M>(MemberScan<A>, M);

impl<'de, A: MapAccess<'de>, M: Iterator<Item = &'static str>> Source<'de> for Otherwise<A, M> {
    type Error = A::Error;

    fn read<T: Field>(self) -> Result<T, A::Error> {
        self.0.otherwise(self.1)
    }
}

/// A question to the type of a branch about a text.
struct Ask<'a>(Test, &'a str);

/// What the type says. It comes as the error, since no branch is read.
struct Says(bool);

impl<U> ReadBranch<U> for Ask<'_> {
    type Error = Says;

    fn branch<T: Field>(self, _make: fn(T) -> U) -> Result<U, Says> {
        Err(Says(match self.0 {
            Test::KnownString => T::knows(self.1),
            _ => T::has_form(self.1),
        }))
    }

    fn none(self) -> Result<U, Says> {
        Err(Says(false))
    }
}

/// The branch that keeps what is unknown.
struct Given<E>(UnknownBranch, PhantomData<E>);

impl<U, E: Error> ReadBranch<U> for Given<E> {
    type Error = E;

    fn branch<T: Field>(self, make: fn(T) -> U) -> Result<U, E> {
        let mut unknown = Some(self.0);
        let unknown = (&mut unknown as &mut dyn Any).downcast_mut::<Option<T>>();
        (unknown.and_then(Option::take)).map_or_else(|| Err(no_branch()), |branch| Ok(make(branch)))
    }

    fn none(self) -> Result<U, E> {
        Err(no_branch())
    }
}
