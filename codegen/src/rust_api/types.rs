//! The items of the module `types`.

use std::collections::BTreeMap;
use std::fmt;

use indexmap::IndexMap;

use super::{FieldName, RustType, TypeName, VariantName};
use crate::Pointer;
use crate::analyze::Direction;
use crate::ir::{self, BranchTag, Literal, Presence, Test};

/// An item of the module `types`.
#[derive(Clone, Debug, PartialEq)]
pub struct Type {
    /// Where in the document.
    pub origin: Pointer,
    /// Where else in the document, for a type that equal schemas share.
    pub further_places: Vec<Pointer>,
    /// Which way its values travel. A type that is sent can be made: it has constructors, setters or conversions.
    pub direction: Direction,
    /// Whether the document advises against it.
    pub deprecated: bool,
    /// What it is.
    pub kind: TypeKind,
}

/// What an item of the module `types` is.
#[derive(Clone, Debug, PartialEq)]
pub enum TypeKind {
    /// An object with known members.
    Struct(Struct),
    /// A string with known values.
    Enum(Enum),
    /// One of several.
    Union(Union),
    /// Another name of a type.
    Alias(RustType),
    /// A list or map that contains itself.
    Newtype(RustType),
}

/// A struct.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Struct {
    /// The fields, but for the one for other members.
    pub fields: BTreeMap<FieldName, Field>,
    /// The members whose value the document fixes, by their key. They are no fields.
    pub constants: BTreeMap<String, Constant>,
    /// The field for members that the document does not list, where they are kept.
    pub others: Option<OtherMembers>,
    /// The arguments of `new`, in order; `None` when callers cannot make one.
    pub constructor: Option<Vec<(FieldName, Given)>>,
    /// Whether it implements `Default`.
    pub has_default: bool,
}

/// A field of a struct.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Where in the document.
    pub origin: Pointer,
    /// The key.
    pub wire_name: String,
    /// Its type, with what its presence and a box make of it.
    pub ty: RustType,
    /// Whether it may be absent or null.
    pub presence: Presence,
    /// Sent by the server, never to it.
    pub read_only: bool,
    /// Sent to the server, never by it.
    pub write_only: bool,
    /// Whether the document advises against it.
    pub deprecated: bool,
    /// What its setter takes, where it has one.
    pub setter: Option<Given>,
}

/// A member whose value the document fixes.
#[derive(Clone, Debug, PartialEq)]
pub struct Constant {
    /// Where in the document.
    pub origin: Pointer,
    /// The value.
    pub value: Literal,
}

/// The field for members that the document does not list.
#[derive(Clone, Debug, PartialEq)]
pub struct OtherMembers {
    /// Its name.
    pub name: FieldName,
    /// Its type, a map.
    pub ty: RustType,
    /// Whether it has a setter.
    pub has_setter: bool,
}

/// A string with known values.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Enum {
    /// Whether values that the document does not list are kept, in the variant `Unknown`.
    pub is_open: bool,
    /// The known values, in order.
    pub variants: IndexMap<VariantName, String>,
}

/// One of several types.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Union {
    /// The property that tells the branches apart, where one does.
    pub tag: Option<String>,
    /// Whether values of no known branch are kept, in the variant `Unknown`.
    pub is_open: bool,
    /// The branches, in order.
    pub variants: IndexMap<VariantName, Branch>,
}

/// A branch of a union.
#[derive(Clone, Debug, PartialEq)]
pub struct Branch {
    /// Where in the document.
    pub origin: Pointer,
    /// What the variant holds, with its box.
    pub ty: RustType,
    /// What decides for it.
    pub told: Told,
    /// Whether the union implements `From` for what the variant holds, without the box.
    pub has_from: bool,
}

/// What decides for a branch of a union.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    /// The tests, any of which is enough.
    pub tests: Vec<Test>,
    /// Whether it is the branch for a tag that no test names.
    pub is_default: bool,
    /// Whether it is the branch for an absent tag.
    pub is_absent: bool,
    /// Whether the union adds the tag to what the branch writes.
    pub is_added: bool,
}

impl Told {
    /// What decides for the branch at `index`.
    pub fn of(union: &ir::Union, index: usize) -> Self {
        let decode = &union.decode;
        let arms = decode.arms.iter().filter(|arm| arm.branch == index);
        let tag = union.branches.get(index).map(|branch| &branch.tag);
        Self {
            tests: arms.map(|arm| arm.test.clone()).collect(),
            is_default: decode.default == Some(index),
            is_absent: decode.absent == Some(index),
            is_added: matches!(tag, Some(BranchTag::Added(_))),
        }
    }
}

/// How callers give a value to a function.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// As it is.
    Value(RustType),
    /// Anything that becomes it; it is text.
    Into(RustType),
    /// By reference.
    Ref(RustType),
    /// Text by reference: `&str`.
    Str,
    /// A list by reference.
    Slice(RustType),
    /// Anything that becomes the bytes of a body.
    Body,
    /// The bytes of a body with their media type.
    MediaBody,
    /// Anything that becomes the bytes of a body with their media type.
    IntoMediaBody,
    /// A part of a multipart body.
    Part,
    /// Several parts of a multipart body.
    Parts,
    /// Values with names of the caller's.
    Named(RustType),
    /// Parts of a multipart body with names of the caller's.
    NamedParts,
}

/// How the type of what has names of the caller's begins.
const NAMED: &str = "impl IntoIterator<Item = (String, ";

/// As a reader writes it: `impl Into<String>`.
impl fmt::Display for Given {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Value(ty) => write!(f, "{ty}"),
            Self::Into(ty) => write!(f, "impl Into<{ty}>"),
            Self::Ref(ty) => write!(f, "&{ty}"),
            Self::Str => f.write_str("&str"),
            Self::Slice(ty) => write!(f, "&[{ty}]"),
            Self::Named(ty) => write!(f, "{NAMED}{ty})>"),
            Self::Body => f.write_str("impl Into<Body>"),
            Self::MediaBody => f.write_str("MediaBody"),
            Self::IntoMediaBody => f.write_str("impl Into<MediaBody>"),
            Self::NamedParts => write!(f, "{NAMED}Part)>"),
            Self::Part => f.write_str("Part"),
            Self::Parts => f.write_str("Vec<Part>"),
        }
    }
}

impl Given {
    /// Reads what [`Display`](fmt::Display) writes; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "&str" => return Some(Self::Str),
            "impl Into<Body>" => return Some(Self::Body),
            "MediaBody" => return Some(Self::MediaBody),
            "impl Into<MediaBody>" => return Some(Self::IntoMediaBody),
            "Part" => return Some(Self::Part),
            "Vec<Part>" => return Some(Self::Parts),
            _ => {}
        }
        if let Some(ty) = text.strip_prefix(NAMED) {
            return match ty.strip_suffix(")>")? {
                "Part" => Some(Self::NamedParts),
                ty => RustType::parse(ty).map(Self::Named),
            };
        }
        let inside = |open: &str, close: char| text.strip_prefix(open)?.strip_suffix(close);
        if let Some(ty) = inside("impl Into<", '>') {
            RustType::parse(ty).map(Self::Into)
        } else if let Some(ty) = inside("&[", ']') {
            RustType::parse(ty).map(Self::Slice)
        } else if let Some(ty) = text.strip_prefix('&') {
            RustType::parse(ty).map(Self::Ref)
        } else {
            RustType::parse(text).map(Self::Value)
        }
    }

    /// The same with another name for the item in it.
    #[must_use]
    pub fn renamed(&self, name: &dyn Fn(&TypeName) -> TypeName) -> Self {
        match self {
            Self::Value(ty) => Self::Value(ty.renamed(name)),
            Self::Into(ty) => Self::Into(ty.renamed(name)),
            Self::Ref(ty) => Self::Ref(ty.renamed(name)),
            Self::Slice(ty) => Self::Slice(ty.renamed(name)),
            Self::Named(ty) => Self::Named(ty.renamed(name)),
            plain => plain.clone(),
        }
    }

    /// The type that the function names, where it is one of the client's or of the standard library.
    pub fn ty(&self) -> Option<&RustType> {
        match self {
            Self::Value(ty)
            | Self::Into(ty)
            | Self::Ref(ty)
            | Self::Slice(ty)
            | Self::Named(ty) => Some(ty),
            Self::Str
            | Self::Body
            | Self::MediaBody
            | Self::IntoMediaBody
            | Self::Part
            | Self::Parts
            | Self::NamedParts => None,
        }
    }
}

impl Field {
    /// The type of a value that is there and not null, without its box.
    pub fn value(&self) -> &RustType {
        match (&self.presence, &self.ty) {
            (Presence::Required, ty) => ty.unboxed(),
            (_, RustType::Option(ty) | RustType::Maybe(ty)) => ty.unboxed(),
            (_, ty) => ty,
        }
    }

    /// Whether a value stands in a box.
    pub fn is_boxed(&self) -> bool {
        let (RustType::Option(ty) | RustType::Maybe(ty)) = &self.ty else {
            return matches!(self.ty, RustType::Boxed(_));
        };
        self.presence != Presence::Required && matches!(**ty, RustType::Boxed(_))
    }
}

impl RustType {
    /// The type without the box around it.
    pub fn unboxed(&self) -> &Self {
        match self {
            Self::Boxed(inner) => inner,
            other => other,
        }
    }
}
