//! How a union is read: what decides its branch, and how the branch is then built from the input rather than from a copy.
//!
//! One visitor serves every union. A union with a tag holds the members before the tag, and gives its branch the held ones and
//! then the rest of the input; a union by shape decides by the kind of the value, by a member that only one branch has, and only
//! then by trial, where a branch that knows its value wins over one that keeps it as unknown. [`union!`](crate::union) supplies the decisions, this module the mechanics.
//!
//! # Invariants
//! - A value never becomes a branch that its tag or its shape does not name: it is that branch, `Unknown`, or an error.
//! - The order of members in the input decides nothing.
//! - Nothing that comes after the deciding member is buffered.
//! - The branch reads itself through plain serde, its tag included, so that it stays a type of its own.

mod added;
mod doubt;
mod held;
mod macros;
mod rest;
mod scalar;
mod sought;
mod trial;
mod unknown;

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::Json;
use crate::wire::{read_leniently, whole};

pub(crate) use doubt::unknown_text;
pub use unknown::UnknownBranch;

/// What the macros of this module expand to calls of. Not for use by hand.
#[doc(hidden)]
pub(crate) mod parts {
    pub use super::added::with_tag;
    pub use super::rest::Rest;
    pub use super::scalar::{HasForm, Scalar};
    pub use super::sought::Sought;
    pub use super::trial::Trial;
    pub use super::{Union, read_array, read_union};
}

/// A type that decides among branches. Implemented by [`union!`](crate::union).
pub trait Union: Sized {
    /// The name of the type, for messages.
    const NAME: &'static str;

    /// The names of the branches, for messages.
    const BRANCHES: &'static [&'static str];

    /// Whether a branch is for numbers with a fraction. Where none is, `1.0` is the integer that it equals.
    const FRACTIONS: bool;

    /// The branch of a boolean, a number or a string.
    ///
    /// # Errors
    /// When no branch is of that kind, or the branch does not fit.
    fn from_scalar<E: Error>(value: Scalar<'_>) -> Result<Self, E>;

    /// The branch of an array.
    ///
    /// # Errors
    /// When no branch is of that kind, or the branch does not fit.
    fn from_array<'de, A: SeqAccess<'de>>(array: A) -> Result<Self, A::Error>;

    /// The branch of an object.
    ///
    /// # Errors
    /// When nothing decides, or the branch does not fit.
    fn from_object<'de, A: MapAccess<'de>>(object: A) -> Result<Self, A::Error>;

    /// The branch that explains a buffered value best.
    ///
    /// # Errors
    /// When no branch can be tried, or none fits.
    fn from_trial<E: Error>(value: &Json) -> Result<Self, E>;
}

use scalar::Scalar;

/// Reads a union.
///
/// # Errors
/// When nothing decides the branch, or the branch does not fit.
pub fn read_union<'de, U: Union, D: Deserializer<'de>>(deserializer: D) -> Result<U, D::Error> {
    deserializer.deserialize_any(UnionVisitor(PhantomData))
}

/// Reads an array branch straight from the input.
///
/// # Errors
/// When an element does not fit.
pub fn read_array<'de, T: Deserialize<'de>, A: SeqAccess<'de>>(array: A) -> Result<T, A::Error> {
    read_leniently(serde::de::value::SeqAccessDeserializer::new(array))
}

struct UnionVisitor<U>(PhantomData<U>);

impl<'de, U: Union> Visitor<'de> for UnionVisitor<U> {
    type Value = U;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` ({})", U::NAME, U::BRANCHES.join(", "))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<U, E> {
        U::from_scalar(Scalar::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<U, E> {
        U::from_scalar(Scalar::Signed(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<U, E> {
        U::from_scalar(Scalar::Unsigned(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<U, E> {
        match whole(value).filter(|_| !U::FRACTIONS) {
            Some(whole) => U::from_scalar(Scalar::Signed(whole)),
            None => U::from_scalar(Scalar::Float(value)),
        }
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<U, E> {
        U::from_scalar(Scalar::Text(value))
    }

    fn visit_unit<E: Error>(self) -> Result<U, E> {
        U::from_trial(&Json::Null)
    }

    fn visit_none<E: Error>(self) -> Result<U, E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<U, D::Error> {
        read_union(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<U, D::Error> {
        read_union(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, array: A) -> Result<U, A::Error> {
        U::from_array(array)
    }

    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<U, A::Error> {
        U::from_object(object)
    }
}
