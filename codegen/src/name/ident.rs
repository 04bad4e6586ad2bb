//! The roles that a name can have, each a type of its own, so that a field's name cannot stand where a type's belongs.
//!
//! # Invariants
//! - The text is an identifier of edition 2024 and no keyword: only [`case`](super::case) makes one.

use std::fmt;

macro_rules! role {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            pub(super) fn new(text: impl Into<String>) -> Self {
                Self(text.into())
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
