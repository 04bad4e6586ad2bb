//! Looking through an object for its tag.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Unexpected, Visitor};

use super::held::Held;
use super::rest::Rest;
use super::{Branch, Union};
use crate::Json;
use crate::decode::error_path;
use crate::wire::next_key;

/// An object that was read up to its tag.
pub(super) struct TagScan<'de, A> {
    /// What the tag says.
    pub(super) found: Found,
    /// All members, the tag among them.
    pub(super) members: Rest<'de, A>,
}

/// What the tag of an object says.
pub(super) enum Found {
    /// The branch with this line.
    Branch(&'static Branch),
    /// A text that no line has.
    Other(String),
    /// Nothing: it is absent, or `null`.
    Nothing,
}

impl<'de, A: MapAccess<'de>> TagScan<'de, A> {
    /// Reads up to the tag. One that is `null` names no branch, as if it were absent; where some of the texts are those of
    /// numbers or booleans, these go by their text.
    ///
    /// # Errors
    /// When the input cannot be read, or the tag is of another kind.
    pub(super) fn read<U: Union>(mut map: A, tag: &'static str) -> Result<Self, A::Error> {
        let mut ahead = Vec::new();
        while let Some(key) = next_key(&mut map)? {
            if key.as_str() != tag {
                let value = map.next_value()?;
                ahead.push((key.into_string(), value));
                continue;
            }
            let seed = TagSeed {
                union: U::NAME,
                branches: U::BRANCHES,
                tag,
            };
            let (found, known) = match map.next_value_seed(seed)? {
                Tag::Known(branch, text) => (Found::Branch(branch), Some((tag, text))),
                Tag::Other(value) => {
                    let found = match text_of(&value) {
                        None => Found::Nothing,
                        Some(text) => match with_text(U::BRANCHES, &text) {
                            Some((branch, _)) => Found::Branch(branch),
                            None => Found::Other(text),
                        },
                    };
                    ahead.push((tag.to_owned(), Held::Json(value)));
                    (found, None)
                }
            };
            return Ok(Self {
                found,
                members: Rest::new(ahead, known, Some(map)),
            });
        }
        Ok(Self {
            found: Found::Nothing,
            members: Rest::new(ahead, None, None),
        })
    }
}

/// The error of an object without a tag, where that is no branch.
pub(super) fn missing<U: Union, E: Error>(tag: &str) -> E {
    let message = format!("`{}.{tag}`: is missing, and decides the branch", U::NAME);
    error_path::begin_at(&message, tag);
    E::custom(message)
}

/// The line with a text, and the text as it stands there.
fn with_text(branches: &'static [Branch], text: &str) -> Option<(&'static Branch, &'static str)> {
    branches.iter().find_map(|branch| {
        let known = branch.texts.iter().find(|known| **known == text)?;
        Some((branch, *known))
    })
}

/// The value of a tag.
enum Tag {
    /// A text of a line.
    Known(&'static Branch, &'static str),
    /// Anything else.
    Other(Json),
}

struct TagSeed {
    union: &'static str,
    branches: &'static [Branch],
    tag: &'static str,
}

impl TagSeed {
    /// The value of a tag that is no string, if some of the known ones are none.
    fn scalar<E: Error>(self, value: Json, found: Unexpected<'_>) -> Result<Tag, E> {
        let is_scalar = |text: &&str| {
            text.parse::<f64>().is_ok_and(f64::is_finite) || matches!(*text, "true" | "false")
        };
        let mut texts = self.branches.iter().flat_map(|branch| branch.texts);
        if texts.any(is_scalar) {
            Ok(Tag::Other(value))
        } else {
            Err(E::invalid_type(found, &self))
        }
    }
}

impl<'de> DeserializeSeed<'de> for TagSeed {
    type Value = Tag;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Visitor<'_> for TagSeed {
    type Value = Tag;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "a string: `{}` decides the branch of `{}`",
            self.tag, self.union
        )
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Tag, E> {
        self.scalar(value.into(), Unexpected::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Tag, E> {
        self.scalar(value.into(), Unexpected::Signed(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Tag, E> {
        self.scalar(value.into(), Unexpected::Unsigned(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Tag, E> {
        self.scalar(value.into(), Unexpected::Float(value))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Tag, E> {
        Ok(match with_text(self.branches, text) {
            Some((branch, known)) => Tag::Known(branch, known),
            None => Tag::Other(text.into()),
        })
    }

    fn visit_unit<E: Error>(self) -> Result<Tag, E> {
        Ok(Tag::Other(Json::Null))
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
