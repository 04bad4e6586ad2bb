//! The roles that a name can have, each a type of its own, so that a field's name cannot stand where a type's belongs.
//!
//! # Invariants
//! - The text is an identifier of edition 2024 and no keyword: only `name` makes one, and `api_file` reads them back.

use std::fmt;

/// Whether a text has the form of an identifier.
fn is_identifier(text: &str) -> bool {
    let mut chars = text.chars();
    chars
        .next()
        .is_some_and(|first| first == '_' || unicode_ident::is_xid_start(first))
        && chars.all(unicode_ident::is_xid_continue)
}

/// Whether a character can stand in an identifier.
pub(crate) fn is_identifier_part(c: char) -> bool {
    unicode_ident::is_xid_continue(c)
}

macro_rules! role {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            pub(crate) fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// Reads an identifier; `None` when the text is none.
            pub fn parse(text: &str) -> Option<Self> {
                is_identifier(text).then(|| Self(text.to_owned()))
            }

            /// The identifier.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

role! {
    /// The name of a type: `ErrorDetail`.
    TypeName
}
role! {
    /// The name of a module and of its file, without extension: `error_detail`.
    ModuleName
}
role! {
    /// The name of a field, an argument or a setter: `page_size`.
    FieldName
}
role! {
    /// The name of a variant: `NotStarted`.
    VariantName
}
role! {
    /// The name of a function: `get_export`.
    FnName
}
