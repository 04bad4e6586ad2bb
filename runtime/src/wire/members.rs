//! Reading and writing one member. `take` and `write` are each a function and a module of the same name: the macro
//! appends the word of the table line (`optional`, `any`, `nullable`, `maybe`), or nothing for a required member.

use std::collections::BTreeMap;

use serde::de::{Deserialize, Error, MapAccess};
use serde::ser::{Serialize, SerializeMap};

use super::{Key, Maybe, lenient};
use crate::decode::trail;

/// Reads a value into the slot of its member.
///
/// # Errors
/// When the slot is taken, or the value does not fit.
pub fn fill<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    map: &mut A,
    slot: &mut Option<T>,
    ty: &'static str,
    member: &'static str,
) -> Result<(), A::Error> {
    if slot.is_some() {
        return Err(duplicate(ty, member));
    }
    *slot = Some(lenient::next_value(map).map_err(|error| in_member(error, ty, member))?);
    Ok(())
}

/// Reads a value that no table line names into the map of the `..` line.
///
/// # Errors
/// When the key occurred before, or the value does not fit.
pub fn keep<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    map: &mut A,
    kept: &mut BTreeMap<String, T>,
    ty: &'static str,
    key: Key<'de>,
) -> Result<(), A::Error> {
    if kept.contains_key(key.as_str()) {
        return Err(duplicate(ty, key.as_str()));
    }
    let value = lenient::next_value(map).map_err(|error| in_member(error, ty, key.as_str()))?;
    kept.insert(key.into_string(), value);
    Ok(())
}

pub(crate) fn duplicate<E: Error>(ty: &str, member: &str) -> E {
    E::custom(format_args!("`{ty}.{member}`: occurs twice"))
}

/// Names the member in which reading failed, unless a member further inside did: its message starts with a backtick.
///
/// The end of the input is passed on untouched, since callers that read incrementally ask serde_json whether it was that.
pub(super) fn in_member<E: Error>(error: E, ty: &str, member: &str) -> E {
    let text = error.to_string();
    if text.starts_with('`') || text.starts_with("EOF while parsing") {
        return error;
    }
    E::custom(format_args!("`{ty}.{member}`: {text}"))
}

/// The error of a required member that was not there. Its path is that of the member, as if it had been.
pub fn missing<E: Error>(ty: &'static str, member: &'static str) -> E {
    let message = format!("`{ty}.{member}`: is missing");
    trail::begin_at(&message, member);
    E::custom(message)
}

/// The value of a required member; `None` when that is an error.
pub fn take<T>(slot: Option<T>) -> Option<T> {
    slot
}

/// The values of members that are not plainly required; `None` when that is an error.
pub mod take {
    use super::Maybe;

    /// Absent is `None`; `null` is a value like any other.
    pub fn any<T>(slot: Option<T>) -> Option<Option<T>> {
        Some(slot)
    }

    /// Absent and `null` are both `None`.
    pub fn optional<T>(slot: Option<Option<T>>) -> Option<Option<T>> {
        Some(slot.flatten())
    }

    /// Must be there, may be `null`.
    pub fn nullable<T>(slot: Option<Option<T>>) -> Option<Option<T>> {
        slot
    }

    /// Absent, `null` and a value are three things.
    pub fn maybe<T>(slot: Option<Maybe<T>>) -> Option<Maybe<T>> {
        Some(slot.unwrap_or(Maybe::Absent))
    }
}

/// What takes the entries of an object, one after the other. It keeps its first error to itself until the end, so that writing a
/// member is one plain call: there are very many of them to compile.
pub trait Entries {
    /// Takes an entry.
    fn entry<T: Serialize + ?Sized>(&mut self, name: &str, value: &T);
}

/// Writes a required member.
pub fn write<E: Entries, T: Serialize + ?Sized>(entries: &mut E, member: &'static str, value: &T) {
    entries.entry(member, value);
}

/// Writing members that are not plainly required.
pub mod write {
    use super::{Entries, Maybe, Serialize};

    /// `None` is left out.
    pub fn any<E: Entries, T: Serialize>(entries: &mut E, member: &'static str, value: &Option<T>) {
        optional(entries, member, value);
    }

    /// `None` is left out.
    pub fn optional<E: Entries, T: Serialize>(
        entries: &mut E,
        member: &'static str,
        value: &Option<T>,
    ) {
        if let Some(value) = value {
            entries.entry(member, value);
        }
    }

    /// `None` is written as `null`.
    pub fn nullable<E: Entries, T: Serialize>(
        entries: &mut E,
        member: &'static str,
        value: &Option<T>,
    ) {
        entries.entry(member, value);
    }

    /// An absent value is left out.
    pub fn maybe<E: Entries, T: Serialize>(
        entries: &mut E,
        member: &'static str,
        value: &Maybe<T>,
    ) {
        if !value.is_absent() {
            entries.entry(member, value);
        }
    }
}

/// Writes the members of the `..` line, without those that have a line of their own: no member is written twice.
pub fn write_kept<E: Entries, T: Serialize>(
    entries: &mut E,
    kept: &BTreeMap<String, T>,
    listed: &[&str],
) {
    for (key, value) in kept {
        if !listed.contains(&key.as_str()) {
            entries.entry(key, value);
        }
    }
}

/// Counts entries. Some formats want their number before them.
pub(super) struct Count(pub(super) usize);

impl Entries for Count {
    fn entry<T: Serialize + ?Sized>(&mut self, _name: &str, _value: &T) {
        self.0 += 1;
    }
}

/// Writes entries.
pub(super) struct Written<M: SerializeMap>(pub(super) Result<M, M::Error>);

impl<M: SerializeMap> Entries for Written<M> {
    fn entry<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        if let Ok(map) = &mut self.0
            && let Err(error) = map.serialize_entry(name, value)
        {
            self.0 = Err(error);
        }
    }
}
