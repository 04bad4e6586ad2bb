//! Enums of strings: open, with a last variant that keeps what this client does not know, or closed.

use std::fmt;
use std::marker::PhantomData;
use std::mem::discriminant;
use std::ops::Deref;

use serde::de::{Deserializer, Error, Visitor};
use serde::{Serialize, Serializer};

use super::Kind;
use crate::union::unrecognized;

/// A string type that lists the values it knows. Implemented by [`string_enum!`](crate::string_enum).
pub trait KnownString: Sized {
    /// The name of the type, for messages.
    const NAME: &'static str;

    /// The texts that this client knows, in the order of the document.
    const KNOWN: &'static [&'static str];

    /// The variants of these texts, each followed by a blank.
    #[doc(hidden)]
    const VARIANTS: &'static str;

    /// The value of a text. An open enum has one for every text, a closed one only for those that it lists.
    fn from_text(text: &str) -> Option<Self>;

    /// The text of a value.
    fn text(&self) -> &str;

    /// Whether the text is listed.
    fn knows(text: &str) -> bool {
        Self::KNOWN.contains(&text)
    }
}

/// The text of an enum value that this client does not know. Only parsing makes one, so it never holds a known value.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnknownValue(Box<str>);

impl UnknownValue {
    /// The text, as it came.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for UnknownValue {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for UnknownValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// For the parsing code of [`string_enum!`](crate::string_enum) alone.
pub fn unknown_value(text: &str) -> UnknownValue {
    UnknownValue(text.into())
}

/// A text that a closed enum does not list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownText {
    text: String,
    ty: &'static str,
    known: &'static [&'static str],
}

impl UnknownText {
    #[doc(hidden)]
    pub fn new<T: KnownString>(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            ty: T::NAME,
            known: T::KNOWN,
        }
    }
}

impl fmt::Display for UnknownText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:?} is no value of `{}`, which knows {}",
            self.text,
            self.ty,
            self.known.join(", ")
        )
    }
}

impl std::error::Error for UnknownText {}

/// The kind of enums that keep what they do not know.
#[derive(Debug)]
pub struct OpenTexts;

/// The kind of enums that know all their texts.
#[derive(Debug)]
pub struct ClosedTexts;

macro_rules! kind_of_texts {
    ($kind:ident, $bound:path, $copy:expr) => {
        impl<T: KnownString + $bound + 'static> Kind<T> for $kind {
            fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
                deserializer.deserialize_str(TextVisitor(PhantomData))
            }

            fn write<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(value.text())
            }

            fn copy(value: &T) -> T {
                $copy(value)
            }

            fn equals(one: &T, other: &T) -> bool {
                discriminant(one) == discriminant(other) && one.text() == other.text()
            }

            fn show(value: &T, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                show(value, f)
            }

            fn knows(text: &str) -> bool {
                T::knows(text)
            }
        }
    };
}

kind_of_texts! { OpenTexts, FromText, |value: &T| T::from(value.text()) }
kind_of_texts! { ClosedTexts, Copy, |value: &T| *value }

/// Any text makes a value.
pub trait FromText: for<'a> From<&'a str> {}

impl<T: for<'a> From<&'a str>> FromText for T {}

/// Prints the variant, as a derive would.
fn show<T: KnownString>(value: &T, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let at = T::KNOWN.iter().position(|known| *known == value.text());
    match at.and_then(|at| T::VARIANTS.split(' ').nth(at)) {
        Some(variant) => f.write_str(variant),
        None => f
            .debug_tuple("Unknown")
            .field(&unknown_value(value.text()))
            .finish(),
    }
}

struct TextVisitor<T>(PhantomData<T>);

impl<'de, T: KnownString> Visitor<'de> for TextVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a string (`{}`)", T::NAME)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        unrecognized::text(|| T::knows(text));
        T::from_text(text).ok_or_else(|| E::custom(UnknownText::new::<T>(text)))
    }
}

/// The wire form of an enum of strings: one line a variant.
///
/// The enum has one more variant, `Unknown(runtime::UnknownValue)`, unless the table says `closed`. Gives `KNOWN`, `as_str`,
/// `is_known`, `Clone`, `Debug`, `PartialEq`, `Eq`, `Hash`, `Display`, `FromStr`, `From<&str>`, `From<String>`,
/// [`KnownString`](crate::KnownString) and the serde traits; a closed one has `Copy`, and neither `is_known` nor `From`.
///
/// ```
/// enum State { Running, Done, Unknown(runtime::UnknownValue) }
///
/// runtime::string_enum! { State {
///     Running = "RUNNING",
///     Done    = "DONE",
/// } }
///
/// assert_eq!(State::from("DONE"), State::Done);
/// let new: State = serde_json::from_str(r#""PAUSED""#)?;
/// assert!(!new.is_known());
/// assert_eq!(new.as_str(), "PAUSED");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! string_enum {
    (closed $ty:ident { $( $variant:ident = $text:literal, )* }) => {
        impl $crate::KnownString for $ty {
            const NAME: &'static str = ::core::stringify!($ty);
            const KNOWN: &'static [&'static str] = &[ $( $text, )* ];
            const VARIANTS: &'static str = ::core::concat!($( ::core::stringify!($variant), " ", )*);

            #[inline]
            fn from_text(text: &str) -> ::core::option::Option<Self> {
                ::core::option::Option::Some(match text {
                    $( $text => Self::$variant, )*
                    _ => return ::core::option::Option::None,
                })
            }

            #[inline]
            fn text(&self) -> &str {
                match self {
                    $( Self::$variant => $text, )*
                }
            }
        }

        impl ::core::marker::Copy for $ty {}

        impl ::core::str::FromStr for $ty {
            type Err = $crate::UnknownText;

            #[inline]
            fn from_str(text: &str) -> ::core::result::Result<Self, $crate::UnknownText> {
                <Self as $crate::KnownString>::from_text(text).ok_or_else(|| $crate::UnknownText::new::<Self>(text))
            }
        }

        $crate::__texts! { $ty: ClosedTexts }
    };

    ($ty:ident { $( $variant:ident = $text:literal, )* }) => {
        impl $crate::KnownString for $ty {
            const NAME: &'static str = ::core::stringify!($ty);
            const KNOWN: &'static [&'static str] = &[ $( $text, )* ];
            const VARIANTS: &'static str = ::core::concat!($( ::core::stringify!($variant), " ", )*);

            #[inline]
            fn from_text(text: &str) -> ::core::option::Option<Self> {
                ::core::option::Option::Some(::core::convert::From::from(text))
            }

            #[inline]
            fn text(&self) -> &str {
                match self {
                    $( Self::$variant => $text, )*
                    Self::Unknown(text) => text.as_str(),
                }
            }
        }

        impl ::core::convert::From<&str> for $ty {
            #[inline]
            fn from(text: &str) -> Self {
                match text {
                    $( $text => Self::$variant, )*
                    _ => Self::Unknown($crate::__private::unknown_value(text)),
                }
            }
        }

        impl ::core::convert::From<::std::string::String> for $ty {
            #[inline]
            fn from(text: ::std::string::String) -> Self {
                Self::from(text.as_str())
            }
        }

        impl ::core::str::FromStr for $ty {
            type Err = ::core::convert::Infallible;

            #[inline]
            fn from_str(text: &str) -> ::core::result::Result<Self, ::core::convert::Infallible> {
                ::core::result::Result::Ok(Self::from(text))
            }
        }

        impl $ty {
            /// Whether this client knows the value.
            #[inline]
            pub fn is_known(&self) -> bool {
                !::core::matches!(self, Self::Unknown(_))
            }
        }

        $crate::__texts! { $ty: OpenTexts }
    };
}

/// What open and closed enums share.
#[doc(hidden)]
#[macro_export]
macro_rules! __texts {
    ($ty:ident: $kind:ident) => {
        impl $ty {
            /// The texts that this client knows.
            pub const KNOWN: &'static [&'static str] = <Self as $crate::KnownString>::KNOWN;

            /// The text on the wire.
            #[inline]
            pub fn as_str(&self) -> &str {
                $crate::KnownString::text(self)
            }
        }

        impl ::core::cmp::Eq for $ty {}

        impl ::core::hash::Hash for $ty {
            #[inline]
            fn hash<__H: ::core::hash::Hasher>(&self, state: &mut __H) {
                ::core::hash::Hash::hash(self.as_str(), state)
            }
        }

        impl ::core::fmt::Display for $ty {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        $crate::__type! { $ty: $kind }
    };
}
