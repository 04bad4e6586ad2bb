//! A line of a union's table as data.

/// What a branch is told by, and where.
#[derive(Debug)]
pub struct Branch {
    /// The variant.
    pub(super) name: &'static str,
    /// The texts of the tag.
    pub(super) texts: &'static [&'static str],
    /// What else tells the branch.
    pub(super) test: Test,
    /// The member of `has`.
    pub(super) member: &'static str,
    /// Whether it is the branch of objects without a tag.
    pub(super) is_without_tag: bool,
    /// Whether the union writes the tag for it.
    pub(super) is_tag_added: bool,
}

/// What a value must be to be of a branch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Test {
    /// Nothing but what the tag says.
    Tag,
    Bool,
    Int32,
    Uint32,
    Int64,
    Uint64,
    Integer,
    Number,
    String,
    KnownString,
    FormedString,
    Array,
    Object,
    Has,
    HasNullable,
    Try,
    /// An object that no other line is for.
    Default,
    /// An object whose tag no line has, kept as it is.
    Unknown,
}

impl Branch {
    /// Reads a line: the variant, the texts, the words with a blank after each, the member.
    ///
    /// # Panics
    /// When a word is none of a table. That is when a program with the table is compiled.
    pub const fn new(
        name: &'static str,
        texts: &'static [&'static str],
        words: &str,
        member: &'static str,
    ) -> Self {
        let (test, is_without_tag, is_tag_added) = match words.as_bytes() {
            b"" => (Test::Tag, false, false),
            b"absent " => (Test::Tag, true, false),
            b"added " => (Test::Tag, false, true),
            b"absent added " => (Test::Tag, true, true),
            b"default " => (Test::Default, false, false),
            b"unknown " => (Test::Unknown, false, false),
            b"bool " => (Test::Bool, false, false),
            b"int32 " => (Test::Int32, false, false),
            b"uint32 " => (Test::Uint32, false, false),
            b"int64 " => (Test::Int64, false, false),
            b"uint64 " => (Test::Uint64, false, false),
            b"integer " => (Test::Integer, false, false),
            b"number " => (Test::Number, false, false),
            b"string " => (Test::String, false, false),
            b"known string " => (Test::KnownString, false, false),
            b"formed string " => (Test::FormedString, false, false),
            b"array " => (Test::Array, false, false),
            b"object " => (Test::Object, false, false),
            b"has " => (Test::Has, false, false),
            b"has nullable " => (Test::HasNullable, false, false),
            b"try " => (Test::Try, false, false),
            _ => panic!("no line of a union begins with these words"),
        };
        Self {
            name,
            texts,
            test,
            member,
            is_without_tag,
            is_tag_added,
        }
    }

    /// Whether it is tried on what nothing decides. What some tests hold out for is not all that their types can read.
    pub(super) const fn is_tried(&self) -> bool {
        use Test::{FormedString, Int32, Int64, Try, Uint32, Uint64};
        matches!(
            self.test,
            Try | FormedString | Int32 | Uint32 | Int64 | Uint64
        )
    }

    /// Whether the tag tells it and it has the tag itself.
    pub(super) const fn shows_tag(&self) -> bool {
        matches!(self.test, Test::Tag) && !self.is_tag_added
    }

    /// Whether it is the one that keeps what the union does not know.
    pub(super) const fn keeps_unknown(&self) -> bool {
        matches!(self.test, Test::Unknown)
    }

    /// Whether it may be for objects that no tag tells.
    pub(super) const fn may_be_object(&self) -> bool {
        matches!(self.test, Test::Object | Test::Try) || self.is_told_by_member()
    }

    /// Whether a member tells it.
    pub(super) const fn is_told_by_member(&self) -> bool {
        matches!(self.test, Test::Has | Test::HasNullable)
    }

    /// Whether it may be for numbers with a fraction.
    pub(super) const fn takes_fractions(&self) -> bool {
        matches!(self.test, Test::Number | Test::Try)
    }
}
