//! Members whose value the document fixes: written on encoding, required and checked on decoding, no field in the struct.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};

use super::members::{duplicate, in_member, missing};

/// The constants of a table: name and value.
pub type Constants = &'static [(&'static str, &'static dyn Constant)];

/// A literal that a document can fix a member to.
pub trait Constant {
    /// The literal as data.
    fn literal(&self) -> Literal;
}

/// The value of a constant.
#[derive(Clone, Copy)]
pub enum Literal {
    /// A boolean.
    Bool(bool),
    /// A whole number.
    Integer(i128),
    /// A number with a fraction.
    Float(f64),
    /// A string.
    Text(&'static str),
}

impl fmt::Debug for Literal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bool(value) => value.fmt(f),
            Self::Integer(value) => value.fmt(f),
            Self::Float(value) => value.fmt(f),
            Self::Text(value) => value.fmt(f),
        }
    }
}

impl Serialize for Literal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            Self::Bool(value) => serializer.serialize_bool(value),
            Self::Integer(value) => match (i64::try_from(value), u64::try_from(value)) {
                (Ok(value), _) => serializer.serialize_i64(value),
                (_, Ok(value)) => serializer.serialize_u64(value),
                _ => serializer.serialize_i128(value),
            },
            Self::Float(value) => serializer.serialize_f64(value),
            Self::Text(value) => serializer.serialize_str(value),
        }
    }
}

macro_rules! constants {
    ($( $ty:ty => $value:ident $literal:expr; )*) => { $(
        impl Constant for $ty {
            fn literal(&self) -> Literal {
                let $value = *self;
                $literal
            }
        }
    )* };
}

constants! {
    bool => value Literal::Bool(value);
    i32 => value Literal::Integer(value.into());
    i64 => value Literal::Integer(value.into());
    u64 => value Literal::Integer(value.into());
    f64 => value Literal::Float(value);
    &'static str => value Literal::Text(value);
}

/// The constants of a table beyond these are noted in a list.
const BITS: usize = u64::BITS as usize;

/// Which constants of an object were seen.
#[derive(Debug, Default)]
pub(super) struct Seen {
    first: u64,
    others: Vec<usize>,
}

impl Seen {
    fn has(&self, at: usize) -> bool {
        match at < BITS {
            true => self.first >> at & 1 == 1,
            false => self.others.contains(&at),
        }
    }

    fn note(&mut self, at: usize) {
        match at < BITS {
            true => self.first |= 1 << at,
            false => self.others.push(at),
        }
    }

    /// Reads the value of a constant member and compares it.
    ///
    /// # Errors
    /// When the member was seen before, or has another value.
    pub(super) fn check<'de, A: MapAccess<'de>>(
        &mut self,
        map: &mut A,
        ty: &'static str,
        constants: Constants,
        at: usize,
    ) -> Result<(), A::Error> {
        let (member, constant) = constants[at];
        if self.has(at) {
            return Err(duplicate(ty, member));
        }
        self.note(at);
        map.next_value_seed(Check(constant.literal()))
            .map_err(|error| in_member(error, ty, member))
    }

    /// Checks that every constant was there.
    ///
    /// # Errors
    /// When one was not.
    pub(super) fn finish<E: Error>(&self, ty: &'static str, constants: Constants) -> Result<(), E> {
        let absent = (constants.iter().enumerate()).find(|(at, _)| !self.has(*at));
        absent.map_or(Ok(()), |(_, (member, _))| Err(missing(ty, member)))
    }
}

/// Compares inside the value's own visitor, so that a format reports the place of the value and not of what follows it.
struct Check(Literal);

impl<'de> DeserializeSeed<'de> for Check {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Check {
    fn agreed<E: Error>(&self, agreed: bool, found: impl fmt::Debug) -> Result<(), E> {
        if agreed {
            return Ok(());
        }
        Err(E::custom(format_args!(
            "expected {:?}, found {found:?}",
            self.0
        )))
    }

    fn is_integer(&self, found: i128) -> bool {
        match self.0 {
            Literal::Integer(value) => value == found,
            Literal::Float(value) => value == found as f64,
            _ => false,
        }
    }
}

impl Visitor<'_> for Check {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0)
    }

    fn visit_bool<E: Error>(self, found: bool) -> Result<(), E> {
        self.agreed(
            matches!(self.0, Literal::Bool(value) if value == found),
            found,
        )
    }

    fn visit_i64<E: Error>(self, found: i64) -> Result<(), E> {
        self.agreed(self.is_integer(found.into()), found)
    }

    fn visit_u64<E: Error>(self, found: u64) -> Result<(), E> {
        self.agreed(self.is_integer(found.into()), found)
    }

    fn visit_f64<E: Error>(self, found: f64) -> Result<(), E> {
        // `1.0` is the integer 1 in JSON.
        let agreed = match self.0 {
            Literal::Integer(value) => found == value as f64,
            Literal::Float(value) => found == value,
            _ => false,
        };
        self.agreed(agreed, found)
    }

    fn visit_str<E: Error>(self, found: &str) -> Result<(), E> {
        self.agreed(
            matches!(self.0, Literal::Text(value) if value == found),
            found,
        )
    }
}
