//! The members that a branch sees: those that were read ahead, in the order of the input, and then the rest of the input.

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, Error, MapAccess};
use serde_json::Map;

use super::held::Held;
use super::{UnknownBranch, buffered};
use crate::Json;
use crate::decode::error_path::{self, Step};
use crate::wire::{duplicate, next_key};

/// The members of an object, of which some were read ahead.
pub(super) struct Rest<'de, A> {
    ahead: std::vec::IntoIter<(String, Held<'de>)>,
    /// The tag and its text, when it is a known one. It was the last that was read.
    tag: Option<(&'static str, &'static str)>,
    /// The value of the key that was given last, unless it is in the input.
    value: Option<Value<'de>>,
    /// The rest of the input; `None` when its end was reached.
    map: Option<A>,
    /// A member that the branch does not see, because the union wrote it.
    hidden: Option<&'static str>,
}

/// A value that was read ahead, and its key.
enum Value<'de> {
    Held(String, Held<'de>),
    Tag(&'static str, &'static str),
}

impl<'de, A: MapAccess<'de>> Rest<'de, A> {
    pub(super) fn new(
        ahead: Vec<(String, Held<'de>)>,
        tag: Option<(&'static str, &'static str)>,
        map: Option<A>,
    ) -> Self {
        Self {
            ahead: ahead.into_iter(),
            tag,
            value: None,
            map,
            hidden: None,
        }
    }

    /// The same members without the one that the union itself writes.
    pub(super) fn hiding(mut self, tag: &'static str) -> Self {
        self.hidden = Some(tag);
        self
    }

    /// Keeps the whole object under a tag that the union does not know.
    ///
    /// # Errors
    /// When the input cannot be read, or a member occurs twice.
    pub(super) fn unknown(self, union: &'static str, tag: &str) -> Result<UnknownBranch, A::Error> {
        let mut members = Map::new();
        let known = (self.tag).map(|(tag, text)| (tag.to_owned(), Json::from(text)));
        let ahead = self.ahead.map(|(key, value)| (key, value.to_json()));
        for (key, value) in ahead.chain(known) {
            insert(&mut members, union, key, value)?;
        }
        if let Some(mut map) = self.map {
            while let Some(key) = next_key(&mut map)? {
                let value = map.next_value()?;
                insert(&mut members, union, key.into_string(), value)?;
            }
        }
        Ok(UnknownBranch::new(tag, Json::Object(members)))
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

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Rest<'de, A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        let hidden = self.hidden;
        if let Some((key, value)) = (self.ahead).find(|(key, _)| hidden != Some(key.as_str())) {
            let found = seed.deserialize(StrDeserializer::new(&key)).map(Some);
            self.value = Some(Value::Held(key, value));
            return found;
        }
        if let Some((tag, text)) = self.tag.take().filter(|(tag, _)| hidden != Some(*tag)) {
            self.value = Some(Value::Tag(tag, text));
            return seed.deserialize(StrDeserializer::new(tag)).map(Some);
        }
        let Some(map) = &mut self.map else {
            return Ok(None);
        };
        let Some(hidden) = hidden else {
            return map.next_key_seed(seed);
        };
        match next_key(map)? {
            Some(key) if key.as_str() == hidden => Err(duplicate("union", hidden)),
            Some(key) => (seed.deserialize(StrDeserializer::new(key.as_str()))).map(Some),
            None => Ok(None),
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        match (self.value.take(), &mut self.map) {
            (Some(Value::Held(key, value)), _) => value.seed(seed).inspect_err(|_| {
                error_path::step(|| Step::Member(key));
            }),
            (Some(Value::Tag(tag, text)), _) => buffered::read_text_member(seed, tag, text),
            (None, Some(map)) => map.next_value_seed(seed),
            (None, None) => Err(Error::custom("a value asked for before its key")),
        }
    }
}
