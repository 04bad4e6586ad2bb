//! What a member, an element or a branch may be: the one bound of everything that is written once for all types.
//!
//! It has no supertraits, and reads, writes, copies, compares and prints on its own account: so checking a generated type
//! proves one obligation per member, and nothing at all about lists and options of it.
//!
//! # Invariants
//! - A whole number is read in any notation, at any depth.
//! - What is written can be read, and reads back as the same value.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer};
use serde::ser::{Serialize, Serializer};

/// A value that generated types consist of.
pub trait Field: Sized + 'static {
    /// Reads a value.
    ///
    /// # Errors
    /// When the input does not fit.
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;

    /// Reads a value of which `null` is not the absence.
    ///
    /// # Errors
    /// When the input does not fit.
    fn read_any<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::read(deserializer)
    }

    /// Writes the value.
    ///
    /// # Errors
    /// When the format refuses.
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;

    /// A copy, as `Clone` makes one.
    fn copy(&self) -> Self;

    /// Whether two values are equal, as `PartialEq` has it.
    fn equals(&self, other: &Self) -> bool;

    /// Prints the value, as `Debug` does.
    ///
    /// # Errors
    /// When the formatter does.
    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result;

    /// What a member is that was left out, for types that have a word for it.
    fn absent() -> Option<Self> {
        None
    }

    /// Whether it is what a member is that was left out.
    fn is_absent(&self) -> bool {
        false
    }

    /// Whether the type lists the text.
    fn knows(_text: &str) -> bool {
        false
    }

    /// Whether the text has the form in which the type, and no other string, is written.
    fn has_form(_text: &str) -> bool {
        false
    }
}

/// A field for what asks for `Serialize` or `Debug`.
pub(crate) struct Ref<'a, T>(pub(crate) &'a T);

impl<T: Field> Serialize for Ref<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.write(serializer)
    }
}

impl<T: Field> fmt::Debug for Ref<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.show(f)
    }
}

/// A field for what asks for a `DeserializeSeed`.
pub(crate) struct Seed<T>(PhantomData<T>);

impl<T> Seed<T> {
    pub(crate) const NEW: Self = Self(PhantomData);
}

impl<'de, T: Field> DeserializeSeed<'de> for Seed<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::read(deserializer)
    }
}

/// The impl of a type that serde and the standard library have all of already.
macro_rules! field_by_serde {
    ($( $ty:ty $( , has_form: $has_form:expr )? ; )*) => { $(
        impl $crate::wire::Field for $ty {
            #[inline]
            fn read<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                serde::Deserialize::deserialize(deserializer)
            }

            #[inline]
            fn write<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serde::Serialize::serialize(self, serializer)
            }

            #[inline]
            fn copy(&self) -> Self {
                self.clone()
            }

            #[inline]
            fn equals(&self, other: &Self) -> bool {
                self == other
            }

            fn show(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Debug::fmt(self, f)
            }

            $( fn has_form(text: &str) -> bool {
                $has_form(text)
            } )?
        }
    )* };
}

pub(crate) use field_by_serde;
