//! Members that a union had to hold, and the deserializer that gives them to a branch.
//!
//! Buffered values are read through this one deserializer, by reference, and it is the only source beside the format's own that a
//! generated type is compiled for. When reading fails, it writes down where: see [`error_path`](crate::decode::error_path).

use std::fmt;

use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Unexpected,
    VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::scalar::Scalar;
use crate::Json;
use crate::decode::error_path::{self, Step};

/// Why a buffered value does not fit. Where is kept by the error path.
#[derive(Debug)]
pub(super) struct BufferedError(String);

impl fmt::Display for BufferedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for BufferedError {}

impl Error for BufferedError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        let message = message.to_string();
        error_path::begin(&message);
        Self(message)
    }
}

/// Reads a value from a buffered one, for whoever has errors of another type.
///
/// # Errors
/// When the value does not fit.
pub(super) fn read<'de, S: DeserializeSeed<'de>, E: Error>(
    seed: S,
    value: &Json,
) -> Result<S::Value, E> {
    seed.deserialize(BufferedDeserializer(value))
        .map_err(E::custom)
}

/// Reads the value of a buffered member.
fn read_member<'de, S: DeserializeSeed<'de>>(
    seed: S,
    key: &str,
    value: &Json,
) -> Result<S::Value, BufferedError> {
    seed.deserialize(BufferedDeserializer(value))
        .inspect_err(|_| error_path::step(|| Step::Member(key.to_owned())))
}

/// Reads the value of a member that was found to be this text.
pub(super) fn read_text_member<'de, S: DeserializeSeed<'de>, E: Error>(
    seed: S,
    key: &str,
    text: &'static str,
) -> Result<S::Value, E> {
    seed.deserialize(Scalar::Text(text.into()).deserializer())
        .map_err(|error| at_member(error, key))
}

#[cold]
fn at_member<E: Error>(error: BufferedError, key: &str) -> E {
    error_path::step(|| Step::Member(key.to_owned()));
    E::custom(error)
}

struct BufferedDeserializer<'a>(&'a Json);

impl<'de> Deserializer<'de> for BufferedDeserializer<'_> {
    type Error = BufferedError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, BufferedError> {
        match self.0 {
            Json::Null => visitor.visit_unit(),
            Json::Bool(value) => visitor.visit_bool(*value),
            Json::Number(number) => match (number.as_u64(), number.as_i64(), number.as_f64()) {
                (Some(value), ..) => visitor.visit_u64(value),
                (_, Some(value), _) => visitor.visit_i64(value),
                (_, _, Some(value)) => visitor.visit_f64(value),
                _ => Err(Error::custom("a number beyond what can be held")),
            },
            Json::String(text) => visitor.visit_str(text),
            Json::Array(items) => visitor.visit_seq(BufferedItems {
                items: items.iter(),
                next: 0,
            }),
            Json::Object(members) => visitor.visit_map(BufferedMembers {
                members: members.iter(),
                value: None,
            }),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, BufferedError> {
        match self.0 {
            Json::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, BufferedError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, BufferedError> {
        match self.0 {
            Json::String(name) => visitor.visit_enum(BufferedVariant { name, value: None }),
            Json::Object(members) if members.len() == 1 => members.iter().next().map_or_else(
                || Err(Error::custom("an empty object")),
                |(name, value)| {
                    visitor.visit_enum(BufferedVariant {
                        name,
                        value: Some(value),
                    })
                },
            ),
            _ => self.deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }
}

struct BufferedItems<'a> {
    items: std::slice::Iter<'a, Json>,
    next: usize,
}

impl<'de> SeqAccess<'de> for BufferedItems<'_> {
    type Error = BufferedError;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, BufferedError> {
        let Some(item) = self.items.next() else {
            return Ok(None);
        };
        let index = self.next;
        self.next += 1;
        seed.deserialize(BufferedDeserializer(item))
            .map(Some)
            .inspect_err(|_| error_path::step(|| Step::Index(index)))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

struct BufferedMembers<'a> {
    members: serde_json::map::Iter<'a>,
    value: Option<(&'a str, &'a Json)>,
}

impl<'de> MapAccess<'de> for BufferedMembers<'_> {
    type Error = BufferedError;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, BufferedError> {
        let Some((key, value)) = self.members.next() else {
            return Ok(None);
        };
        self.value = Some((key, value));
        seed.deserialize(StrDeserializer::new(key)).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<S::Value, BufferedError> {
        let (key, value) = self
            .value
            .take()
            .ok_or_else(|| Error::custom("a value asked for before its key"))?;
        read_member(seed, key, value)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.members.len())
    }
}

/// A derived enum inside a buffered value: types of the caller's own, since generated enums read plain strings.
struct BufferedVariant<'a> {
    name: &'a str,
    value: Option<&'a Json>,
}

impl<'a, 'de> EnumAccess<'de> for BufferedVariant<'a> {
    type Error = BufferedError;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<(S::Value, Self), BufferedError> {
        seed.deserialize(StrDeserializer::<BufferedError>::new(self.name))
            .map(|name| (name, self))
    }
}

impl<'de> VariantAccess<'de> for BufferedVariant<'_> {
    type Error = BufferedError;

    fn unit_variant(self) -> Result<(), BufferedError> {
        match self.value {
            None => Ok(()),
            Some(_) => Err(Error::invalid_type(
                Unexpected::NewtypeVariant,
                &"a variant without a value",
            )),
        }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<S::Value, BufferedError> {
        read_member(seed, self.name, self.value.unwrap_or(&Json::Null))
    }

    fn tuple_variant<V: Visitor<'de>>(
        self,
        _len: usize,
        visitor: V,
    ) -> Result<V::Value, BufferedError> {
        BufferedDeserializer(self.value.unwrap_or(&Json::Null)).deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, BufferedError> {
        BufferedDeserializer(self.value.unwrap_or(&Json::Null)).deserialize_any(visitor)
    }
}
