//! A boolean, a number or a string on its way to a branch.

use std::borrow::Cow;

use serde::de::value::StrDeserializer;
use serde::de::{Deserializer, Error, Visitor};
use serde::forward_to_deserialize_any;

use crate::Json;

/// A boolean, a number or a string.
#[derive(Clone, Debug)]
pub(super) enum Scalar<'a> {
    /// A boolean.
    Bool(bool),
    /// A whole number below zero, or a format's signed number.
    Signed(i64),
    /// A whole number.
    Unsigned(u64),
    /// A number with a fraction or an exponent.
    Float(f64),
    /// A whole number beyond 64 bits, as the double next to it.
    Beyond(f64),
    /// A string.
    Text(Cow<'a, str>),
}

impl<'a> Scalar<'a> {
    /// The number that a text of JSON is.
    pub(super) fn of_number(text: &str) -> Self {
        if let Ok(value) = text.parse() {
            return Self::Unsigned(value);
        }
        if let Ok(value) = text.parse() {
            return Self::Signed(value);
        }
        let nearest = text.parse().unwrap_or(f64::NAN);
        match text.contains(['.', 'e', 'E']) {
            true => Self::Float(nearest),
            false => Self::Beyond(nearest),
        }
    }

    /// Whether it is a boolean.
    pub(super) fn is_bool(&self) -> bool {
        matches!(self, Self::Bool(_))
    }

    /// Whether it is a whole number.
    pub(super) fn is_integer(&self) -> bool {
        matches!(self, Self::Signed(_) | Self::Unsigned(_) | Self::Beyond(_))
    }

    /// Whether it is a whole number that the type holds.
    pub(super) fn is_within<T: TryFrom<i64> + TryFrom<u64>>(&self) -> bool {
        match *self {
            Self::Signed(value) => T::try_from(value).is_ok(),
            Self::Unsigned(value) => T::try_from(value).is_ok(),
            _ => false,
        }
    }

    /// Whether it is a number.
    pub(super) fn is_number(&self) -> bool {
        self.is_integer() || matches!(self, Self::Float(_))
    }

    /// Whether it is a string.
    pub(super) fn is_text(&self) -> bool {
        matches!(self, Self::Text(_))
    }

    /// The value for whoever reads it.
    pub(super) fn deserializer<E>(self) -> ScalarDeserializer<'a, E> {
        ScalarDeserializer {
            value: self,
            error: std::marker::PhantomData,
        }
    }

    /// A copy for trial.
    pub(super) fn to_json(&self) -> Json {
        match self {
            Self::Bool(value) => (*value).into(),
            Self::Signed(value) => (*value).into(),
            Self::Unsigned(value) => (*value).into(),
            Self::Float(value) | Self::Beyond(value) => (*value).into(),
            Self::Text(value) => value.as_ref().into(),
        }
    }
}

/// Gives a scalar to what reads it.
pub(super) struct ScalarDeserializer<'a, E> {
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
            Scalar::Float(value) | Scalar::Beyond(value) => visitor.visit_f64(value),
            Scalar::Text(value) => visitor.visit_str(&value),
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
        match &self.value {
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
