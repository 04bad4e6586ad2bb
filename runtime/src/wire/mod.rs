//! How a generated type is read and written: a table of members under a plain struct, expanded by [`object!`](crate::object)
//! and [`string_enum!`](crate::string_enum) into small impls of the serde traits.
//!
//! A derive writes a visitor, a field enum and a sequence reader for every type. Here the visitor is generic and lives once in this
//! crate; a type supplies one loop over keys, which is all that is particular about it.
//!
//! # Invariants
//! - The impls are plain serde: any format, any caller.
//! - A member that occurs twice is an error, a member that is not listed is skipped or, with a `..` line, kept.
//! - A failure inside a member is reported with the innermost type and member, once.

mod constant;
mod key;
mod lenient;
mod maybe;
mod members;
mod newtype;
mod object;
mod string_enum;

pub use maybe::Maybe;
pub use string_enum::{KnownString, UnknownText, UnknownValue};

pub(crate) use key::{Key, next_key};
pub(crate) use lenient::{read as read_leniently, whole};
pub(crate) use members::duplicate;

/// What the macros of this module expand to calls of. Not for use by hand.
#[doc(hidden)]
pub(crate) mod parts {
    pub use super::constant::{Constant, Constants};
    pub use super::key::{Key, next_key, skip};
    pub use super::members::{Entries, fill, keep, missing, take, write, write_kept};
    pub use super::object::{Object, read, write_object};
    pub use super::string_enum::{read_text, unknown_value};
}
