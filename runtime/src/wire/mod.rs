//! How a generated type is read and written: a table of members under a plain struct, expanded by [`object!`](crate::object)
//! and [`string_enum!`](crate::string_enum) into the little that the compiler cannot do without.
//!
//! A derive writes everything for every type. Here reading, writing, copying, comparing and printing exist once, for tuples of
//! fields; an object supplies a text, the way from its tuple to the struct, and the way back.
//!
//! | question | module |
//! |---|---|
//! | what may a member be, and what is done with it? | `field`, `scalars`, `containers` |
//! | how is a generated type one of these? | `kind` |
//! | how is an object read and written? | `object` |
//! | what is done with many fields? | `parts` |
//! | what is done with one? | `members`, `constant` |
//! | what does the table say? | `table` |
//!
//! # Invariants
//! - The impls are plain serde: any format, any caller.
//! - A member that occurs twice is an error, a member that is not listed is skipped or, with a `..` line, kept.
//! - A failure inside a member is reported with the innermost type and member, once.

mod constant;
mod containers;
mod field;
mod key;
mod kind;
mod lenient;
mod maybe;
mod members;
mod newtype;
mod object;
mod parts;
mod scalars;
mod string_enum;
mod table;

pub use maybe::Maybe;
pub use string_enum::{KnownString, UnknownText, UnknownValue};

pub(crate) use field::{Field, Ref, Seed};
pub(crate) use key::next_key;
pub(crate) use kind::Kind;
pub(crate) use lenient::{read as read_leniently, whole};
pub(crate) use members::duplicate;

/// What the macros of this module expand to uses of. Not for use by hand.
#[doc(hidden)]
pub(crate) mod macros {
    pub use super::constant::{Constant, Constants, Literal};
    pub use super::field::Field;
    pub use super::kind::{Boxed, Kind, Type};
    pub use super::newtype::{Newtype, Wrapping};
    pub use super::object::{Members, Object};
    pub use super::parts::{Kept, Parts, Then};
    pub use super::string_enum::{ClosedTexts, OpenTexts, unknown_value};
    pub use super::table::{After, Table, Whole};
}
