//! Looking through an object for the members that only some branches have.

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess};

use super::rest::Rest;
use crate::Json;
use crate::wire::{Field, next_key};

/// An object that was read until its branch was clear.
pub(super) struct MemberScan<A> {
    buffered: Vec<(String, Json)>,
    /// The rest of the input; `None` when its end was reached.
    map: Option<A>,
}

impl<'de, A: MapAccess<'de>> MemberScan<A> {
    /// Reads until the first of the members is found with a value, or else to the end: a later one decides only when no
    /// earlier one is there, wherever it stands in the input. Without members nothing is read.
    ///
    /// # Errors
    /// When the input cannot be read.
    pub(super) fn read(
        mut map: A,
        mut members: impl Iterator<Item = &'static str>,
    ) -> Result<Self, A::Error> {
        let mut buffered = Vec::new();
        let Some(first) = members.next() else {
            let map = Some(map);
            return Ok(Self { buffered, map });
        };
        while let Some(key) = next_key(&mut map)? {
            let value: Json = map.next_value()?;
            let found = key.as_str() == first && !value.is_null();
            buffered.push((key.into_string(), value));
            if found {
                let map = Some(map);
                return Ok(Self { buffered, map });
            }
        }
        Ok(Self {
            buffered,
            map: None,
        })
    }

    /// Whether the member is among those read, with a value other than `null`.
    pub(super) fn has(&self, member: &str) -> bool {
        (self.buffered.iter()).any(|(key, value)| key == member && !value.is_null())
    }

    /// Whether the member is among those read, `null` or not.
    pub(super) fn names(&self, member: &str) -> bool {
        self.buffered.iter().any(|(key, _)| key == member)
    }

    /// All members.
    pub(super) fn members(self) -> Rest<A> {
        Rest::new(self.buffered, None, self.map)
    }

    /// Reads the branch for objects of which nothing else is known.
    ///
    /// # Errors
    /// When the branch does not fit. A member that would have told another branch, but is `null`, is named.
    pub(super) fn otherwise<T: Field>(
        self,
        members: impl Iterator<Item = &'static str>,
    ) -> Result<T, A::Error> {
        let null: Vec<String> = members
            .filter(|member| self.names(member) && !self.has(member))
            .map(|member| format!("`{member}`"))
            .collect();
        T::read(MapAccessDeserializer::new(self.members())).map_err(|error| match null.as_slice() {
            [] => error,
            null => A::Error::custom(format_args!(
                "{error}; no other branch fits, as {} is null",
                null.join(" and ")
            )),
        })
    }
}
