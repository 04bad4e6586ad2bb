//! A look at one place of a JSON text, without decoding the rest.
//!
//! # Invariants
//! - What is not there is `None`, and so is a text that is not JSON: the decoder of the answer says what is wrong with it.

use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

/// The value at a place.
pub(super) fn value(text: &[u8], place: &[&str]) -> Option<Value> {
    look(text, place, Whole)
}

/// How many elements the list at a place has.
pub(super) fn count(text: &[u8], place: &[&str]) -> Option<usize> {
    look(text, place, Elements(None)).map(|(count, _)| count)
}

/// The member of the last element of the list at a place.
pub(super) fn last(text: &[u8], place: &[&str], member: &str) -> Option<Value> {
    look(text, place, Elements(Some(member)))?.1
}

/// What is wanted of a place.
trait Want<'de>: Copy {
    type Found;

    fn take<D: Deserializer<'de>>(self, found: D) -> Result<Option<Self::Found>, D::Error>;
}

fn look<'de, W: Want<'de>>(text: &'de [u8], place: &[&str], want: W) -> Option<W::Found> {
    let mut reader = serde_json::Deserializer::from_slice(text);
    let found = At { place, want }.deserialize(&mut reader);
    found.ok().flatten()
}

#[derive(Clone, Copy)]
struct Whole;

impl<'de> Want<'de> for Whole {
    type Found = Value;

    fn take<D: Deserializer<'de>>(self, found: D) -> Result<Option<Value>, D::Error> {
        serde::Deserialize::deserialize(found).map(Some)
    }
}

/// The number of elements, and this member of the last.
#[derive(Clone, Copy)]
struct Elements<'a>(Option<&'a str>);

impl<'de> Want<'de> for Elements<'_> {
    type Found = (usize, Option<Value>);

    fn take<D: Deserializer<'de>>(self, found: D) -> Result<Option<Self::Found>, D::Error> {
        found.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Elements<'_> {
    type Value = Option<(usize, Option<Value>)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let (mut count, mut last) = (0, None);
        match self.0 {
            None => {
                while list.next_element::<IgnoredAny>()?.is_some() {
                    count += 1;
                }
            }
            Some(member) => {
                let member = [member];
                let seed = At {
                    place: &member,
                    want: Whole,
                };
                while let Some(found) = list.next_element_seed(seed)? {
                    (count, last) = (count + 1, found);
                }
            }
        }
        Ok(Some((count, last)))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }
}

#[derive(Clone, Copy)]
struct At<'a, W> {
    place: &'a [&'a str],
    want: W,
}

impl<'de, W: Want<'de>> DeserializeSeed<'de> for At<'_, W> {
    type Value = Option<W::Found>;

    fn deserialize<D: Deserializer<'de>>(self, found: D) -> Result<Self::Value, D::Error> {
        if self.place.is_empty() {
            self.want.take(found)
        } else {
            found.deserialize_any(self)
        }
    }
}

/// A place that goes on in an object; anything else has nothing there.
impl<'de, W: Want<'de>> Visitor<'de> for At<'_, W> {
    type Value = Option<W::Found>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self::Value, A::Error> {
        let Some((name, rest)) = self.place.split_first() else {
            return Ok(None);
        };
        let mut found = None;
        while let Some(key) = members.next_key::<std::borrow::Cow<'_, str>>()? {
            if key == *name {
                let place = rest;
                let want = self.want;
                found = members.next_value_seed(At { place, want })?;
            } else {
                members.next_value::<IgnoredAny>()?;
            }
        }
        Ok(found)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(None)
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_str<E>(self, _: &str) -> Result<Self::Value, E> {
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_found_wherever_it_stands() {
        let text = br#"{"a":[1,{"b":2}],"meta":{"x":null,"next":"c-7"},"total":3}"#;
        assert_eq!(value(text, &["meta", "next"]), Some("c-7".into()));
        assert_eq!(value(text, &["total"]), Some(3.into()));
        for absent in [
            &["meta", "none"][..],
            &["meta", "x", "y"],
            &["total", "x"],
            &["a", "b"],
        ] {
            assert_eq!(value(text, absent), None, "{absent:?}");
        }
        assert_eq!(value(b"{\"a\":", &["a"]), None);
    }

    #[test]
    fn elements_are_counted_and_the_last_one_is_looked_into() {
        let text = br#"{"data":[{"id":"a"},{"x":[],"id":"b"}],"none":null,"odd":[1,"c"]}"#;
        assert_eq!(count(text, &["data"]), Some(2));
        assert_eq!(last(text, &["data"], "id"), Some("b".into()));
        assert_eq!(count(text, &["none"]), None);
        assert_eq!(count(text, &["odd"]), Some(2));
        assert_eq!(last(text, &["odd"], "id"), None);
        assert_eq!(count(b"[1,2,3]", &[]), Some(3));
    }
}
