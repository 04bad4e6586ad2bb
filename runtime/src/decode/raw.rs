//! The text of a value, as serde_json hands it out.
//!
//! serde gives numbers as types of Rust, so what none of them holds is lost on the way. serde_json also gives the text of
//! a value to whoever asks by a name that it alone knows; other formats take that name for one of a newtype, and give what
//! they have.

use std::borrow::Cow;
use std::fmt;
use std::sync::LazyLock;

use serde::de::value::Error as AnyError;
use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::value::RawValue;

/// The name by which serde_json is asked for the text of a value.
pub(crate) fn name() -> &'static str {
    static NAME: LazyLock<&'static str> = LazyLock::new(|| {
        let mut asked = "";
        // Nothing is read: only the question matters.
        let _ = Box::<RawValue>::deserialize(Eavesdropper(&mut asked));
        asked
    });
    *NAME
}

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

/// The text that is the one value of the map by which serde_json hands it out.
pub(crate) struct Text<'de>(pub(crate) Cow<'de, str>);

impl<'de> Deserialize<'de> for Text<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;

        impl<'de> Visitor<'de> for TextVisitor {
            type Value = Text<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the text of a value")
            }

            fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Borrowed(text)))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Owned(text.to_owned())))
            }

            fn visit_string<E: Error>(self, text: String) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Owned(text)))
            }
        }

        deserializer.deserialize_str(TextVisitor)
    }
}
