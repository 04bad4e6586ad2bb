//! The formats that become real types: date-time, date, byte, uuid, numbers with all their digits, and the secret that is no
//! format.
//!
//! # Invariants
//! - Decoding takes what servers really send. Times, dates and numbers are written as they came; what a caller makes is
//!   written in one form.

mod base64;
mod date;
mod date_time;
mod number;
mod token;

pub use base64::Base64;
pub use date::Date;
pub use date_time::DateTime;
pub use number::Number;
pub use token::{MissingToken, Token};

/// Why a text is no value of a scalar type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError {
    wanted: &'static str,
    text: String,
}

impl ParseError {
    fn new(wanted: &'static str, text: &str) -> Self {
        Self {
            wanted,
            text: crate::text::bounded(text, 60),
        }
    }
}

impl std::fmt::Display for ParseError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "expected {}, found \"{}\"", self.wanted, self.text)
    }
}

impl std::error::Error for ParseError {}

/// Whether `value` is written as exactly this text; nothing is allocated to find out.
fn is_written_as(value: &impl std::fmt::Display, text: &str) -> bool {
    struct Rest<'a>(&'a str);

    impl std::fmt::Write for Rest<'_> {
        fn write_str(&mut self, part: &str) -> std::fmt::Result {
            self.0 = self.0.strip_prefix(part).ok_or(std::fmt::Error)?;
            Ok(())
        }
    }

    let mut rest = Rest(text);
    std::fmt::write(&mut rest, format_args!("{value}")).is_ok() && rest.0.is_empty()
}

/// The impls of a type that is a string on the wire: it has `Display` and `FromStr`.
macro_rules! text_on_the_wire {
    ($ty:ident, $wanted:literal) => {
        impl serde::Serialize for $ty {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $ty {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Text;

                impl serde::de::Visitor<'_> for Text {
                    type Value = $ty;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str($wanted)
                    }

                    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<$ty, E> {
                        text.parse().map_err(E::custom)
                    }
                }

                deserializer.deserialize_str(Text)
            }
        }
    };
}

pub(crate) use text_on_the_wire;
