//! A boolean, a number or a string on its way to a branch.

use serde::de::value::StrDeserializer;
use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde::forward_to_deserialize_any;

use crate::{Json, KnownString};

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

    /// Reads a branch.
    ///
    /// # Errors
    /// When the branch does not fit.
    pub fn read<'de, T: Deserialize<'de>, E: Error>(self) -> Result<T, E> {
        T::deserialize(ScalarDeserializer {
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
