//! The macro that turns the table of a union into impls.

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
/// | `default => Other(O)` | no tag, or another one; without this line the enum has a variant `Unknown(runtime::UnknownBranch)` |
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
/// The type in parentheses is the branch; the variant may hold it in a `Box`.
///
/// ```
/// #[derive(Clone, Debug, PartialEq)]
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
    ($ty:ident by shape { $(
        $( $word:ident $($member:literal)? )+ => $variant:ident ( $branch:ty )
    ,)* }) => {
        $crate::__union_impls! {
            $ty "" [] [ $( { [] [ $( $word $($member)? )+ ] $variant $branch } )* ]
            object => {
                let members = [ $( $( $( $member, )? )+ )* ];
                let sought = $crate::__private::Sought::member(object, &members)?;
                $( $crate::__union_object! { sought members [ $( $word $($member)? )+ ] $variant $branch } )*
                sought.trial::<Self>()
            }
        }
    };

    // The enum has a variant `Unknown`, for tags that no line names.
    ($ty:ident by $tag:literal or shape { $(
        $( $( $text:literal )|+ $( $added:ident )? => $variant:ident ( $branch:ty ) )?
        $( $word:ident => $other:ident ( $other_branch:ty ) )?
    ,)* }) => {
        $crate::__union_impls! {
            $ty $tag [Unknown] [ $(
                $( { [ $($text)+ ] [ tried $($added)? ] $variant $branch } )?
                $( { [] [$word] $other $other_branch } )?
            )* ]
            object => {
                let sought = $crate::__private::Sought::tag::<Self>(
                    object, $tag, &[ $( $( $( $text, )+ )? )* ],
                )?;
                if sought.text().is_none() {
                    return sought.trial::<Self>();
                }
                $( $( $crate::__union_tag! {
                    sought $tag [ $($text)+ ] [] [ $($added)? ] $variant $branch
                } )? )*
                sought.unknown::<Self>($tag).map(Self::Unknown)
            }
        }
    };

    // Without a `default` line: the enum has a variant `Unknown`.
    ($ty:ident by $tag:literal { $(
        $( $( $text:literal )|+ $( | $absent_too:ident )? $( $added:ident )? => $variant:ident ( $branch:ty ) )?
        $( absent => $absent:ident ( $absent_branch:ty ) )?
        $( bool => $bool:ident ( $bool_branch:ty ) )?
        $( int32 => $int32:ident ( $int32_branch:ty ) )?
        $( uint32 => $uint32:ident ( $uint32_branch:ty ) )?
        $( int64 => $int64:ident ( $int64_branch:ty ) )?
        $( uint64 => $uint64:ident ( $uint64_branch:ty ) )?
        $( integer => $integer:ident ( $integer_branch:ty ) )?
        $( number => $number:ident ( $number_branch:ty ) )?
        $( string => $string:ident ( $string_branch:ty ) )?
        $( array => $array:ident ( $array_branch:ty ) )?
    ,)* }) => {
        $crate::__union_impls! {
            $ty $tag [Unknown] [ $(
                $( { [ $($text)+ ] [ $($added)? ] $variant $branch } )?
                $( { [] [absent] $absent $absent_branch } )?
                $( { [] [bool] $bool $bool_branch } )?
                $( { [] [int32] $int32 $int32_branch } )?
                $( { [] [uint32] $uint32 $uint32_branch } )?
                $( { [] [int64] $int64 $int64_branch } )?
                $( { [] [uint64] $uint64 $uint64_branch } )?
                $( { [] [integer] $integer $integer_branch } )?
                $( { [] [number] $number $number_branch } )?
                $( { [] [string] $string $string_branch } )?
                $( { [] [array] $array $array_branch } )?
            )* ]
            object => {
                let sought = $crate::__private::Sought::tag::<Self>(
                    object, $tag, &[ $( $( $( $text, )+ )? )* ],
                )?;
                $( $( $crate::__union_tag! {
                    sought $tag [ $($text)+ ] [ $($absent_too)? ] [ $($added)? ] $variant $branch
                } )? )*
                $( $( $crate::__union_tag! { sought $tag [] [absent] [] $absent $absent_branch } )? )*
                sought.unknown::<Self>($tag).map(Self::Unknown)
            }
        }
    };

    ($ty:ident by $tag:literal { $(
        $( $( $text:literal )|+ $( | $absent_too:ident )? $( $added:ident )? => $variant:ident ( $branch:ty ) )?
        $( absent => $absent:ident ( $absent_branch:ty ) )?
        $( bool => $bool:ident ( $bool_branch:ty ) )?
        $( int32 => $int32:ident ( $int32_branch:ty ) )?
        $( uint32 => $uint32:ident ( $uint32_branch:ty ) )?
        $( int64 => $int64:ident ( $int64_branch:ty ) )?
        $( uint64 => $uint64:ident ( $uint64_branch:ty ) )?
        $( integer => $integer:ident ( $integer_branch:ty ) )?
        $( number => $number:ident ( $number_branch:ty ) )?
        $( string => $string:ident ( $string_branch:ty ) )?
        $( array => $array:ident ( $array_branch:ty ) )?
        $( default => $default:ident ( $default_branch:ty ) )?
    ,)* }) => {
        $crate::__union_impls! {
            $ty $tag [] [ $(
                $( { [ $($text)+ ] [ $($added)? ] $variant $branch } )?
                $( { [] [absent] $absent $absent_branch } )?
                $( { [] [bool] $bool $bool_branch } )?
                $( { [] [int32] $int32 $int32_branch } )?
                $( { [] [uint32] $uint32 $uint32_branch } )?
                $( { [] [int64] $int64 $int64_branch } )?
                $( { [] [uint64] $uint64 $uint64_branch } )?
                $( { [] [integer] $integer $integer_branch } )?
                $( { [] [number] $number $number_branch } )?
                $( { [] [string] $string $string_branch } )?
                $( { [] [array] $array $array_branch } )?
                $( { [] [default] $default $default_branch } )?
            )* ]
            object => {
                let sought = $crate::__private::Sought::tag::<Self>(
                    object, $tag, &[ $( $( $( $text, )+ )? )* ],
                )?;
                $( $( $crate::__union_tag! {
                    sought $tag [ $($text)+ ] [ $($absent_too)? ] [ $($added)? ] $variant $branch
                } )? )*
                $( $( $crate::__union_tag! { sought $tag [] [absent] [] $absent $absent_branch } )? )*
                $( $( sought.rest().read::<$default_branch>()
                    .map(|branch| Self::$default(::core::convert::From::from(branch))) )? )*
            }
        }
    };
}

/// The impls of a union, however its objects are decided.
#[doc(hidden)]
#[macro_export]
macro_rules! __union_impls {
    ($ty:ident $tag:literal [ $($unknown:ident)? ] [ $( {
        [ $($text:literal)* ] [ $( $word:ident $($member:literal)? )* ] $variant:ident $branch:ty
    } )* ] $object:ident => $from_object:block) => {
        impl $crate::__private::Type for $ty {
            type Kind = $crate::__private::Derived;
        }

        impl $crate::__private::Union for $ty {
            const NAME: &'static str = ::core::stringify!($ty);
            const BRANCHES: &'static [&'static str] = &[ $( ::core::stringify!($variant), )* ];
            const FRACTIONS: bool = false $( || $crate::__union_fractions!( $($word)* ) )*;

            fn from_scalar<__E: $crate::serde::de::Error>(
                value: $crate::__private::Scalar<'_>,
            ) -> ::core::result::Result<Self, __E> {
                $( $crate::__union_scalar! { value [ $($word)* ] $variant $branch } )*
                <Self as $crate::__private::Union>::from_trial(&value.to_json())
            }

            #[allow(unreachable_code, reason = "an array line takes every array")]
            fn from_array<'de, __A: $crate::serde::de::SeqAccess<'de>>(
                array: __A,
            ) -> ::core::result::Result<Self, __A::Error> {
                $( $crate::__union_array! { array [ $($word)* ] $variant $branch } )*
                <Self as $crate::__private::Union>::from_trial(&$crate::__private::read_array::<$crate::Json, __A>(array)?)
            }

            #[allow(unreachable_code, reason = "an object line takes every object")]
            fn from_object<'de, __A: $crate::serde::de::MapAccess<'de>>(
                $object: __A,
            ) -> ::core::result::Result<Self, __A::Error> $from_object

            #[allow(unused_mut, reason = "a union need not have a line to try")]
            fn from_trial<__E: $crate::serde::de::Error>(value: &$crate::Json) -> ::core::result::Result<Self, __E> {
                let mut trial = $crate::__private::Trial::<'_, Self>::new(value);
                $( $crate::__union_try! { trial [ $($word $($member)?)* ] $variant $branch } )*
                trial.finish()
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $ty {
            fn deserialize<__D: $crate::serde::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                $crate::__private::read_union(deserializer)
            }
        }

        impl $crate::serde::Serialize for $ty {
            fn serialize<__S: $crate::serde::Serializer>(&self, serializer: __S) -> ::core::result::Result<__S::Ok, __S::Error> {
                match self {
                    $( Self::$variant(branch) => {
                        $crate::__union_write! { serializer branch $tag [ $($text)* ] [ $($word)* ] }
                    } )*
                    $( Self::$unknown(branch) => $crate::serde::Serialize::serialize(branch, serializer), )?
                }
            }
        }
    };
}

/// Whether a line may be for numbers with a fraction.
#[doc(hidden)]
#[macro_export]
macro_rules! __union_fractions {
    (number) => {
        true
    };
    (try) => {
        true
    };
    ($($other:ident)*) => {
        false
    };
}

/// What a line says about booleans, numbers and strings.
#[doc(hidden)]
#[macro_export]
macro_rules! __union_scalar {
    ($value:ident [bool] $variant:ident $branch:ty) => {
        $crate::__union_scalar! { @ $value $value.is_bool(), $variant $branch }
    };
    ($value:ident [integer] $variant:ident $branch:ty) => {
        $crate::__union_scalar! { @ $value $value.is_integer(), $variant $branch }
    };
    ($value:ident [int32] $variant:ident $branch:ty) => {
        $crate::__union_scalar! { @ $value $value.is_within::<i32>(), $variant $branch }
    };
    ($value:ident [uint32] $variant:ident $branch:ty) => {
        $crate::__union_scalar! { @ $value $value.is_within::<u32>(), $variant $branch }
    };
    ($value:ident [int64] $variant:ident $branch:ty) => {
        $crate::__union_scalar! { @ $value $value.is_within::<i64>(), $variant $branch }
    };
    ($value:ident [uint64] $variant:ident $branch:ty) => {
        $crate::__union_scalar! { @ $value $value.is_within::<u64>(), $variant $branch }
    };
    ($value:ident [number] $variant:ident $branch:ty) => {
        $crate::__union_scalar! { @ $value $value.is_number(), $variant $branch }
    };
    ($value:ident [string] $variant:ident $branch:ty) => {
        $crate::__union_scalar! { @ $value $value.is_text(), $variant $branch }
    };
    ($value:ident [known string] $variant:ident $branch:ty) => {
        $crate::__union_scalar! { @ $value $value.is_known::<$branch>(), $variant $branch }
    };
    ($value:ident [formed string] $variant:ident $branch:ty) => {
        $crate::__union_scalar! { @ $value $value.has_form_of::<$branch>(), $variant $branch }
    };
    (@ $value:ident $is:expr, $variant:ident $branch:ty) => {
        if $is {
            return $value
                .read::<$branch, __E>()
                .map(|branch| Self::$variant(::core::convert::From::from(branch)));
        }
    };
    ($value:ident [ $($other:ident)* ] $variant:ident $branch:ty) => {};
}

/// What a line says about arrays.
#[doc(hidden)]
#[macro_export]
macro_rules! __union_array {
    ($array:ident [array] $variant:ident $branch:ty) => {
        return $crate::__private::read_array::<$branch, __A>($array)
            .map(|branch| Self::$variant(::core::convert::From::from(branch)));
    };
    ($array:ident [ $($other:ident)* ] $variant:ident $branch:ty) => {};
}

/// What a line of a union by shape says about objects.
#[doc(hidden)]
#[macro_export]
macro_rules! __union_object {
    ($sought:ident $members:ident [object] $variant:ident $branch:ty) => {
        return $sought
            .otherwise::<$branch>(&$members)
            .map(|branch| Self::$variant(::core::convert::From::from(branch)));
    };
    ($sought:ident $members:ident [has $member:literal] $variant:ident $branch:ty) => {
        $crate::__union_object! { @ $sought $sought.has($member), $variant $branch }
    };
    ($sought:ident $members:ident [has $member:literal nullable] $variant:ident $branch:ty) => {
        $crate::__union_object! { @ $sought $sought.names($member), $variant $branch }
    };
    (@ $sought:ident $is:expr, $variant:ident $branch:ty) => {
        if $is {
            return $sought
                .rest()
                .read::<$branch>()
                .map(|branch| Self::$variant(::core::convert::From::from(branch)));
        }
    };
    ($sought:ident $members:ident [ $($other:tt)* ] $variant:ident $branch:ty) => {};
}

/// What a line of a union by tag says about objects.
#[doc(hidden)]
#[macro_export]
macro_rules! __union_tag {
    ($sought:ident $tag:literal [ $($text:literal)* ] [ $($absent:ident)? ] [ $($added:ident)? ] $variant:ident $branch:ty) => {
        if $crate::__union_tag!( @ is $sought [ $($text)* ] [ $($absent)? ] ) {
            return $crate::__union_tag!( @ rest $sought $tag [ $($added)? ] )
                .read::<$branch>()
                .map(|branch| Self::$variant(::core::convert::From::from(branch)));
        }
    };
    (@ is $sought:ident [ $($text:literal)+ ] []) => {
        ::core::matches!($sought.text(), $( ::core::option::Option::Some($text) )|+)
    };
    (@ is $sought:ident [ $($text:literal)* ] [absent]) => {
        ::core::matches!($sought.text(), ::core::option::Option::None $( | ::core::option::Option::Some($text) )*)
    };
    (@ rest $sought:ident $tag:literal []) => {
        $sought.rest()
    };
    (@ rest $sought:ident $tag:literal [added]) => {
        $sought.rest().hiding($tag)
    };
}

/// What a line says about values that nothing decides.
#[doc(hidden)]
#[macro_export]
macro_rules! __union_try {
    ($trial:ident [try] $variant:ident $branch:ty) => {
        $trial.branch::<$branch>(::core::stringify!($variant), |branch| {
            Self::$variant(::core::convert::From::from(branch))
        });
    };
    ($trial:ident [has $member:literal $($nullable:ident)?] $variant:ident $branch:ty) => {
        $trial.lacks(::core::stringify!($variant), $member);
    };
    ($trial:ident [tried] $variant:ident $branch:ty) => {
        $crate::__union_try! { $trial [try] $variant $branch }
    };
    // What these lines hold out for is not all that their types can read.
    ($trial:ident [formed string] $variant:ident $branch:ty) => {
        $crate::__union_try! { $trial [try] $variant $branch }
    };
    ($trial:ident [int32] $variant:ident $branch:ty) => {
        $crate::__union_try! { $trial [try] $variant $branch }
    };
    ($trial:ident [uint32] $variant:ident $branch:ty) => {
        $crate::__union_try! { $trial [try] $variant $branch }
    };
    ($trial:ident [int64] $variant:ident $branch:ty) => {
        $crate::__union_try! { $trial [try] $variant $branch }
    };
    ($trial:ident [uint64] $variant:ident $branch:ty) => {
        $crate::__union_try! { $trial [try] $variant $branch }
    };
    ($trial:ident [ $($other:ident)* ] $variant:ident $branch:ty) => {};
}

/// How a branch is written.
#[doc(hidden)]
#[macro_export]
macro_rules! __union_write {
    ($serializer:ident $branch:ident $tag:literal [ $text:literal $($more:literal)* ] [added]) => {
        $crate::__private::with_tag($serializer, $tag, $text, $branch)
    };
    ($serializer:ident $branch:ident $tag:literal [ $text:literal $($more:literal)* ] [tried added]) => {
        $crate::__private::with_tag($serializer, $tag, $text, $branch)
    };
    ($serializer:ident $branch:ident $tag:literal [ $($text:literal)* ] [ $($word:ident)* ]) => {
        $crate::serde::Serialize::serialize($branch, $serializer)
    };
}
