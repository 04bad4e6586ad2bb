//! Deciding the branch of a value, and reading it.
//!
//! A value whose kind or tag tells its branch is read as it comes. One that has to be looked at first is held, and read
//! from what is held.

use std::any::Any;
use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::branch::{Branch, Test};
use super::held::{Held, Kind};
use super::rest::Rest;
use super::scalar::Scalar;
use super::tag_scan::{Found, TagScan, missing};
use super::{ReadBranch, Union, UnknownBranch, names, trial, unrecognized};
use crate::Json;
use crate::decode::error_path;
use crate::wire::{Field, whole};

/// Reads a union.
///
/// # Errors
/// When nothing decides the branch, or the branch does not fit.
pub(super) fn read<'de, U: Union, D: Deserializer<'de>>(deserializer: D) -> Result<U, D::Error> {
    if has_to_look::<U>() {
        let held = Held::deserialize(deserializer)?;
        of_held(&held).inspect_err(|error: &D::Error| held.note_failure(error))
    } else {
        deserializer.deserialize_any(UnionVisitor::AS_IT_COMES)
    }
}

/// Whether more than the kind of a value or a tag tells a branch, or a number has to keep its digits.
fn has_to_look<U: Union>() -> bool {
    let looks = |line: &Branch| line.takes_fractions() || line.is_told_by_member();
    (U::TAG.is_some() && U::OR_SHAPE) || U::BRANCHES.iter().any(looks)
}

/// Reads a union from a value that is held.
fn of_held<'de, U: Union, E: Error>(held: &Held<'de>) -> Result<U, E> {
    match held.kind() {
        Kind::Null => trial::best(held),
        Kind::Scalar => of_scalar(
            &held.scalar()?,
            || Whole(held, PhantomData),
            || trial::best(held),
        ),
        Kind::Array => match U::BRANCHES.iter().find(|line| line.test == Test::Array) {
            Some(line) => U::build(line.name, from(Whole(held, PhantomData))),
            None => trial::best(held),
        },
        Kind::Object => match U::TAG {
            Some(_) => held.seed(UnionVisitor(Some(held), PhantomData)),
            None => by_member(held),
        },
    }
}

/// Reads a union as it comes, or an object that is held from its start.
struct UnionVisitor<'a, 'de, U>(Option<&'a Held<'de>>, PhantomData<U>);

impl<U> UnionVisitor<'_, '_, U> {
    const AS_IT_COMES: Self = Self(None, PhantomData);
}

impl<'de, U: Union> DeserializeSeed<'de> for UnionVisitor<'_, 'de, U> {
    type Value = U;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<U, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, U: Union> Visitor<'de> for UnionVisitor<'_, 'de, U> {
    type Value = U;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` ({})", U::NAME, names::<U>(", "))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<U, E> {
        as_it_comes(&Scalar::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<U, E> {
        as_it_comes(&Scalar::Signed(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<U, E> {
        as_it_comes(&Scalar::Unsigned(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<U, E> {
        as_it_comes(&Scalar::Float(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<U, E> {
        as_it_comes(&Scalar::Text(value.into()))
    }

    fn visit_unit<E: Error>(self) -> Result<U, E> {
        trial::best(&Held::Json(Json::Null))
    }

    fn visit_none<E: Error>(self) -> Result<U, E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<U, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<U, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, array: A) -> Result<U, A::Error> {
        match U::BRANCHES.iter().find(|line| line.test == Test::Array) {
            Some(line) => U::build(line.name, from(Elements(array))),
            None => trial::best(&Held::Json(Elements(array).read()?)),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<U, A::Error> {
        if let Some(tag) = U::TAG {
            return by_tag(object, tag, self.0);
        }
        let object = Rest::new(Vec::new(), None, Some(object));
        match U::BRANCHES.iter().find(|line| line.test == Test::Object) {
            Some(line) => U::build(line.name, from(object)),
            None => trial::best(&Held::Json(object.read()?)),
        }
    }
}

fn as_it_comes<U: Union, E: Error>(value: &Scalar<'_>) -> Result<U, E> {
    let one = || One(value.clone(), PhantomData);
    of_scalar(value, one, || trial::best(&Held::Json(value.to_json())))
}

/// The branch of a boolean, a number or a string.
fn of_scalar<'de, U: Union, S: Source<'de>>(
    value: &Scalar<'_>,
    source: impl Fn() -> S,
    by_trial: impl Fn() -> Result<U, S::Error>,
) -> Result<U, S::Error> {
    // Where no branch is for fractions, `1.0` is the integer that it equals.
    let takes_fractions = U::BRANCHES.iter().any(Branch::takes_fractions);
    let whole = match value {
        Scalar::Float(value) if !takes_fractions => whole(*value).map(Scalar::Signed),
        _ => None,
    };
    let value = whole.as_ref().unwrap_or(value);
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
        Some(line) => U::build(line.name, from(source())),
        None => by_trial(),
    }
}

/// The branch of an object whose tag decides.
fn by_tag<'de, U: Union, A: MapAccess<'de>>(
    object: A,
    tag: &'static str,
    whole: Option<&Held<'de>>,
) -> Result<U, A::Error> {
    let TagScan { found, members } = TagScan::read::<U>(object, tag)?;
    if let (true, Found::Nothing, Some(whole)) = (U::OR_SHAPE, &found, whole) {
        return trial::best(whole);
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
///
/// Any branch tolerates members that it does not list: so an object that has the member of a branch, and does not fit it, may be of
/// another one.
fn by_member<'de, U: Union, E: Error>(held: &Held<'de>) -> Result<U, E> {
    let members = held.members::<E>()?;
    let has = |member: &str, may_be_null: bool| {
        (members.iter()).any(|(name, is_null)| name == member && (may_be_null || !is_null))
    };
    let told = U::BRANCHES.iter().find(|line| match line.test {
        Test::Has => has(line.member, false),
        Test::HasNullable => has(line.member, true),
        _ => false,
    });
    let whole = || from(Whole(held, PhantomData));
    if let Some(line) = told {
        return unrecognized::unless_failed(|| U::build(line.name, whole()))
            .or_else(|error: E| error_path::aside(|| trial::other(held, line)).ok_or(error));
    }
    let Some(line) = (U::BRANCHES.iter()).find(|line| line.test == Test::Object) else {
        return trial::best(held);
    };
    U::build(line.name, whole()).map_err(|error: E| {
        let told = (U::BRANCHES.iter()).filter(|line| line.is_told_by_member());
        let null: Vec<String> = told
            .filter(|line| has(line.member, true))
            .map(|line| format!("`{}`", line.member))
            .collect();
        match null.as_slice() {
            [] => error,
            null => E::custom(format_args!(
                "{error}; no other branch fits, as {} is null",
                null.join(" and ")
            )),
        }
    })
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

impl<'de, A: MapAccess<'de>> Source<'de> for Rest<'de, A> {
    type Error = A::Error;

    fn read<T: Field>(self) -> Result<T, A::Error> {
        T::read(MapAccessDeserializer::new(self))
    }
}

/// A value that is held.
struct Whole<'a, 'de, E>(&'a Held<'de>, PhantomData<E>);

impl<'de, E: Error> Source<'de> for Whole<'_, 'de, E> {
    type Error = E;

    fn read<T: Field>(self) -> Result<T, E> {
        self.0.read()
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
