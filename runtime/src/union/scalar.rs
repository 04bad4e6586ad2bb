//! A boolean, a number or a string on its way to a branch.

use serde::de::value::StrDeserializer;
use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde::forward_to_deserialize_any;

use crate::wire::read_leniently;
use crate::{Date, DateTime, Json, KnownString, Uuid};

/// A boolean, a number or a string.
#[derive(Clone, Copy, Debug)]
pub enum Scalar<'a> {
    /// A boolean.
    Bool(bool),
    /// A whole number below zero, or a format's signed number.
    Signed(i64),
    /// A whole number.
    Unsigned(u64),
    /// A number with a fraction or an exponent.
    Float(f64),
    /// A string.
    Text(&'a str),
}

impl Scalar<'_> {
    /// Whether it is a boolean.
    pub fn is_bool(&self) -> bool {
        matches!(self, Self::Bool(_))
    }

    /// Whether it is a whole number.
    pub fn is_integer(&self) -> bool {
        matches!(self, Self::Signed(_) | Self::Unsigned(_))
    }

    /// Whether it is a whole number that the type holds.
    pub fn is_within<T: TryFrom<i64> + TryFrom<u64>>(&self) -> bool {
        match *self {
            Self::Signed(value) => T::try_from(value).is_ok(),
            Self::Unsigned(value) => T::try_from(value).is_ok(),
            _ => false,
        }
    }

    /// Whether it is a number.
    pub fn is_number(&self) -> bool {
        self.is_integer() || matches!(self, Self::Float(_))
    }

    /// Whether it is a string.
    pub fn is_text(&self) -> bool {
        matches!(self, Self::Text(_))
    }

    /// Whether it is a string that the enum lists.
    pub fn is_known<T: KnownString>(&self) -> bool {
        matches!(self, Self::Text(text) if T::knows(text))
    }

    /// Whether it is a string in the one form that the type writes.
    pub fn has_form_of<T: HasForm>(&self) -> bool {
        matches!(self, Self::Text(text) if T::has_form(text))
    }

    /// Reads a branch.
    ///
    /// # Errors
    /// When the branch does not fit.
    pub fn read<'de, T: Deserialize<'de>, E: Error>(self) -> Result<T, E> {
        read_leniently(ScalarDeserializer {
            value: self,
            error: std::marker::PhantomData,
        })
    }

    /// A copy for trial.
    pub fn to_json(self) -> Json {
        match self {
            Self::Bool(value) => value.into(),
            Self::Signed(value) => value.into(),
            Self::Unsigned(value) => value.into(),
            Self::Float(value) => value.into(),
            Self::Text(value) => value.into(),
        }
    }
}

/// A type whose strings have a form of their own, by which they are told from other strings.
///
/// Decoding is more tolerant: what no other branch could be is of the type in other forms, too.
pub trait HasForm {
    /// Whether the text has the form.
    fn has_form(text: &str) -> bool;
}

/// A date is a plain text for clients that are generated so, and no text is told by its form.
impl HasForm for String {
    fn has_form(_: &str) -> bool {
        false
    }
}

impl HasForm for Date {
    fn has_form(text: &str) -> bool {
        text.len() == "2026-01-02".len() && text.parse::<Self>().is_ok()
    }
}

impl HasForm for DateTime {
    fn has_form(text: &str) -> bool {
        text.contains(':') && text.parse::<Self>().is_ok()
    }
}

impl HasForm for Uuid {
    fn has_form(text: &str) -> bool {
        text.len() == "00000000-0000-0000-0000-000000000000".len() && text.parse::<Self>().is_ok()
    }
}

#[cfg(feature = "chrono")]
impl HasForm for chrono::NaiveDate {
    fn has_form(text: &str) -> bool {
        Date::has_form(text)
    }
}

#[cfg(feature = "chrono")]
impl HasForm for chrono::DateTime<chrono::FixedOffset> {
    fn has_form(text: &str) -> bool {
        chrono::DateTime::parse_from_rfc3339(text).is_ok()
    }
}

struct ScalarDeserializer<'a, E> {
    value: Scalar<'a>,
    error: std::marker::PhantomData<E>,
}

impl<'de, E: Error> Deserializer<'de> for ScalarDeserializer<'_, E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.value {
            Scalar::Bool(value) => visitor.visit_bool(value),
            Scalar::Signed(value) => visitor.visit_i64(value),
            Scalar::Unsigned(value) => visitor.visit_u64(value),
            Scalar::Float(value) => visitor.visit_f64(value),
            Scalar::Text(value) => visitor.visit_str(value),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, E> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        match self.value {
            Scalar::Text(text) => {
                StrDeserializer::new(text).deserialize_enum(name, variants, visitor)
            }
            _ => self.deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }
}
