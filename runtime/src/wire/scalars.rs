//! The scalars of documents as fields.
//!
//! # Invariants
//! - An integer is read in any notation of JSON, exactly or not at all: JSON Schema calls `1.0` and `1e3` integers.

use std::fmt;

use serde::de::{Deserializer, Error, Unexpected, Visitor};
use serde::ser::{Serialize, Serializer};

use super::field::{Field, field_by_serde};
use super::whole;
use crate::{Base64, Date, DateTime, Json, Number, Uuid};

field_by_serde! {
    bool;
    String;
    f32;
    f64;
    Json;
    Number;
    Base64;
    Uuid, has_form: |text: &str| {
        text.len() == "00000000-0000-0000-0000-000000000000".len() && text.parse::<Uuid>().is_ok()
    };
    Date, has_form: is_date;
    DateTime, has_form: |text: &str| text.contains(':') && text.parse::<DateTime>().is_ok();
}

fn is_date(text: &str) -> bool {
    text.len() == "2026-01-02".len() && text.parse::<Date>().is_ok()
}

#[cfg(feature = "chrono")]
field_by_serde! {
    chrono::NaiveDate, has_form: is_date;
    chrono::DateTime<chrono::FixedOffset>, has_form: |text: &str| {
        chrono::DateTime::parse_from_rfc3339(text).is_ok()
    };
}

macro_rules! integers {
    ($( $ty:ident $deserialize:ident, )*) => { $(
        impl Field for $ty {
            fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Integer;

                impl Visitor<'_> for Integer {
                    type Value = $ty;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str(stringify!($ty))
                    }

                    fn visit_i64<E: Error>(self, value: i64) -> Result<$ty, E> {
                        $ty::try_from(value).map_err(|_| E::invalid_value(Unexpected::Signed(value), &self))
                    }

                    fn visit_u64<E: Error>(self, value: u64) -> Result<$ty, E> {
                        $ty::try_from(value).map_err(|_| E::invalid_value(Unexpected::Unsigned(value), &self))
                    }

                    fn visit_f64<E: Error>(self, value: f64) -> Result<$ty, E> {
                        match whole(value) {
                            Some(whole) => self.visit_i64(whole),
                            None => Err(E::invalid_type(Unexpected::Float(value), &self)),
                        }
                    }
                }

                deserializer.$deserialize(Integer)
            }

            #[inline]
            fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.serialize(serializer)
            }

            #[inline]
            fn copy(&self) -> Self {
                *self
            }

            #[inline]
            fn equals(&self, other: &Self) -> bool {
                self == other
            }

            fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(self, f)
            }
        }
    )* };
}

integers! {
    i8 deserialize_i8, i16 deserialize_i16, i32 deserialize_i32, i64 deserialize_i64,
    u8 deserialize_u8, u16 deserialize_u16, u32 deserialize_u32, u64 deserialize_u64,
}
