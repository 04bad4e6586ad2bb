//! Enums of strings: open, with a last variant that keeps what this client does not know, or closed.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use serde::de::{Deserializer, Error, Visitor};
use serde::{Serialize, Serializer};

/// A string type that lists the values it knows. Implemented by [`string_enum!`](crate::string_enum).
pub trait KnownString: Sized {
    /// The name of the type, for messages.
    const NAME: &'static str;

    /// The texts that this client knows, in the order of the document.
    const KNOWN: &'static [&'static str];

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
    crate::union::unknown_text();
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

/// Reads a string value.
///
/// # Errors
/// When the input is no string, or is not listed by a closed enum.
pub fn read_text<'de, T: KnownString, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    deserializer.deserialize_str(TextVisitor(PhantomData))
}

struct TextVisitor<T>(PhantomData<T>);

impl<'de, T: KnownString> Visitor<'de> for TextVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a string (`{}`)", T::NAME)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        T::from_text(text).ok_or_else(|| E::custom(UnknownText::new::<T>(text)))
    }
}

/// The wire form of an enum of strings: one line a variant.
///
/// The enum has one more variant, `Unknown(runtime::UnknownValue)`, unless the table says `closed`. Gives `KNOWN`, `as_str`,
/// `is_known`, `Display`, `FromStr`, `From<&str>`, `From<String>`, [`KnownString`](crate::KnownString) and the serde traits.
///
/// ```
/// #[derive(Clone, Debug, PartialEq)]
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
        $crate::__string_enum_impls! { $ty { $( $variant = $text, )* }
            text => ::core::option::Option::None,
        }

        impl ::core::str::FromStr for $ty {
            type Err = $crate::UnknownText;

            fn from_str(text: &str) -> ::core::result::Result<Self, $crate::UnknownText> {
                <Self as $crate::KnownString>::from_text(text).ok_or_else(|| $crate::UnknownText::new::<Self>(text))
            }
        }
    };

    ($ty:ident { $( $variant:ident = $text:literal, )* }) => {
        $crate::__string_enum_impls! { $ty { $( $variant = $text, )* }
            text => ::core::option::Option::Some(Self::Unknown($crate::__private::unknown_value(text))),
            Self::Unknown(text) => text.as_str(),
        }

        impl $ty {
            /// Whether this client knows the value.
            pub fn is_known(&self) -> bool {
                !::core::matches!(self, Self::Unknown(_))
            }
        }

        impl ::core::str::FromStr for $ty {
            type Err = ::core::convert::Infallible;

            fn from_str(text: &str) -> ::core::result::Result<Self, ::core::convert::Infallible> {
                ::core::result::Result::Ok(Self::from(text))
            }
        }

        impl ::core::convert::From<&str> for $ty {
            fn from(text: &str) -> Self {
                match text {
                    $( $text => Self::$variant, )*
                    _ => Self::Unknown($crate::__private::unknown_value(text)),
                }
            }
        }

        impl ::core::convert::From<::std::string::String> for $ty {
            fn from(text: ::std::string::String) -> Self {
                Self::from(text.as_str())
            }
        }
    };
}

/// What open and closed enums share: `other` is what a text that is not listed becomes.
#[doc(hidden)]
#[macro_export]
macro_rules! __string_enum_impls {
    ($ty:ident { $( $variant:ident = $text:literal, )* }
        $other:ident => $fallback:expr,
        $( $unknown:pat => $unknown_text:expr, )?
    ) => {
        impl $ty {
            /// The texts that this client knows.
            pub const KNOWN: &'static [&'static str] = &[ $( $text, )* ];

            /// The text on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    $( Self::$variant => $text, )*
                    $( $unknown => $unknown_text, )?
                }
            }
        }

        impl $crate::__private::Type for $ty {
            type Kind = $crate::__private::Derived;
        }

        impl $crate::KnownString for $ty {
            const NAME: &'static str = ::core::stringify!($ty);
            const KNOWN: &'static [&'static str] = Self::KNOWN;

            fn from_text($other: &str) -> ::core::option::Option<Self> {
                match $other {
                    $( $text => ::core::option::Option::Some(Self::$variant), )*
                    _ => $fallback,
                }
            }

            fn text(&self) -> &str {
                self.as_str()
            }
        }

        impl ::core::fmt::Display for $ty {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl $crate::serde::Serialize for $ty {
            fn serialize<S: $crate::serde::Serializer>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $ty {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::__private::read_text(deserializer)
            }
        }
    };
}
