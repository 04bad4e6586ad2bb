//! The Rust type of a member, as its item says it.

use std::fmt;

use crate::rust_api::{Given, RustType, TypeName};

/// What an item says of a type.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::changes) enum Said {
    /// None: a constant, a value of an enum.
    Nothing,
    /// A signature of `Client` or `Credentials`.
    Text(String),
    /// The type of a field.
    Type(RustType),
    /// How an argument is given.
    Given(Given),
    /// What a variant holds.
    Branch(RustType),
    /// What the method of a header answers, in an `Option`.
    Header(RustType),
}

/// As the API file has it.
impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => Ok(()),
            Self::Text(text) => f.write_str(text),
            Self::Type(ty) => write!(f, "{ty}"),
            Self::Given(given) => write!(f, "{given}"),
            Self::Branch(ty) => write!(f, "({ty})"),
            Self::Header(ty) => write!(f, "() -> Option<{ty}>"),
        }
    }
}

impl Said {
    /// The type, where it is one of the client's or of the standard library.
    pub(in crate::changes) fn ty(&self) -> Option<&RustType> {
        match self {
            Self::Nothing | Self::Text(_) => None,
            Self::Type(ty) | Self::Branch(ty) | Self::Header(ty) => Some(ty),
            Self::Given(given) => given.ty(),
        }
    }

    /// The item of the module `types` in it.
    pub(in crate::changes) fn item(&self) -> Option<&str> {
        self.ty()?.item().map(TypeName::as_str)
    }

    /// The same with other names of items.
    pub(in crate::changes) fn rename(&mut self, name: &dyn Fn(&TypeName) -> TypeName) {
        match self {
            Self::Nothing | Self::Text(_) => {}
            Self::Type(ty) | Self::Branch(ty) | Self::Header(ty) => *ty = ty.renamed(name),
            Self::Given(given) => *given = given.renamed(name),
        }
    }
}
