//! Newtypes: a named list or map that contains itself, and so cannot be an alias.

use std::fmt;

use serde::de::Deserializer;
use serde::ser::Serializer;

use super::{Field, Kind};

/// A type that wraps another. Implemented by [`newtype!`](crate::newtype).
pub trait Newtype: Sized {
    /// The name of the type, for messages.
    const NAME: &'static str;

    /// What it wraps.
    type Inner: Field;

    /// Wraps a value.
    fn wrap(inner: Self::Inner) -> Self;

    /// The wrapped value.
    fn inner(&self) -> &Self::Inner;
}

/// The kind of newtypes: they are on the wire what they wrap.
#[derive(Debug)]
pub struct Wrapping;

impl<T: Newtype> Kind<T> for Wrapping {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        T::Inner::read(deserializer).map(T::wrap)
    }

    fn write<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        value.inner().write(serializer)
    }

    fn copy(value: &T) -> T {
        T::wrap(value.inner().copy())
    }

    fn equals(one: &T, other: &T) -> bool {
        one.inner().equals(other.inner())
    }

    fn show(value: &T, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple(T::NAME)
            .field(&super::field::Ref(value.inner()))
            .finish()
    }
}

/// The wire form of a newtype: that of what it wraps. Gives `Clone`, `Debug`, `PartialEq`, `From` and the serde traits.
///
/// ```
/// struct Tree(Vec<Tree>);
///
/// runtime::newtype! { Tree(Vec<Tree>) }
///
/// let tree: Tree = serde_json::from_str("[[], [[]]]")?;
/// assert_eq!(tree, Tree(vec![Tree(vec![]), Tree(vec![Tree(vec![])])]));
/// assert_eq!(serde_json::to_string(&tree)?, "[[],[[]]]");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! newtype {
    ($name:ident($inner:ty)) => {
        impl $crate::__private::Newtype for $name {
            const NAME: &'static str = ::core::stringify!($name);
            type Inner = $inner;

            #[inline]
            fn wrap(inner: $inner) -> Self {
                Self(inner)
            }

            #[inline]
            fn inner(&self) -> &$inner {
                &self.0
            }
        }

        impl ::core::convert::From<$inner> for $name {
            #[inline]
            fn from(inner: $inner) -> Self {
                Self(inner)
            }
        }

        $crate::__type! { $name: Wrapping }
    };
}
