//! How a union is read: what decides its branch, and how the branch is then built from the input rather than from a copy.
//!
//! A union with a tag reads the members before the tag ahead, and gives its branch these and then the rest of the input; a
//! union by shape decides by the kind of the value, by a member that only one branch has, and only then by trial, where a branch
//! that knows its value wins over one that keeps it as unknown. What has to be looked at first is held as its text. [`union!`](crate::union) supplies a table and two `match`es: from
//! a name to the branch, and from a branch to its name. All decisions are made here, once, by the lines of the table.
//!
//! # Invariants
//! - A value never becomes a branch that its tag or its shape does not name: it is that branch, `Unknown`, or an error.
//! - The order of members in the input decides nothing.
//! - Nothing that comes after the deciding member is buffered.
//! - The branch reads itself as it would alone, its tag included, so that it stays a type of its own.

mod added;
mod branch;
mod buffered;
mod held;
mod kind;
mod macros;
mod read;
mod rest;
mod scalar;
mod tag_scan;
mod trial;
mod unknown;
pub(crate) mod unrecognized;

use branch::Branch;
pub use unknown::UnknownBranch;

use crate::wire::Field;

/// What the macro of this module expands to uses of. Not for use by hand.
#[doc(hidden)]
pub(crate) mod parts {
    pub use super::branch::Branch;
    pub use super::kind::Branches;
    pub use super::{ReadBranch, Union, VisitBranch};
}

/// A type that decides among branches. Implemented by [`union!`](crate::union).
pub trait Union: Sized + 'static {
    /// The name of the type, for messages.
    const NAME: &'static str;

    /// The member that decides among objects; `None` for a union by shape.
    const TAG: Option<&'static str>;

    /// Whether objects without the tag are told by their shape.
    const OR_SHAPE: bool;

    /// The lines of the table.
    const BRANCHES: &'static [Branch];

    /// Reads the branch of this name.
    ///
    /// # Errors
    /// When the branch does not fit.
    fn build<R: ReadBranch<Self>>(name: &'static str, read: R) -> Result<Self, R::Error>;

    /// Does something with the branch.
    fn visit<V: VisitBranch<Self>>(&self, visit: V) -> V::Out;
}

/// Reads a branch of a type that its union knows.
pub trait ReadBranch<U>: Sized {
    /// Why it cannot be read.
    type Error;

    /// Reads it.
    ///
    /// # Errors
    /// When the branch does not fit.
    fn branch<T: Field>(self, make: fn(T) -> U) -> Result<U, Self::Error>;

    /// What there is no branch for.
    ///
    /// # Errors
    /// Always.
    fn none(self) -> Result<U, Self::Error>;
}

/// Does something with a branch of a type that its union knows.
pub trait VisitBranch<U>: Sized {
    /// What comes of it.
    type Out;

    /// Does it.
    fn branch<T: Field>(self, name: &'static str, branch: &T, make: fn(T) -> U) -> Self::Out;
}

/// The names of the branches, for messages.
fn names<U: Union>(separator: &str) -> String {
    let known = U::BRANCHES.iter().filter(|line| !line.keeps_unknown());
    let names: Vec<&str> = known.map(|line| line.name).collect();
    names.join(separator)
}
