//! Newtypes: a named list or map that contains itself, and so cannot be an alias.

/// The wire form of a newtype: that of what it wraps.
///
/// ```
/// #[derive(Debug, PartialEq)]
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
        impl ::core::convert::From<$inner> for $name {
            fn from(inner: $inner) -> Self {
                Self(inner)
            }
        }

        impl $crate::serde::Serialize for $name {
            fn serialize<__S: $crate::serde::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                $crate::serde::Serialize::serialize(&self.0, serializer)
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<__D: $crate::serde::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                <$inner as $crate::serde::Deserialize<'de>>::deserialize(deserializer).map(Self)
            }
        }
    };
}
