//! Values that a union has to look at before it can say whose they are: kept as their text where the format has one, so that no
//! digit is lost and a branch is read from text as it would be alone.
//!
//! When reading fails, where is written down: see [`error_path`].

use std::borrow::Cow;
use std::fmt;

use serde::de::value::SeqAccessDeserializer;
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use serde_json::Map;

use super::buffered;
use super::scalar::Scalar;
use crate::Json;
use crate::decode::{error_path, place, raw};
use crate::wire::{Field, Seed, next_key};

/// How deep a value may be nested. A format bounds what it reads; a text that is read again starts anew.
const DEEPEST: usize = 127;

/// A value that is read later.
#[derive(Clone, Debug)]
pub(super) enum Held<'de> {
    /// Its text, where the format has it.
    Text(&'de str),
    /// What there is of it elsewhere.
    Json(Json),
}

impl<'de> Held<'de> {
    /// Reads the value.
    ///
    /// # Errors
    /// When the value does not fit.
    pub(super) fn read<T: Field, E: Error>(&self) -> Result<T, E> {
        self.seed(Seed::NEW)
    }

    /// Reads the value with a seed.
    ///
    /// # Errors
    /// When the value does not fit.
    pub(super) fn seed<S: DeserializeSeed<'de>, E: Error>(&self, seed: S) -> Result<S::Value, E> {
        match self {
            Self::Text(text) => {
                let mut deserializer = serde_json::Deserializer::from_slice(text.as_bytes());
                (seed.deserialize(&mut deserializer)).map_err(|error| at_place(&error, text))
            }
            Self::Json(json) => buffered::read(seed, json),
        }
    }

    /// Says where a value that does not fit stands.
    #[cold]
    pub(super) fn note_failure(&self, error: &impl fmt::Display) {
        if let Self::Text(text) = self {
            error_path::in_text(&error.to_string(), text);
        }
    }

    /// The value as a tree. Numbers are as serde_json has them.
    pub(super) fn to_json(&self) -> Json {
        match self {
            Self::Text(text) => serde_json::from_str(text).unwrap_or(Json::Null),
            Self::Json(json) => json.clone(),
        }
    }

    /// Of which kind it is.
    pub(super) fn kind(&self) -> Kind {
        match self {
            Self::Text(text) => match text.as_bytes().first() {
                Some(b'{') => Kind::Object,
                Some(b'[') => Kind::Array,
                Some(b'n') | None => Kind::Null,
                _ => Kind::Scalar,
            },
            Self::Json(Json::Object(_)) => Kind::Object,
            Self::Json(Json::Array(_)) => Kind::Array,
            Self::Json(Json::Null) => Kind::Null,
            Self::Json(_) => Kind::Scalar,
        }
    }

    /// The names of its members, and whether each is `null`.
    ///
    /// # Errors
    /// When it is no object.
    pub(super) fn members<E: Error>(&self) -> Result<Vec<(Cow<'de, str>, bool)>, E> {
        self.seed(Names)
    }

    /// What a boolean, a number or a string is.
    ///
    /// # Errors
    /// When it is anything else.
    pub(super) fn scalar<E: Error>(&self) -> Result<Scalar<'_>, E> {
        let text = match self {
            Self::Json(Json::String(text)) => return Ok(Scalar::Text(Cow::Borrowed(text))),
            Self::Json(Json::Bool(value)) => return Ok(Scalar::Bool(*value)),
            Self::Json(json) => return Ok(Scalar::of_number(&json.to_string())),
            Self::Text(text) => text,
        };
        match text.as_bytes().first() {
            Some(b'"') => self.seed(Quoted).map(Scalar::Text),
            Some(b't') => Ok(Scalar::Bool(true)),
            Some(b'f') => Ok(Scalar::Bool(false)),
            _ => Ok(Scalar::of_number(text)),
        }
    }
}

/// The kinds that a union tells apart before it looks closer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Null,
    Scalar,
    Array,
    Object,
}

/// The error of reading a text, in words for whoever reads what the text is a part of.
#[cold]
fn at_place<E: Error>(error: &serde_json::Error, text: &str) -> E {
    let place = place(error, text.as_bytes());
    error_path::begin(&place.message);
    for step in place.path.into_iter().rev() {
        error_path::step(|| step);
    }
    E::custom(place.message)
}

impl<'de> Deserialize<'de> for Held<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let held = deserializer.deserialize_newtype_struct(raw::name(), HeldVisitor)?;
        match &held {
            Held::Text(text) if is_too_deep(text) => {
                Err(D::Error::custom("recursion limit exceeded"))
            }
            _ => Ok(held),
        }
    }
}

fn is_too_deep(text: &str) -> bool {
    // Most values are shorter than the brackets alone would be.
    if text.len() <= 2 * DEEPEST {
        return false;
    }
    let (mut depth, mut deepest) = (0_usize, 0_usize);
    let (mut in_string, mut is_escaped) = (false, false);
    for byte in text.bytes() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = in_string,
            b'"' => in_string = !in_string,
            _ if in_string => {}
            b'{' | b'[' => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest > DEEPEST
}

/// Takes the text where the format has it.
struct HeldVisitor;

impl<'de> Visitor<'de> for HeldVisitor {
    type Value = Held<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value of JSON")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Held<'de>, E> {
        Ok(Held::Json(value.into()))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Held<'de>, E> {
        Ok(Held::Json(value.into()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Held<'de>, E> {
        Ok(Held::Json(value.into()))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Held<'de>, E> {
        Ok(Held::Json(value.into()))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Held<'de>, E> {
        Ok(Held::Json(value.into()))
    }

    fn visit_unit<E: Error>(self) -> Result<Held<'de>, E> {
        Ok(Held::Json(Json::Null))
    }

    fn visit_none<E: Error>(self) -> Result<Held<'de>, E> {
        Ok(Held::Json(Json::Null))
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<Held<'de>, D::Error> {
        Ok(Held::Json(Json::deserialize(inner)?))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<Held<'de>, D::Error> {
        Ok(Held::Json(Json::deserialize(inner)?))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, elements: A) -> Result<Held<'de>, A::Error> {
        Ok(Held::Json(Json::deserialize(SeqAccessDeserializer::new(
            elements,
        ))?))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Held<'de>, A::Error> {
        let mut members = Map::new();
        while let Some(key) = next_key(&mut map)? {
            if key.as_str() == raw::name() {
                return match map.next_value()? {
                    raw::Text(Cow::Borrowed(text)) => Ok(Held::Text(text)),
                    raw::Text(Cow::Owned(text)) => {
                        (serde_json::from_str(&text).map(Held::Json)).map_err(A::Error::custom)
                    }
                };
            }
            members.insert(key.into_string(), map.next_value()?);
        }
        Ok(Held::Json(Json::Object(members)))
    }
}

/// Reads the names of members.
struct Names;

impl<'de> DeserializeSeed<'de> for Names {
    type Value = Vec<(Cow<'de, str>, bool)>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Names {
    type Value = Vec<(Cow<'de, str>, bool)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut names = Vec::new();
        while let Some(key) = next_key(&mut map)? {
            let is_null = map.next_value::<Option<IgnoredAny>>()?.is_none();
            names.push((key.into_cow(), is_null));
        }
        Ok(names)
    }
}

/// Reads a string, borrowed where it can be.
struct Quoted;

impl<'de> DeserializeSeed<'de> for Quoted {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        raw::Text::deserialize(deserializer).map(|raw::Text(text)| text)
    }
}
