//! Reading and writing one member.

use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess};
use serde::ser::SerializeMap;

use super::field::{Field, Ref};
use super::table::{Line, Presence};
use crate::decode::error_path;

/// Reads a value into the slot of its member.
///
/// # Errors
/// When the slot is taken, or the value does not fit.
#[inline]
pub(super) fn fill<'de, T: Field, A: MapAccess<'de>>(
    slot: &mut Option<T>,
    map: &mut A,
    ty: &'static str,
    line: &Line,
) -> Result<(), A::Error> {
    if slot.is_some() {
        return Err(duplicate(ty, line.member));
    }
    match map.next_value_seed(MemberSeed(line.presence, PhantomData)) {
        Ok(value) => *slot = Some(value),
        Err(error) => return Err(in_member(error, ty, line.member)),
    }
    Ok(())
}

struct MemberSeed<T>(Presence, PhantomData<T>);

impl<'de, T: Field> DeserializeSeed<'de> for MemberSeed<T> {
    type Value = T;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        match self.0 {
            Presence::Any => T::read_any(deserializer),
            _ => T::read(deserializer),
        }
    }
}

/// The value of a slot.
///
/// # Errors
/// When it is empty, and the member may not be left out.
#[inline]
pub(super) fn take<T: Field, E: Error>(
    slot: Option<T>,
    ty: &'static str,
    line: &Line,
) -> Result<T, E> {
    match slot {
        Some(value) => Ok(value),
        None if line.presence.may_be_absent() => {
            T::absent().ok_or_else(|| missing(ty, line.member))
        }
        None => Err(missing(ty, line.member)),
    }
}

/// Whether the member is written.
#[inline]
pub(super) fn is_written<T: Field>(value: &T, line: &Line) -> bool {
    !(line.presence.may_be_left_out() && value.is_absent())
}

/// Writes a member, unless it is to be left out.
///
/// # Errors
/// When the format refuses.
#[inline]
pub(super) fn put<T: Field, M: SerializeMap>(
    value: &T,
    map: &mut M,
    line: &Line,
) -> Result<(), M::Error> {
    if is_written(value, line) {
        map.serialize_entry(line.member, &Ref(value))?;
    }
    Ok(())
}

#[cold]
pub(crate) fn duplicate<E: Error>(ty: &str, member: &str) -> E {
    E::custom(format_args!("`{ty}.{member}`: occurs twice"))
}

/// Names the member in which reading failed, unless a member further inside did: its message starts with a backtick.
///
/// The end of the input is passed on untouched, since callers that read incrementally ask serde_json whether it was that.
#[cold]
pub(super) fn in_member<E: Error>(error: E, ty: &str, member: &str) -> E {
    let text = error.to_string();
    if text.starts_with('`') || text.starts_with("EOF while parsing") {
        return error;
    }
    E::custom(format_args!("`{ty}.{member}`: {text}"))
}

/// The error of a required member that was not there. Its path is that of the member, as if it had been.
#[cold]
pub(super) fn missing<E: Error>(ty: &'static str, member: &'static str) -> E {
    let message = format!("`{ty}.{member}`: is missing");
    error_path::begin_at(&message, member);
    E::custom(message)
}
