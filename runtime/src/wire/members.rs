//! Reading and writing one member. `take`, `write` and `count` are each a function and a module of the same name: the macro
//! appends the word of the table line (`optional`, `nullable`, `maybe`), or nothing for a required member.

use std::collections::BTreeMap;

use serde::de::{Deserialize, Error, MapAccess};
use serde::ser::{Serialize, SerializeMap};

use super::{Key, Maybe};

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
    *slot = Some(
        map.next_value()
            .map_err(|error| in_member(error, ty, member))?,
    );
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
    let value = map
        .next_value()
        .map_err(|error| in_member(error, ty, key.as_str()))?;
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

/// The value of a required member.
///
/// # Errors
/// When the member was not there.
pub fn take<T, E: Error>(slot: Option<T>, ty: &'static str, member: &'static str) -> Result<T, E> {
    slot.ok_or_else(|| E::custom(format_args!("`{ty}.{member}`: is required, and missing")))
}

/// The values of members that are not plainly required.
pub mod take {
    use super::{Error, Maybe};

    /// Absent and `null` are both `None`.
    ///
    /// # Errors
    /// Never; the signature is that of its sisters.
    pub fn optional<T, E: Error>(
        slot: Option<Option<T>>,
        _ty: &'static str,
        _member: &'static str,
    ) -> Result<Option<T>, E> {
        Ok(slot.flatten())
    }

    /// Must be there, may be `null`.
    ///
    /// # Errors
    /// When the member was not there.
    pub fn nullable<T, E: Error>(
        slot: Option<Option<T>>,
        ty: &'static str,
        member: &'static str,
    ) -> Result<Option<T>, E> {
        super::take(slot, ty, member)
    }

    /// Absent, `null` and a value are three things.
    ///
    /// # Errors
    /// Never; the signature is that of its sisters.
    pub fn maybe<T, E: Error>(
        slot: Option<Maybe<T>>,
        _ty: &'static str,
        _member: &'static str,
    ) -> Result<Maybe<T>, E> {
        Ok(slot.unwrap_or(Maybe::Absent))
    }
}

/// Writes a required member.
///
/// # Errors
/// When the format refuses.
pub fn write<M: SerializeMap, T: Serialize + ?Sized>(
    map: &mut M,
    member: &'static str,
    value: &T,
) -> Result<(), M::Error> {
    map.serialize_entry(member, value)
}

/// Writing members that are not plainly required.
pub mod write {
    use super::{Maybe, Serialize, SerializeMap};

    /// `None` is left out.
    ///
    /// # Errors
    /// When the format refuses.
    pub fn optional<M: SerializeMap, T: Serialize>(
        map: &mut M,
        member: &'static str,
        value: &Option<T>,
    ) -> Result<(), M::Error> {
        value
            .as_ref()
            .map_or(Ok(()), |value| map.serialize_entry(member, value))
    }

    /// `None` is written as `null`.
    ///
    /// # Errors
    /// When the format refuses.
    pub fn nullable<M: SerializeMap, T: Serialize>(
        map: &mut M,
        member: &'static str,
        value: &Option<T>,
    ) -> Result<(), M::Error> {
        map.serialize_entry(member, value)
    }

    /// An absent value is left out.
    ///
    /// # Errors
    /// When the format refuses.
    pub fn maybe<M: SerializeMap, T: Serialize>(
        map: &mut M,
        member: &'static str,
        value: &Maybe<T>,
    ) -> Result<(), M::Error> {
        if value.is_absent() {
            Ok(())
        } else {
            map.serialize_entry(member, value)
        }
    }
}

/// Writes the members of the `..` line.
///
/// # Errors
/// When the format refuses.
pub fn write_kept<M: SerializeMap, T: Serialize>(
    map: &mut M,
    kept: &BTreeMap<String, T>,
) -> Result<(), M::Error> {
    kept.iter()
        .try_for_each(|(key, value)| map.serialize_entry(key, value))
}

/// How many entries a required member writes. Some formats want the number before the entries.
pub fn count<T: ?Sized>(_value: &T) -> usize {
    1
}

/// How many entries the other members write.
pub mod count {
    use super::Maybe;

    /// None when it is `None`.
    pub fn optional<T>(value: &Option<T>) -> usize {
        usize::from(value.is_some())
    }

    /// One.
    pub fn nullable<T>(_value: &Option<T>) -> usize {
        1
    }

    /// None when it is absent.
    pub fn maybe<T>(value: &Maybe<T>) -> usize {
        usize::from(!value.is_absent())
    }
}
