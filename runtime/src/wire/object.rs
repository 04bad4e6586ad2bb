//! Objects: how they are read and written, and the macro that turns a table of members into the little that is particular
//! about one.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};

use super::Kind;
use super::constant::{Constants, Seen};
use super::parts::Parts;
use super::table::{Table, Whole};

/// A struct with a table of members. Implemented by [`object!`](crate::object).
pub trait Object: Sized + 'static {
    /// The lines of the table; see `table`.
    const TEXT: &'static str;

    /// The members that are no fields.
    const CONSTANTS: Constants = &[];

    /// Sets of members: all of one set at least are there. None: nothing more is asked than each line does.
    const NEEDS: &'static [&'static [&'static str]] = &[];

    /// The fields.
    type Parts: Parts;

    /// The struct of its fields.
    fn from_parts(parts: Self::Parts) -> Self;

    /// The fields of the struct.
    fn parts(&self) -> <Self::Parts as Parts>::Refs<'_>;
}

/// The kind of types that have a table of members.
#[derive(Debug)]
pub struct Members;

impl<T: Object> Kind<T> for Members {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_newtype_struct(Whole::<T>::NAME, ObjectVisitor(PhantomData))
    }

    fn write<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        let parts = value.parts();
        let count = T::CONSTANTS.len() + T::Parts::count::<Whole<T>>(parts);
        let mut map = serializer.serialize_map(Some(count))?;
        for (member, constant) in T::CONSTANTS {
            map.serialize_entry(member, &constant.literal())?;
        }
        T::Parts::put::<Whole<T>, _>(parts, &mut map)?;
        map.end()
    }

    fn copy(value: &T) -> T {
        T::from_parts(T::Parts::copy(value.parts()))
    }

    fn equals(one: &T, other: &T) -> bool {
        T::Parts::equals(one.parts(), other.parts())
    }

    fn show(value: &T, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut fields = f.debug_struct(Whole::<T>::NAME);
        T::Parts::show::<Whole<T>>(value.parts(), &mut fields);
        fields.finish()
    }
}

struct ObjectVisitor<T>(PhantomData<T>);

impl<'de, T: Object> Visitor<'de> for ObjectVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object (`{}`)", Whole::<T>::NAME)
    }

    /// The format itself, whatever stood round it: members are read leniently on their own account.
    #[inline]
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_map(self)
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        let name = Whole::<T>::NAME;
        let mut slots = T::Parts::empty();
        let mut constants = Seen::default();
        let mut present = Present::<T>::default();
        let mut next = 0;
        while let Some(found) = map.next_key_seed(KeySeed::<T>(next, PhantomData))? {
            match found {
                Found::Line(at) => {
                    next = at + 1;
                    present.note(at);
                    T::Parts::fill::<Whole<T>, A>(&mut slots, at, &mut map)?;
                }
                Found::Constant(at) => constants.check(&mut map, name, T::CONSTANTS, at)?,
                Found::Other(member) if T::Parts::KEEPS => {
                    T::Parts::keep::<Whole<T>, A>(&mut slots, member, &mut map)?;
                }
                Found::Other(_) => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        constants.finish(name, T::CONSTANTS)?;
        present.finish()?;
        T::Parts::finish::<Whole<T>, A::Error>(slots).map(T::from_parts)
    }
}

/// The lines whose members were read, where one of several sets of them has to be there.
struct Present<T>(Vec<usize>, PhantomData<T>);

impl<T> Default for Present<T> {
    fn default() -> Self {
        Self(Vec::new(), PhantomData)
    }
}

impl<T: Object> Present<T> {
    #[inline]
    fn note(&mut self, at: usize) {
        if !T::NEEDS.is_empty() {
            self.0.push(at);
        }
    }

    #[inline]
    fn finish<E: Error>(&self) -> Result<(), E> {
        let is_there = |member: &&str| {
            let is_constant = T::CONSTANTS.iter().any(|(name, _)| name == member);
            let line = T::Parts::find::<Whole<T>>(member, 0);
            is_constant || line.is_some_and(|line| self.0.contains(&line))
        };
        if T::NEEDS.is_empty() || T::NEEDS.iter().any(|set| set.iter().all(&is_there)) {
            return Ok(());
        }
        Err(needs::<T, E>())
    }
}

#[cold]
fn needs<T: Object, E: Error>() -> E {
    let sets = T::NEEDS.iter();
    let sets: Vec<String> = sets
        .map(|set| format!("`{}`", set.join("` and `")))
        .collect();
    E::custom(format_args!(
        "`{}`: has neither {}",
        Whole::<T>::NAME,
        sets.join(" nor ")
    ))
}

/// What a key is of.
enum Found {
    /// A field.
    Line(usize),
    /// A constant.
    Constant(usize),
    /// Neither. The text is there for objects that keep the member.
    Other(String),
}

/// Finds a key while it is still in the input: most often it is the one after the last.
struct KeySeed<T>(usize, PhantomData<T>);

impl<'de, T: Object> DeserializeSeed<'de> for KeySeed<T> {
    type Value = Found;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Found, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<T: Object> Visitor<'_> for KeySeed<T> {
    type Value = Found;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    #[inline]
    fn visit_str<E: Error>(self, key: &str) -> Result<Found, E> {
        if T::Parts::is_at::<Whole<T>>(key, self.0) {
            return Ok(Found::Line(self.0));
        }
        if let Some(at) = T::CONSTANTS.iter().position(|(name, _)| *name == key) {
            return Ok(Found::Constant(at));
        }
        Ok(match T::Parts::find::<Whole<T>>(key, self.0) {
            Some(at) => Found::Line(at),
            None if T::Parts::KEEPS => Found::Other(key.to_owned()),
            None => Found::Other(String::new()),
        })
    }
}

/// The wire form of a struct: one line a member, `field = "name on the wire": Type`, and a word for what may be left out.
///
/// | line | type | read | written |
/// |---|---|---|---|
/// | `id = "id": T` | `T` | must be there | always |
/// | `note = "note" optional: Option<T>` | `Option<T>` | absent and `null` are `None` | unless `None` |
/// | `data = "data" any: Option<T>` | `Option<T>` | absent is `None`, `null` is for `T` to read | unless `None` |
/// | `ended = "ended" nullable: Option<T>` | `Option<T>` | must be there, may be `null` | always, `None` as `null` |
/// | `at = "at" answered: Option<T>` | `Option<T>` | must be there | unless `None` |
/// | `nick = "nick" maybe: Maybe<T>` | [`Maybe<T>`](crate::Maybe) | absent, `null`, value | unless absent |
/// | `"kind" = "export"` | none | must be there and equal | always |
/// | `..rest: BTreeMap<String, T>` | `BTreeMap<String, T>` | every other member | after the others, those with a line left out |
///
/// Constants come first and the `..` line last. A constant is a string, a boolean or a number; a whole number beyond `i32`
/// needs its suffix (`3_000_000_000i64`). Fields are handled as tuples of sixteen at most: after every sixteenth line a semicolon
/// takes the place of the comma.
///
/// `Name needs ["a", "b"] or ["c"] { … }` refuses to read an object that has all members of none of the sets.
///
/// The types are those of the struct; that they are written again is what keeps the compiler from having to find out.
/// Gives `Clone`, `Debug`, `PartialEq` and the serde traits.
///
/// ```
/// struct Export { id: String, note: Option<String> }
///
/// runtime::object! { Export {
///     "kind" = "export",
///     id     = "id": String,
///     note   = "note" optional: Option<String>,
/// } }
///
/// let export: Export = serde_json::from_str(r#"{"id":"7","kind":"export","new":1}"#)?;
/// assert_eq!(export, Export { id: "7".to_owned(), note: None });
/// assert_eq!(serde_json::to_string(&export)?, r#"{"kind":"export","id":"7"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! object {
    // What nearly every object is, and so has a rule of its own: it calls no macro for its fields.
    ($ty:ident { $( $field:ident = $member:literal $($presence:ident)? : $of:ty, )+ }) => {
        impl $crate::__private::Object for $ty {
            const TEXT: &'static str = ::core::concat!(
                ::core::stringify!($ty), "\0",
                $( ::core::stringify!($field), "\0", $member, "\0", $( ::core::stringify!($presence), )? "\0", )+
            );
            type Parts = ($( $of, )+);

            #[inline]
            fn from_parts(($( $field, )+): Self::Parts) -> Self {
                Self { $( $field, )+ }
            }

            #[inline]
            fn parts(&self) -> <Self::Parts as $crate::__private::Parts>::Refs<'_> {
                ($( &self.$field, )+)
            }
        }

        $crate::__type! { $ty: Members }
    };

    ($ty:ident $( needs $( [ $( $needed:literal ),+ ] )or+ )? {
        $( $constant:literal = $value:literal, )*
        $( $( $field:ident = $member:literal $($presence:ident)? : $of:ty ),+ );+ ,
        $( .. $rest:ident : $rest_of:ty, )?
    }) => {
        impl $crate::__private::Object for $ty {
            const TEXT: &'static str = ::core::concat!(
                ::core::stringify!($ty), "\0",
                $( $( ::core::stringify!($field), "\0", $member, "\0", $( ::core::stringify!($presence), )? "\0", )+ )*
                $( ::core::stringify!($rest), "\0\0\0", )?
            );
            const CONSTANTS: $crate::__private::Constants = &[ $( ($constant, &$value), )* ];
            $( const NEEDS: &'static [&'static [&'static str]] = &[ $( &[ $( $needed ),+ ] ),+ ]; )?
            type Parts = $crate::__parts!(type $( ($( $of, )+) )* $( .. $rest_of )?);

            #[inline]
            fn from_parts($crate::__parts!($( ($( $field, )+) )* $( .. $rest )?): Self::Parts) -> Self {
                Self { $( $( $field, )+ )* $( $rest, )? }
            }

            #[inline]
            fn parts(&self) -> <Self::Parts as $crate::__private::Parts>::Refs<'_> {
                let Self { $( $( $field, )+ )* $( $rest, )? } = self;
                $crate::__parts!($( ($( $field, )+) )* $( .. $rest )?)
            }
        }

        $crate::__type! { $ty: Members }
    };

    // No field has a line of its own.
    ($ty:ident { $( $constant:literal = $value:literal, )* $( .. $rest:ident : $rest_of:ty, )? }) => {
        impl $crate::__private::Object for $ty {
            const TEXT: &'static str = ::core::concat!(
                ::core::stringify!($ty), "\0", $( ::core::stringify!($rest), "\0\0\0", )?
            );
            const CONSTANTS: $crate::__private::Constants = &[ $( ($constant, &$value), )* ];
            type Parts = $crate::__parts!(type $( .. $rest_of )?);

            #[inline]
            fn from_parts($crate::__parts!($( .. $rest )?): Self::Parts) -> Self {
                Self { $( $rest, )? }
            }

            #[inline]
            #[allow(clippy::unused_unit, reason = "there may be no field at all")]
            fn parts(&self) -> <Self::Parts as $crate::__private::Parts>::Refs<'_> {
                let Self { $( $rest, )? } = self;
                $crate::__parts!($( .. $rest )?)
            }
        }

        $crate::__type! { $ty: Members }
    };
}

/// Tuples side by side, and what keeps the other members at the end: as a type, and as what is a pattern and an expression.
#[doc(hidden)]
#[macro_export]
macro_rules! __parts {
    (type) => { () };
    (type ($( $of:ty, )+)) => { ($( $of, )+) };
    (type .. $of:ty) => { $crate::__private::Kept<$of> };
    (type ($( $of:ty, )+) $( $more:tt )+) => {
        $crate::__private::Then<($( $of, )+), $crate::__parts!(type $( $more )+)>
    };
    () => { () };
    (($( $field:ident, )+)) => { ($( $field, )+) };
    (.. $field:ident) => { $crate::__private::Kept($field) };
    (($( $field:ident, )+) $( $more:tt )+) => {
        $crate::__private::Then(($( $field, )+), $crate::__parts!($( $more )+))
    };
}
