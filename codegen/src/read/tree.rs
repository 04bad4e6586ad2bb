//! One visitor for both syntaxes: parser events -> tree.
//!
//! Decides what a value of the syntax is in the tree. Numbers that no 64-bit integer holds become floating point;
//! numbers that JSON lacks become their YAML text; a YAML merge key `<<` gives way to what stands beside it.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// The objection to a text that aliases make many times as large.
pub(super) const REPEATS: &str = "the aliases repeat too much of the document";

/// What was read.
#[derive(Debug)]
pub(super) struct Read {
    /// The tree.
    pub(super) value: Value,
    /// The keys that stand twice in one object, once for every time too many.
    pub(super) duplicates: Vec<String>,
}

/// What one run of the visitor knows besides the tree.
#[derive(Debug)]
pub(super) struct State {
    /// What the tree may still weigh, see [`State::take`].
    budget: usize,
    /// Whether `<<` merges.
    merge_keys: bool,
    duplicates: Vec<String>,
    /// Our own objection, kept here because parsers wrap the messages of visitors.
    pub(super) objection: Option<String>,
}

/// The weight of a value without its text, about its size in memory over the least it takes to write.
const NODE_WEIGHT: usize = 16;

/// What aliases may add to any text, however short.
const SPARE_WEIGHT: usize = 32 << 20;

impl State {
    /// The state for a text of `bytes` bytes. Every text without aliases stays inside the budget: a value takes
    /// two bytes to write at least.
    pub(super) fn new(bytes: usize, merge_keys: bool) -> Self {
        Self {
            budget: bytes
                .saturating_mul(NODE_WEIGHT)
                .saturating_add(SPARE_WEIGHT),
            merge_keys,
            duplicates: Vec::new(),
            objection: None,
        }
    }

    /// The tree together with what was seen on the way.
    pub(super) fn finish(self, value: Value) -> Read {
        Read {
            value,
            duplicates: self.duplicates,
        }
    }

    /// Accounts for a value with `text` bytes of text.
    fn take<E: Error>(&mut self, text: usize) -> Result<(), E> {
        match self.budget.checked_sub(NODE_WEIGHT + text) {
            Some(rest) => {
                self.budget = rest;
                Ok(())
            }
            None => Err(self.object(REPEATS)),
        }
    }

    fn object<E: Error>(&mut self, message: impl Into<String>) -> E {
        self.objection = Some(message.into());
        E::custom("refused")
    }
}

/// Reads any value.
#[derive(Debug)]
pub(super) struct AnyValue<'s>(pub(super) &'s mut State);

impl<'de> DeserializeSeed<'de> for AnyValue<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for AnyValue<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        self.0.take(0)?;
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        self.0.take(0)?;
        Ok(Value::Number(value.into()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        self.0.take(0)?;
        Ok(Value::Number(value.into()))
    }

    #[allow(clippy::cast_precision_loss, reason = "no 64-bit integer holds it")]
    fn visit_i128<E: Error>(self, value: i128) -> Result<Value, E> {
        self.visit_f64(value as f64)
    }

    #[allow(clippy::cast_precision_loss, reason = "no 64-bit integer holds it")]
    fn visit_u128<E: Error>(self, value: u128) -> Result<Value, E> {
        self.visit_f64(value as f64)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        match Number::from_f64(value) {
            Some(number) => {
                self.0.take(0)?;
                Ok(Value::Number(number))
            }
            None if value.is_nan() => self.visit_str(".nan"),
            None if value.is_sign_negative() => self.visit_str("-.inf"),
            None => self.visit_str(".inf"),
        }
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        self.0.take(value.len())?;
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Value, E> {
        self.0.take(value.len())?;
        Ok(Value::String(value))
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        self.0.take(0)?;
        Ok(Value::Null)
    }

    /// A text without any value.
    fn visit_none<E: Error>(self) -> Result<Value, E> {
        self.visit_unit()
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Value, A::Error> {
        self.0.take(0)?;
        let mut list = Vec::new();
        while let Some(element) = elements.next_element_seed(AnyValue(self.0))? {
            list.push(element);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        self.0.take(0)?;
        let mut object = Map::new();
        let mut merged = BTreeSet::new();
        while let Some(key) = members.next_key_seed(Key)? {
            self.0.take(key.len())?;
            let value = members.next_value_seed(AnyValue(self.0))?;
            if self.0.merge_keys && key == "<<" && !object.contains_key("<<") {
                match Merge::of(value) {
                    Merge::Members(members) => merge(&mut object, &mut merged, members),
                    Merge::Not(value) => drop(object.insert(key, value)),
                }
                continue;
            }
            if object.contains_key(&key) && !merged.remove(&key) {
                self.0.duplicates.push(key);
                continue;
            }
            object.insert(key, value);
        }
        Ok(Value::Object(object))
    }

    /// A YAML value with a tag of its own. What it means is known to the program that wrote it, not to us.
    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Value, A::Error> {
        let (tag, _) = data.variant::<String>()?;
        Err(self
            .0
            .object(format!("the tag `!{tag}` has no meaning here")))
    }
}

/// Adds merged members; what the object has already wins.
fn merge(
    object: &mut Map<String, Value>,
    merged: &mut BTreeSet<String>,
    members: Map<String, Value>,
) {
    for (key, value) in members {
        if !object.contains_key(&key) {
            merged.insert(key.clone());
            object.insert(key, value);
        }
    }
}

/// The value of a key `<<`.
enum Merge {
    Members(Map<String, Value>),
    /// Something that cannot be merged, so `<<` is a key like any other.
    Not(Value),
}

impl Merge {
    fn of(value: Value) -> Self {
        match value {
            Value::Object(members) => Self::Members(members),
            Value::Array(list) if !list.is_empty() && list.iter().all(Value::is_object) => {
                let mut members = Map::new();
                for (key, value) in list.into_iter().filter_map(into_object).flatten() {
                    members.entry(key).or_insert(value);
                }
                Self::Members(members)
            }
            other => Self::Not(other),
        }
    }
}

fn into_object(value: Value) -> Option<Map<String, Value>> {
    match value {
        Value::Object(members) => Some(members),
        _ => None,
    }
}

/// Reads a key as it is written, so that `200`, `true` and `1.0` stay what they look like.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Key {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<String, E> {
        Ok(value.to_owned())
    }

    fn visit_string<E: Error>(self, value: String) -> Result<String, E> {
        Ok(value)
    }
}
