//! Members whose value the document fixes: written on encoding, required and checked on decoding, no field in the struct.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

use super::members::{duplicate, in_member, missing};

/// A literal that a document can fix a member to.
pub trait Constant: Copy + fmt::Debug {
    /// Whether the input is this boolean.
    fn is_bool(self, _found: bool) -> bool {
        false
    }

    /// Whether the input is this whole number.
    fn is_integer(self, _found: i128) -> bool {
        false
    }

    /// Whether the input is this number.
    fn is_float(self, _found: f64) -> bool {
        false
    }

    /// Whether the input is this text.
    fn is_text(self, _found: &str) -> bool {
        false
    }
}

impl Constant for bool {
    fn is_bool(self, found: bool) -> bool {
        self == found
    }
}

impl Constant for &'static str {
    fn is_text(self, found: &str) -> bool {
        self == found
    }
}

macro_rules! whole_numbers {
    ($($ty:ty),*) => { $(
        impl Constant for $ty {
            fn is_integer(self, found: i128) -> bool {
                i128::from(self) == found
            }

            fn is_float(self, found: f64) -> bool {
                // `1.0` is the integer 1 in JSON.
                found == self as f64
            }
        }
    )* };
}

whole_numbers!(i32, i64, u64);

impl Constant for f64 {
    fn is_integer(self, found: i128) -> bool {
        self == found as f64
    }

    fn is_float(self, found: f64) -> bool {
        self == found
    }
}

/// The constants of one object, and which of them were seen.
#[derive(Debug)]
pub struct Constants<const N: usize> {
    members: [&'static str; N],
    seen: [bool; N],
}

impl<const N: usize> Constants<N> {
    /// None seen yet.
    pub fn new(members: [&'static str; N]) -> Self {
        Self {
            members,
            seen: [false; N],
        }
    }

    /// Reads the value of a constant member and compares it.
    ///
    /// # Errors
    /// When the member was seen before, or has another value.
    pub fn check<'de, A: MapAccess<'de>>(
        &mut self,
        map: &mut A,
        ty: &'static str,
        member: &'static str,
        constant: impl Constant,
    ) -> Result<(), A::Error> {
        for (listed, seen) in self.members.iter().zip(&mut self.seen) {
            if *listed == member && std::mem::replace(seen, true) {
                return Err(duplicate(ty, member));
            }
        }
        map.next_value_seed(Check(constant))
            .map_err(|error| in_member(error, ty, member))
    }

    /// Checks that every constant was there.
    ///
    /// # Errors
    /// When one was not.
    pub fn finish<E: Error>(&self, ty: &'static str) -> Result<(), E> {
        let absent = self.members.iter().zip(self.seen).find(|(_, seen)| !seen);
        absent.map_or(Ok(()), |(member, _)| Err(missing(ty, member)))
    }
}

/// Compares inside the value's own visitor, so that a format reports the place of the value and not of what follows it.
struct Check<C>(C);

impl<'de, C: Constant> DeserializeSeed<'de> for Check<C> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<C: Constant> Check<C> {
    fn agreed<E: Error>(&self, agreed: bool, found: impl fmt::Debug) -> Result<(), E> {
        if agreed {
            return Ok(());
        }
        Err(E::custom(format_args!(
            "expected {:?}, found {found:?}",
            self.0
        )))
    }
}

impl<'de, C: Constant> Visitor<'de> for Check<C> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0)
    }

    fn visit_bool<E: Error>(self, found: bool) -> Result<(), E> {
        self.agreed(self.0.is_bool(found), found)
    }

    fn visit_i64<E: Error>(self, found: i64) -> Result<(), E> {
        self.agreed(self.0.is_integer(found.into()), found)
    }

    fn visit_u64<E: Error>(self, found: u64) -> Result<(), E> {
        self.agreed(self.0.is_integer(found.into()), found)
    }

    fn visit_f64<E: Error>(self, found: f64) -> Result<(), E> {
        self.agreed(self.0.is_float(found), found)
    }

    fn visit_str<E: Error>(self, found: &str) -> Result<(), E> {
        self.agreed(self.0.is_text(found), found)
    }
}
