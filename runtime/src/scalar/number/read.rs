//! Reading a number with every digit, from any format.
//!
//! serde hands out numbers as types of Rust, so what none of them holds is lost on the way. serde_json also hands out the
//! text of a value to whoever asks by a name that it alone knows; other formats take that name for one of a newtype, and
//! hand out what they have.

use std::fmt;
use std::sync::LazyLock;

use serde::de::{
    Deserialize, Deserializer, Error, MapAccess, Unexpected, Visitor, value::Error as AnyError,
};
use serde::forward_to_deserialize_any;
use serde_json::value::RawValue;

use super::Number;
use crate::wire::next_key;

/// The name by which serde_json is asked for the text of a value.
static RAW: LazyLock<&'static str> = LazyLock::new(|| {
    let mut asked = "";
    let _ = Box::<RawValue>::deserialize(Eavesdropper(&mut asked));
    asked
});

/// Notes the name of the newtype that is asked for.
struct Eavesdropper<'a>(&'a mut &'static str);

impl<'de> Deserializer<'de> for Eavesdropper<'_> {
    type Error = AnyError;

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, AnyError> {
        Err(AnyError::custom("nothing is read"))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, AnyError> {
        *self.0 = name;
        self.deserialize_any(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(*RAW, NumberVisitor)
    }
}

struct NumberVisitor;

impl<'de> Visitor<'de> for NumberVisitor {
    type Value = Number;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Number, E> {
        Ok(value.into())
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Number, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Number, E> {
        Ok(value.into())
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Number, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Number, E> {
        Ok(value.into())
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<Number, D::Error> {
        inner.deserialize_any(self)
    }

    /// The text of a value, which serde_json hands out as the one member of a map.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Number, A::Error> {
        match next_key(&mut map)? {
            Some(key) if key.as_str() == *RAW => {}
            _ => return Err(A::Error::invalid_type(Unexpected::Map, &self)),
        }
        let text: String = map.next_value()?;
        text.parse()
            .map_err(|_| A::Error::invalid_type(kind(&text), &self))
    }
}

/// What a text of JSON that is no number is instead.
fn kind(text: &str) -> Unexpected<'_> {
    match text.as_bytes().first() {
        Some(b'"') => Unexpected::Str(text.trim_matches('"')),
        Some(b'{') => Unexpected::Map,
        Some(b'[') => Unexpected::Seq,
        Some(b't') => Unexpected::Bool(true),
        Some(b'f') => Unexpected::Bool(false),
        _ => Unexpected::Unit,
    }
}
