//! Looking through an object for the member that decides: the tag, or one that only one branch has.

use std::fmt;

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, Unexpected, Visitor,
};

use super::Union;
use super::rest::Rest;
use crate::Json;
use crate::decode::trail;
use crate::wire::next_key;

/// An object that was read until its branch was clear.
#[derive(Debug)]
pub struct Sought<A> {
    held: Vec<(String, Json)>,
    map: Option<A>,
    tag: Option<String>,
}

impl<'de, A: MapAccess<'de>> Sought<A> {
    /// Reads up to the tag. One that is `null` names no branch, as if it were absent; where some of `texts` are those of numbers
    /// or booleans, these go by their text.
    ///
    /// # Errors
    /// When the input cannot be read, or the tag is of another kind.
    pub fn tag<U: Union>(mut map: A, tag: &'static str, texts: &[&str]) -> Result<Self, A::Error> {
        let mut held = Vec::new();
        while let Some(key) = next_key(&mut map)? {
            if key.as_str() == tag {
                let value = map.next_value_seed(TagSeed {
                    union: U::NAME,
                    tag,
                    texts,
                })?;
                let text = text_of(&value);
                held.push((key.into_string(), value));
                return Ok(Self {
                    held,
                    map: Some(map),
                    tag: text,
                });
            }
            let value = map.next_value()?;
            held.push((key.into_string(), value));
        }
        Ok(Self {
            held,
            map: None,
            tag: None,
        })
    }

    /// Reads until the first of the members is found with a value, or else to the end: a later one decides only when no earlier one is there,
    /// wherever it stands in the input.
    ///
    /// # Errors
    /// When the input cannot be read.
    pub fn member(mut map: A, members: &[&'static str]) -> Result<Self, A::Error> {
        let mut held = Vec::new();
        let Some(first) = members.first() else {
            return Ok(Self {
                held,
                map: Some(map),
                tag: None,
            });
        };
        while let Some(key) = next_key(&mut map)? {
            let value: Json = map.next_value()?;
            let found = key.as_str() == *first && !value.is_null();
            held.push((key.into_string(), value));
            if found {
                return Ok(Self {
                    held,
                    map: Some(map),
                    tag: None,
                });
            }
        }
        Ok(Self {
            held,
            map: None,
            tag: None,
        })
    }

    /// The tag, if it was found.
    pub fn text(&self) -> Option<&str> {
        self.tag.as_deref()
    }

    /// Whether the member is among those read, with a value other than `null`.
    pub fn has(&self, member: &str) -> bool {
        (self.held.iter()).any(|(key, value)| key == member && !value.is_null())
    }

    /// Whether the member is among those read, `null` or not.
    pub fn names(&self, member: &str) -> bool {
        self.held.iter().any(|(key, _)| key == member)
    }

    /// The members for the branch.
    pub fn rest(self) -> Rest<A> {
        Rest::new(self.held, self.map)
    }

    /// Reads the branch for objects of which nothing else is known.
    ///
    /// # Errors
    /// When the branch does not fit. A member that would have told another branch, but is `null`, is named.
    pub fn otherwise<T: Deserialize<'de>>(self, members: &[&str]) -> Result<T, A::Error> {
        let is_null = |member: &&&str| self.names(member) && !self.has(member);
        let null: Vec<String> = (members.iter().filter(is_null))
            .map(|member| format!("`{member}`"))
            .collect();
        self.rest().read().map_err(|error| match null.as_slice() {
            [] => error,
            null => A::Error::custom(format_args!(
                "{error}; no other branch fits, as {} is null",
                null.join(" and ")
            )),
        })
    }

    /// Keeps the object under its tag, which no branch has.
    ///
    /// # Errors
    /// When there is no tag to keep it under, or the input cannot be read.
    pub fn unknown<U: Union>(
        mut self,
        tag: &'static str,
    ) -> Result<super::UnknownBranch, A::Error> {
        let text = self.tag.take().ok_or_else(|| missing::<U, _>(tag))?;
        self.rest().unknown(U::NAME, &text)
    }

    /// Tries the branches on the whole object.
    ///
    /// # Errors
    /// When the input cannot be read, a member occurs twice, or no branch fits.
    pub fn trial<U: Union>(self) -> Result<U, A::Error> {
        U::from_trial(&self.rest().into_json(U::NAME)?)
    }
}

fn missing<U: Union, E: Error>(tag: &str) -> E {
    let message = format!("`{}.{tag}`: is missing, and decides the branch", U::NAME);
    trail::begin_at(&message, tag);
    E::custom(message)
}

struct TagSeed<'a> {
    union: &'static str,
    tag: &'static str,
    texts: &'a [&'a str],
}

impl TagSeed<'_> {
    /// The value of a tag that is no string, if some of the known ones are none.
    fn scalar<E: Error>(self, value: Json, found: Unexpected<'_>) -> Result<Json, E> {
        let is_scalar = |text: &&str| {
            text.parse::<f64>().is_ok_and(f64::is_finite) || matches!(*text, "true" | "false")
        };
        if self.texts.iter().any(is_scalar) {
            Ok(value)
        } else {
            Err(E::invalid_type(found, &self))
        }
    }
}

impl<'de> DeserializeSeed<'de> for TagSeed<'_> {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Visitor<'_> for TagSeed<'_> {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "a string: `{}` decides the branch of `{}`",
            self.tag, self.union
        )
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Json, E> {
        self.scalar(value.into(), Unexpected::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Json, E> {
        self.scalar(value.into(), Unexpected::Signed(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Json, E> {
        self.scalar(value.into(), Unexpected::Unsigned(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Json, E> {
        self.scalar(value.into(), Unexpected::Float(value))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Json, E> {
        Ok(text.into())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Json, E> {
        Ok(text.into())
    }

    fn visit_unit<E: Error>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }
}

/// What a tag is compared by. A whole number has the same text in every notation.
fn text_of(tag: &Json) -> Option<String> {
    match tag {
        Json::Null => None,
        Json::String(text) => Some(text.clone()),
        Json::Number(number) => Some(match number.as_f64() {
            Some(whole) if number.is_f64() && whole.fract() == 0.0 => format!("{whole:.0}"),
            _ => number.to_string(),
        }),
        other => Some(other.to_string()),
    }
}
