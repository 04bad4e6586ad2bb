//! The macro that turns the table of a union into the little that is particular about it.

/// The wire form of an enum of branches: what decides a branch, one line a variant.
///
/// By tag, a member that every object branch has:
///
/// | line | branch |
/// |---|---|
/// | `"a" => A(A)`, `"a" \| "b" => A(A)` | the tag has this text; the branch sees the tag too, and writes it |
/// | `"a" added => A(A)` | the branch lacks the tag: it is hidden from it, and the first text written for it |
/// | `"a" \| absent => A(A)`, `absent => A(A)` | the tag has this text, or there is no tag |
/// | `string => Text(String)` and the other kinds but `object` | a value that is no object |
/// | `default => Other(O)` | no tag, or another one |
/// | `unknown => Unknown(runtime::UnknownBranch)` | another tag; without a tag it is an error |
///
/// `by "tag" or shape` tries the branches by shape where there is no tag. Branches that lack the tag are not tried.
///
/// By shape; lines are asked in their order, `try` lines together and last:
///
/// | line | branch |
/// |---|---|
/// | `bool`, `integer`, `number`, `string`, `array`, `object` | the kind of the value |
/// | `int32`, `uint32`, `int64`, `uint64` | a whole number of this size; larger ones are for later lines |
/// | `known string => Role(Role)` | a string that the enum lists |
/// | `formed string => Id(Uuid)` | a string in the form of the type |
/// | `has "deleted" => Gone(G)` | an object with this member, `null` aside; `has "deleted" nullable` when `null` is a value of it |
/// | `try => A(A)` | of these, the branch that explains most of the value |
///
/// The type in parentheses is the branch, for readers; the variant may hold it in a `Box`. Gives `Clone`, `Debug`, `PartialEq` and
/// the serde traits.
///
/// ```
/// enum Detail { Text(String), List(Vec<String>) }
///
/// runtime::union! { Detail by shape {
///     string => Text(String),
///     array  => List(Vec<String>),
/// } }
///
/// assert_eq!(serde_json::from_str::<Detail>(r#"["a"]"#)?, Detail::List(vec!["a".to_owned()]));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! union {
    ($ty:ident by $tag:literal { $( $table:tt )* }) => {
        $crate::__union! { $ty [::core::option::Option::Some($tag)] [false] $( $table )* }
    };
    ($ty:ident by $tag:literal or shape { $( $table:tt )* }) => {
        $crate::__union! { $ty [::core::option::Option::Some($tag)] [true] $( $table )* }
    };
    ($ty:ident by shape { $( $table:tt )* }) => {
        $crate::__union! { $ty [::core::option::Option::None] [true] $( $table )* }
    };
}

/// The impls of a union, whatever decides.
#[doc(hidden)]
#[macro_export]
macro_rules! __union {
    ($ty:ident [ $tag:expr ] [ $or_shape:literal ] $(
        $( $text:literal )|* $( | $absent:ident )? $( $word:ident $( $member:literal )? )* => $variant:ident ( $( $branch:tt )* )
    ,)*) => {
        impl $crate::__private::Union for $ty {
            const NAME: &'static str = ::core::stringify!($ty);
            const TAG: ::core::option::Option<&'static str> = $tag;
            const OR_SHAPE: bool = $or_shape;
            const BRANCHES: &'static [$crate::__private::Branch] = &[ $(
                $crate::__private::Branch::new(
                    ::core::stringify!($variant),
                    &[ $( $text ),* ],
                    ::core::concat!($( ::core::stringify!($absent), " ", )? $( ::core::stringify!($word), " ", )*),
                    ::core::concat!($( $( $member, )? )*),
                ),
            )* ];

            #[inline]
            fn build<__R: $crate::__private::ReadBranch<Self>>(
                name: &'static str,
                read: __R,
            ) -> ::core::result::Result<Self, __R::Error> {
                match name {
                    $( ::core::stringify!($variant) => read.branch(Self::$variant), )*
                    _ => read.none(),
                }
            }

            #[inline]
            fn visit<__V: $crate::__private::VisitBranch<Self>>(&self, visit: __V) -> __V::Out {
                match self {
                    $( Self::$variant(branch) => visit.branch(::core::stringify!($variant), branch, Self::$variant), )*
                }
            }
        }

        $crate::__type! { $ty: Branches }
    };
}
