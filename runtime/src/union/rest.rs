//! The members that a branch sees: those that were held, in the order of the input, and then the rest of the input.

use serde::de::value::{MapAccessDeserializer, StrDeserializer};
use serde::de::{Deserialize, DeserializeSeed, Error, MapAccess};
use serde_json::Map;

use super::{UnknownBranch, held};
use crate::Json;
use crate::wire::{Key, duplicate, next_key, read_leniently};

/// The members of an object, of which some were read ahead.
#[derive(Debug)]
pub struct Rest<A> {
    held: std::vec::IntoIter<(String, Json)>,
    value: Option<(String, Json)>,
    /// The rest of the input; `None` when its end was reached.
    map: Option<A>,
    /// A member that the branch does not see, because the union wrote it.
    hidden: Option<&'static str>,
}

impl<'de, A: MapAccess<'de>> Rest<A> {
    pub(super) fn new(held: Vec<(String, Json)>, map: Option<A>) -> Self {
        Self {
            held: held.into_iter(),
            value: None,
            map,
            hidden: None,
        }
    }

    /// The same members without the one that the union itself writes.
    #[must_use]
    pub fn hiding(mut self, tag: &'static str) -> Self {
        self.hidden = Some(tag);
        self
    }

    /// Reads the branch.
    ///
    /// # Errors
    /// When the branch does not fit.
    pub fn read<T: Deserialize<'de>>(self) -> Result<T, A::Error> {
        read_leniently(MapAccessDeserializer::new(self))
    }

    /// Keeps the whole object under a tag that the union does not know.
    ///
    /// # Errors
    /// When the input cannot be read, or a member occurs twice.
    pub fn unknown(self, union: &'static str, tag: &str) -> Result<UnknownBranch, A::Error> {
        self.into_json(union)
            .map(|json| UnknownBranch::new(tag, json))
    }

    /// The whole object.
    ///
    /// # Errors
    /// When the input cannot be read, or a member occurs twice.
    pub(super) fn into_json(self, union: &'static str) -> Result<Json, A::Error> {
        let mut members = Map::new();
        for (key, value) in self.held {
            insert(&mut members, union, key, value)?;
        }
        if let Some(mut map) = self.map {
            while let Some(key) = next_key(&mut map)? {
                let value = map.next_value()?;
                insert(&mut members, union, key.into_string(), value)?;
            }
        }
        Ok(Json::Object(members))
    }

    /// The next key that was not held and is not hidden.
    fn unread_key(&mut self) -> Result<Option<Key<'de>>, A::Error> {
        let Some(map) = &mut self.map else {
            return Ok(None);
        };
        let Some(key) = next_key(map)? else {
            return Ok(None);
        };
        match self.hidden {
            Some(tag) if tag == key.as_str() => Err(duplicate("union", tag)),
            _ => Ok(Some(key)),
        }
    }
}

fn insert<E: Error>(
    members: &mut Map<String, Json>,
    union: &str,
    key: String,
    value: Json,
) -> Result<(), E> {
    if members.contains_key(&key) {
        return Err(duplicate(union, &key));
    }
    members.insert(key, value);
    Ok(())
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Rest<A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        let hidden = self.hidden;
        if let Some((key, value)) = self.held.find(|(key, _)| hidden != Some(key.as_str())) {
            let (key, _) = self.value.insert((key, value));
            return seed.deserialize(StrDeserializer::new(key)).map(Some);
        }
        let Some(key) = self.unread_key()? else {
            return Ok(None);
        };
        seed.deserialize(StrDeserializer::new(key.as_str()))
            .map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        match (self.value.take(), &mut self.map) {
            (Some((key, value)), _) => held::read_member(seed, &key, &value),
            (None, Some(map)) => map.next_value_seed(seed),
            (None, None) => Err(Error::custom("a value asked for before its key")),
        }
    }
}
