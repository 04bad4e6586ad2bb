//! Objects: the generic visitor, and the macro that turns a table of members into impls.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};

use super::members::{Count, Entries, Written};

/// A type that is built from the members of an object. Implemented by [`object!`](crate::object).
pub trait Object: Sized {
    /// The name of the type, for messages.
    const NAME: &'static str;

    /// Builds the value from the members.
    ///
    /// # Errors
    /// When a member is missing, occurs twice, or does not fit.
    fn from_members<'de, A: MapAccess<'de>>(map: A) -> Result<Self, A::Error>;

    /// Writes the members.
    fn members<E: Entries>(&self, entries: &mut E);
}

/// Reads an object.
///
/// # Errors
/// When the input is no object, or [`Object::from_members`] fails.
pub fn read<'de, T: Object, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_newtype_struct(T::NAME, ObjectVisitor(PhantomData))
}

/// Writes an object.
///
/// # Errors
/// When the format refuses.
pub fn write_object<T: Object, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let mut count = Count(0);
    value.members(&mut count);
    let mut written = Written(Ok(serializer.serialize_map(Some(count.0))?));
    value.members(&mut written);
    written.0?.end()
}

struct ObjectVisitor<T>(PhantomData<T>);

impl<'de, T: Object> Visitor<'de> for ObjectVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object (`{}`)", T::NAME)
    }

    /// The format itself, whatever stood round it: members are read leniently on their own account.
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_map(self)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::from_members(map)
    }
}

/// The wire form of a struct: one line a member, `field = "name on the wire"`, and a word for what may be left out.
///
/// | line | field | read | written |
/// |---|---|---|---|
/// | `id = "id"` | `T` | must be there | always |
/// | `note = "note" optional` | `Option<T>` | absent and `null` are `None` | unless `None` |
/// | `data = "data" any` | `Option<T>` | absent is `None`, `null` is for `T` to read | unless `None` |
/// | `ended = "ended" nullable` | `Option<T>` | must be there, may be `null` | always, `None` as `null` |
/// | `nick = "nick" maybe` | [`Maybe<T>`](crate::Maybe) | absent, `null`, value | unless absent |
/// | `"kind" = "export"` | none | must be there and equal | always |
/// | `rest = ..` | `BTreeMap<String, T>` | every other member | after the others, those with a line left out |
///
/// A constant is a string, a boolean or a number; a whole number beyond `i32` needs its suffix (`3_000_000_000i64`).
///
/// ```
/// #[derive(Debug, PartialEq)]
/// struct Export { id: String, note: Option<String> }
///
/// runtime::object! { Export {
///     "kind" = "export",
///     id     = "id",
///     note   = "note" optional,
/// } }
///
/// let export: Export = serde_json::from_str(r#"{"id":"7","kind":"export","new":1}"#)?;
/// assert_eq!(export, Export { id: "7".to_owned(), note: None });
/// assert_eq!(serde_json::to_string(&export)?, r#"{"kind":"export","id":"7"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! object {
    // Without a `..` line, which nearly every object is: no macro is called per line, whatever their number. What is written per
    // member is as little as can be, since it is compiled for every member of every type: no `?`, no count, no result to check.
    ($ty:ident { $(
        $( $constant:literal = $value:literal )?
        $( $field:ident = $member:literal $($presence:ident)? )?
    ,)* }) => {
        $crate::__object_impls! { $ty }

        impl $crate::__private::Object for $ty {
            const NAME: &'static str = ::core::stringify!($ty);

            fn from_members<'de, A: $crate::serde::de::MapAccess<'de>>(
                mut map: A,
            ) -> ::core::result::Result<Self, A::Error> {
                $( $( let mut $field = ::core::option::Option::None; )? )*
                let mut constants = $crate::__private::Constants::new([ $( $( $constant, )? )* ]);
                while let ::core::option::Option::Some(key) = $crate::__private::next_key(&mut map)? {
                    match key.as_str() {
                        $( $( $constant => constants.check(&mut map, Self::NAME, $constant, $value), )? )*
                        $( $( $member => $crate::__private::fill(&mut map, &mut $field, Self::NAME, $member), )? )*
                        _ => $crate::__private::skip(&mut map),
                    }?
                }
                constants.finish(Self::NAME)?;
                $( $(
                    let ::core::option::Option::Some($field) = $crate::__private::take $(::$presence)? ($field) else {
                        return ::core::result::Result::Err($crate::__private::missing(Self::NAME, $member));
                    };
                )? )*
                ::core::result::Result::Ok(Self { $( $( $field, )? )* })
            }

            fn members<E: $crate::__private::Entries>(&self, entries: &mut E) {
                $(
                    $( $crate::__private::write(entries, $constant, &$value); )?
                    $( $crate::__private::write $(::$presence)? (entries, $member, &self.$field); )?
                )*
            }
        }
    };

    // With a `..` line, whose place only a macro per line can find.
    ($ty:ident { $(
        $( $constant:literal = $value:literal )?
        $( $field:ident = $( $member:literal $($presence:ident)? )? $(..)? )?
    ,)* }) => {
        $crate::__object_impls! { $ty }

        impl $crate::__private::Object for $ty {
            const NAME: &'static str = ::core::stringify!($ty);

            fn from_members<'de, A: $crate::serde::de::MapAccess<'de>>(
                mut map: A,
            ) -> ::core::result::Result<Self, A::Error> {
                $( $( let mut $field = ::core::default::Default::default(); )? )*
                let mut constants = $crate::__private::Constants::new([ $( $( $constant, )? )* ]);
                while let ::core::option::Option::Some(key) = $crate::__private::next_key(&mut map)? {
                    match key.as_str() {
                        $( $( $constant => constants.check(&mut map, Self::NAME, $constant, $value)?, )? )*
                        $( $( $( $member => $crate::__private::fill(&mut map, &mut $field, Self::NAME, $member)?, )? )? )*
                        _ => { $( $( $crate::__object_kept! {
                            [$($member)?] $crate::__private::keep(&mut map, &mut $field, Self::NAME, key)?
                        } )? )* }
                    }
                }
                constants.finish(Self::NAME)?;
                $( $( $(
                    let ::core::option::Option::Some($field) = $crate::__private::take $(::$presence)? ($field) else {
                        return ::core::result::Result::Err($crate::__private::missing(Self::NAME, $member));
                    };
                )? )? )*
                ::core::result::Result::Ok(Self { $( $( $field, )? )* })
            }

            fn members<E: $crate::__private::Entries>(&self, entries: &mut E) {
                $(
                    $( $crate::__private::write(entries, $constant, &$value); )?
                    $( $( $crate::__private::write $(::$presence)? (entries, $member, &self.$field); )? )?
                )*
                let listed = [ $( $( $constant, )? $( $( $member, )? )? )* ];
                $( $( $crate::__object_kept! {
                    [$($member)?] $crate::__private::write_kept(entries, &self.$field, &listed)
                } )? )*
            }
        }
    };
}

/// The impls that are the same for every object.
#[doc(hidden)]
#[macro_export]
macro_rules! __object_impls {
    ($ty:ident) => {
        impl<'de> $crate::serde::Deserialize<'de> for $ty {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::__private::read(deserializer)
            }
        }

        impl $crate::serde::Serialize for $ty {
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::__private::write_object(self, serializer)
            }
        }
    };
}

/// A statement for the `..` line, nothing for a line that names its member.
#[doc(hidden)]
#[macro_export]
macro_rules! __object_kept {
    ([] $statement:expr) => {
        $statement;
    };
    ([$member:literal] $statement:expr) => {};
}
