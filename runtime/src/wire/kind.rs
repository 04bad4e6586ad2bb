//! Generated types as fields: what kind a type is of says how it is read and written.
//!
//! A macro says the kind, implements the one trait that the kind asks for, and forwards the standard traits and those of
//! serde. How a type of the kind is read, written, copied, compared and printed is here in the runtime, once.
//!
//! # Invariants
//! - What a type costs to compile is what its trait impl spells, and six one-line impls beside it.

use std::fmt;

use serde::de::Deserializer;
use serde::ser::Serializer;

use super::Field;

/// A generated type.
pub trait Type: Sized + 'static {
    /// How it is read and written.
    type Kind: Kind<Self>;
}

/// How the types of a kind are read, written, copied, compared and printed. The functions are those of [`Field`].
#[expect(missing_docs, reason = "they are those of `Field`")]
#[expect(clippy::missing_errors_doc, reason = "they are those of `Field`")]
pub trait Kind<T> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error>;
    fn write<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error>;
    fn copy(value: &T) -> T;
    fn equals(one: &T, other: &T) -> bool;
    fn show(value: &T, f: &mut fmt::Formatter<'_>) -> fmt::Result;

    fn knows(_text: &str) -> bool {
        false
    }

    fn has_form(_text: &str) -> bool {
        false
    }
}

impl<T: Type> Field for T {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::Kind::read(deserializer)
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        T::Kind::write(self, serializer)
    }

    fn copy(&self) -> Self {
        T::Kind::copy(self)
    }

    fn equals(&self, other: &Self) -> bool {
        T::Kind::equals(self, other)
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        T::Kind::show(self, f)
    }

    fn knows(text: &str) -> bool {
        T::Kind::knows(text)
    }

    fn has_form(text: &str) -> bool {
        T::Kind::has_form(text)
    }
}

/// The kind of a box: that of its content. A box is no `Field` by an impl of its own, since other crates might make one a
/// [`Type`].
#[derive(Debug)]
pub struct Boxed;

impl<T: Field> Type for Box<T> {
    type Kind = Boxed;
}

impl<T: Field> Kind<Box<T>> for Boxed {
    #[inline]
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Box<T>, D::Error> {
        T::read(deserializer).map(Box::new)
    }

    #[inline]
    fn write<S: Serializer>(value: &Box<T>, serializer: S) -> Result<S::Ok, S::Error> {
        T::write(value, serializer)
    }

    fn copy(value: &Box<T>) -> Box<T> {
        Box::new(T::copy(value))
    }

    fn equals(one: &Box<T>, other: &Box<T>) -> bool {
        T::equals(one, other)
    }

    fn show(value: &Box<T>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        T::show(value, f)
    }

    fn knows(text: &str) -> bool {
        T::knows(text)
    }

    fn has_form(text: &str) -> bool {
        T::has_form(text)
    }
}

/// The impls that every generated type has, each one line.
#[doc(hidden)]
#[macro_export]
macro_rules! __type {
    ($ty:ident: $kind:ident) => {
        impl $crate::__private::Type for $ty {
            type Kind = $crate::__private::$kind;
        }

        impl ::core::clone::Clone for $ty {
            #[inline]
            fn clone(&self) -> Self {
                $crate::__private::Field::copy(self)
            }
        }

        impl ::core::cmp::PartialEq for $ty {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                $crate::__private::Field::equals(self, other)
            }
        }

        impl ::core::fmt::Debug for $ty {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::Field::show(self, f)
            }
        }

        impl $crate::serde::Serialize for $ty {
            #[inline]
            fn serialize<__S: $crate::serde::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                $crate::__private::Field::write(self, serializer)
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $ty {
            #[inline]
            fn deserialize<__D: $crate::serde::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                $crate::__private::Field::read(deserializer)
            }
        }
    };
}
