//! Types: what a schema becomes.

use serde_json::Value;

use super::OperationId;
use crate::Pointer;

/// A type of one [`Api`](super::Api). Handed out before the type is filled in, so cycles need no special case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId(u32);

impl TypeId {
    /// The id of the type at `index`.
    ///
    /// # Panics
    /// Beyond 2³² types, which no document within the reader's size limit can hold.
    pub fn new(index: usize) -> Self {
        Self(u32::try_from(index).expect("the reader bounds the document below 2^32 schemas"))
    }

    /// The index of the type in [`Api::types`](super::Api::types).
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A type: what it is, and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct TypeDef {
    /// Where in the document.
    pub origin: Pointer,
    /// How it is reached, the basis of its name.
    pub site: Site,
    /// `x-rust-name`, when the overlay gives one.
    pub rust_name: Option<String>,
    /// What the document says about it.
    pub doc: Doc,
    /// What it is.
    pub shape: Shape,
    /// Where else it stands: the places of the types of this shape that [`share`](crate::share) made this one.
    pub places: Vec<SharedPlace>,
    /// Whether the document says something else in one of those places: then `doc` is what they have in common.
    pub told_apart: bool,
}

/// A place where a shared type stands.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedPlace {
    /// Where in the document.
    pub origin: Pointer,
    /// How the type is reached there.
    pub site: Site,
}

/// How a type is reached. A name is derived from it.
#[derive(Clone, Debug, PartialEq)]
pub enum Site {
    /// `components/schemas/<name>`.
    Component {
        /// The key, as in the document.
        name: String,
    },
    /// An inline property of a struct.
    Property {
        /// The type that it stands in.
        parent: TypeId,
        /// The key.
        wire_name: String,
    },
    /// The elements of an inline array.
    Items {
        /// The type that it stands in.
        parent: TypeId,
    },
    /// The values of an inline map.
    Values {
        /// The type that it stands in.
        parent: TypeId,
    },
    /// A branch of a union. `label` is what tells it from the others: its tag value, else its title.
    Branch {
        /// The type that it stands in.
        parent: TypeId,
        /// Its position among the branches.
        index: usize,
        /// What tells it from the others.
        label: Option<String>,
    },
    /// What a nullable schema is when it is not null.
    Inner {
        /// The type that it stands in.
        parent: TypeId,
    },
    /// A parameter of an operation.
    Parameter {
        /// The operation.
        operation: OperationId,
        /// Its name on the wire.
        name: String,
    },
    /// A body that an operation takes.
    RequestBody {
        /// The operation.
        operation: OperationId,
    },
    /// A body that an operation answers. `status` as in the document: `200`, `4XX`, `default`.
    ResponseBody {
        /// The operation.
        operation: OperationId,
        /// The status, as in the document.
        status: String,
    },
    /// A header of an answer. Components reached from several operations have the first.
    Header {
        /// The operation.
        operation: OperationId,
        /// The status, as in the document.
        status: String,
        /// Its name on the wire.
        name: String,
    },
}

/// What the document says about a thing, in its own words. Untrusted text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Doc {
    /// `title` of a schema or `summary` of an operation.
    pub title: Option<String>,
    /// `description`.
    pub description: Option<String>,
    /// `deprecated`.
    pub deprecated: bool,
    /// What a value must fulfil, one phrase each, in Markdown: "at most 40 characters", "from 0 to 100".
    pub constraints: Vec<String>,
    /// `default`.
    pub default: Option<Value>,
}

/// What a type is.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// An object with known members.
    Struct(Struct),
    /// A string with known values.
    Enum(StringEnum),
    /// One of several.
    Union(Union),
    /// An array.
    List(TypeId),
    /// An object with any keys, and values of one type.
    Map(TypeId),
    /// The type, or null.
    Nullable(TypeId),
    /// Another name of the type.
    Alias(TypeId),
    /// A scalar.
    Primitive(Primitive),
    /// Any JSON.
    Any,
}

/// A scalar, as far as Rust tells them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Primitive {
    /// `boolean`.
    Bool,
    /// `integer` with format `int32`.
    I32,
    /// `integer`.
    I64,
    /// `integer` with format `uint32`.
    U32,
    /// `integer` with format `uint64`, or whose values are never negative and need it.
    U64,
    /// `number`, and `integer` beyond 64 bits: every digit is kept.
    Number,
    /// `number` with a format of floats: an `f32` would change amounts.
    F64,
    /// `string`.
    String,
    /// `string` with format `date-time`.
    DateTime,
    /// `string` with format `date`.
    Date,
    /// `string` with format `uuid`.
    Uuid,
    /// `string` with format `byte` or `contentEncoding: base64`.
    Base64,
    /// `string` with format `binary`: bytes of a body or part, never a JSON string.
    Binary,
}

impl Primitive {
    /// The `format` that says of a whole number that it is of this type; `integer` for other types.
    pub fn integer_format(self) -> &'static str {
        match self {
            Self::I32 => "int32",
            Self::U32 => "uint32",
            Self::I64 => "int64",
            Self::U64 => "uint64",
            _ => "integer",
        }
    }
}

/// An object with known members.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Struct {
    /// The members that callers see, in document order.
    pub fields: Vec<Field>,
    /// The members whose value the document fixes: written and checked, and not seen by callers.
    pub constants: Vec<Constant>,
    /// What happens to members that are not listed.
    pub additional: Additional,
    /// Sets of optional members: a value has all members of one set at least. Empty when nothing more is required.
    pub needs: Vec<Vec<String>>,
}

/// A member of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Where in the document.
    pub origin: Pointer,
    /// The key. Never a Rust identifier; see `Names`.
    pub wire_name: String,
    /// `x-rust-name`, when the overlay gives one.
    pub rust_name: Option<String>,
    /// The type of a value that is there and not null.
    pub ty: TypeId,
    /// Whether it may be absent or null.
    pub presence: Presence,
    /// What the document says about it.
    pub doc: Doc,
    /// It may be absent, has one value, and a union tells its branches by it: who makes the object means that value.
    pub preset: bool,
    /// Whoever reads it finds it, though whoever sends the type leaves it out: it is required, `readOnly`, and travels both
    /// ways.
    pub answered: bool,
    /// Sent by the server, never to it.
    pub read_only: bool,
    /// Sent to the server, never by it.
    pub write_only: bool,
}

/// Whether a member may be absent, null, or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Presence {
    /// Always there, never null: `T`.
    Required,
    /// Always there, may be null: `Option<T>` that writes `null`.
    Nullable,
    /// May be absent: `Option<T>` that is left out.
    Optional,
    /// May be absent and may be null, which differ: `Maybe<T>`.
    OptionalNullable,
}

/// A member with one possible value.
#[derive(Clone, Debug, PartialEq)]
pub struct Constant {
    /// Where in the document.
    pub origin: Pointer,
    /// The key.
    pub wire_name: String,
    /// The value.
    pub value: Literal,
}

/// A fixed value.
#[derive(Clone, Debug, PartialEq)]
pub enum Literal {
    /// A string.
    String(String),
    /// A boolean.
    Bool(bool),
    /// An integer.
    Integer(i64),
}

impl Literal {
    /// The value as a tag is compared.
    pub fn text(&self) -> String {
        match self {
            Self::String(text) => text.clone(),
            Self::Bool(value) => value.to_string(),
            Self::Integer(value) => value.to_string(),
        }
    }
}

/// What happens to the members of an object that its schema does not list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Additional {
    /// Nothing is said: they are skipped when decoding.
    #[default]
    Ignored,
    /// `additionalProperties` is true or a schema: they are kept.
    Kept(TypeId),
}

/// A string with known values; others are kept too.
#[derive(Clone, Debug, PartialEq)]
pub struct StringEnum {
    /// The known values, in document order, each once.
    pub variants: Vec<EnumVariant>,
}

/// A known value of a string.
#[derive(Clone, Debug, PartialEq)]
pub struct EnumVariant {
    /// The value.
    pub wire_value: String,
    /// `x-enum-varnames` or `x-rust-names`, when the document gives one.
    pub rust_name: Option<String>,
    /// `x-enum-descriptions` or a `oneOf` of `const` with descriptions, when the document gives one.
    pub description: Option<String>,
}

/// One of several types.
#[derive(Clone, Debug, PartialEq)]
pub struct Union {
    /// Which keyword it comes from.
    pub style: UnionStyle,
    /// The possible types, in document order.
    pub branches: Vec<Branch>,
    /// How a value is told to be of one branch.
    pub decode: Decode,
}

/// Which keyword a union comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnionStyle {
    /// `oneOf`.
    OneOf,
    /// `anyOf`.
    AnyOf,
    /// Several values of `type` (3.1).
    TypeList,
}

/// A possible type of a union.
#[derive(Clone, Debug, PartialEq)]
pub struct Branch {
    /// Where in the document.
    pub origin: Pointer,
    /// The type.
    pub ty: TypeId,
    /// `x-rust-name`, when the overlay gives one.
    pub rust_name: Option<String>,
    /// What tells this branch from the others for a reader, the basis of the variant's name: the tag value.
    pub label: Option<String>,
    /// Who writes the tag, in a union that has one.
    pub tag: BranchTag,
    /// What the document says about it.
    pub doc: Doc,
}

/// Who writes the tag of a branch.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum BranchTag {
    /// The union has no tag, or this branch is not an object.
    #[default]
    None,
    /// The branch type has the tag as a constant or as a field.
    Own,
    /// The branch type does not have the tag: the union writes this value and takes it away when decoding.
    Added(String),
}

/// How a value is told to be of one branch: the first arm whose test holds, in this order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decode {
    /// The property that [`Test::Tag`] reads, and how it is known.
    pub tag: Option<(String, TagSource)>,
    /// The tests, each for a branch. [`Test::Try`] arms stand last and compete by how much of the input they explain.
    pub arms: Vec<Arm>,
    /// The branch for a tag that no arm names, or for an absent one (`discriminator.defaultMapping`, 3.2).
    pub default: Option<usize>,
    /// The branch for an absent tag alone: the one that may leave it out.
    pub absent: Option<usize>,
    /// An object without the tag is told by its shape: several branches may leave it out.
    pub or_shape: bool,
}

/// How the tag of a union is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagSource {
    /// The document has a `discriminator`.
    Declared,
    /// Every object branch requires it, with disjoint values.
    Inferred,
}

/// A test and the branch that it decides for.
#[derive(Clone, Debug, PartialEq)]
pub struct Arm {
    /// The test.
    pub test: Test,
    /// The index of the branch.
    pub branch: usize,
}

/// What decides for a branch.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    /// The value is an object whose tag has one of these values.
    Tag(Vec<String>),
    /// The value is an object that has this member.
    Has {
        /// The key.
        member: String,
        /// Whether null is a value of it there; otherwise null counts as absent.
        nullable: bool,
    },
    /// The value is a string that the branch, a string enum, lists.
    KnownString,
    /// The value is a string in the form that the branch, a format, writes: a date, a UUID.
    FormedString,
    /// The value is a whole number that the branch, an integer type, holds.
    Integer(Primitive),
    /// The value is of this kind.
    Kind(JsonKind),
    /// The branch decodes. Never "the first that fits": see [`Decode::arms`].
    Try,
}

/// The kinds of JSON values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum JsonKind {
    /// `true` or `false`.
    Bool,
    /// A number without fraction and exponent.
    Integer,
    /// Any number.
    Number,
    /// A string.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
}
