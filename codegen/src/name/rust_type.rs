//! What a type of the API is in Rust, before anyone spells it: the emitter makes tokens of it, the API model text.
//!
//! # Invariants
//! - Finite: a type that contains itself is an item somewhere on the way, and if no item is there, it is JSON.
//! - No options: how a date is spelled is the business of whoever prints it.

use std::fmt;

use super::Names;
use crate::analyze::Facts;
use crate::ir::{Api, Presence, Primitive, Shape, TypeId};
use crate::{DateTimeType, Options};

/// A Rust type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RustType {
    /// An item of the module `types`.
    Item(TypeId),
    /// `bool`.
    Bool,
    /// `i32`.
    I32,
    /// `i64`.
    I64,
    /// `u32`.
    U32,
    /// `u64`.
    U64,
    /// A number of any size.
    Number,
    /// `f64`.
    F64,
    /// `String`.
    String,
    /// A point in time; which type is an option.
    DateTime,
    /// A day; which type is an option.
    Date,
    /// A UUID.
    Uuid,
    /// Bytes that travel as base64 text.
    Base64,
    /// Bytes of a body or a part.
    Binary,
    /// Any JSON.
    Json,
    /// `Option<T>`.
    Option(Box<RustType>),
    /// `Vec<T>`.
    Vec(Box<RustType>),
    /// A map from strings.
    Map(Box<RustType>),
    /// Absent, null or a value.
    Maybe(Box<RustType>),
    /// `Box<T>`.
    Boxed(Box<RustType>),
}

/// The type of a bare value of `id`: itself when it is an item, what it is made of otherwise.
pub fn value_type(api: &Api, facts: &Facts, id: TypeId) -> RustType {
    Walk::new(api, facts).value(id)
}

/// What the item `id` stands for, one level deep: the right side of `type Tags = Vec<String>`, the inside of a newtype.
/// For a struct, an enum or a union it is the item itself.
pub fn definition(api: &Api, facts: &Facts, id: TypeId) -> RustType {
    match api.ty(id).shape {
        Shape::Struct(_) | Shape::Enum(_) | Shape::Union(_) => value_type(api, facts, id),
        _ => Walk::new(api, facts).shape(id),
    }
}

/// The type of the field at `index` of the struct `id`, with presence and box.
///
/// # Panics
/// When `id` is no struct or has no such field: the caller walks the fields that are there.
pub fn field_type(api: &Api, facts: &Facts, id: TypeId, index: usize) -> RustType {
    let Shape::Struct(shape) = &api.ty(id).shape else {
        panic!("fields are asked of structs alone");
    };
    let field = &shape.fields[index];
    let value = boxed_if(
        facts.is_field_boxed(id, index),
        value_type(api, facts, field.ty),
    );
    match field.presence {
        Presence::Required => value,
        Presence::Nullable | Presence::Optional => RustType::Option(Box::new(value)),
        Presence::OptionalNullable => RustType::Maybe(Box::new(value)),
    }
}

/// The type inside the variant for the branch at `index` of the union `id`, with box.
///
/// # Panics
/// When `id` is no union or has no such branch: the caller walks the branches that are there.
pub fn branch_type(api: &Api, facts: &Facts, id: TypeId, index: usize) -> RustType {
    let Shape::Union(union) = &api.ty(id).shape else {
        panic!("branches are asked of unions alone");
    };
    let value = value_type(api, facts, union.branches[index].ty);
    boxed_if(facts.is_branch_boxed(id, index), value)
}

fn boxed_if(boxed: bool, ty: RustType) -> RustType {
    if boxed {
        RustType::Boxed(Box::new(ty))
    } else {
        ty
    }
}

/// A descent from one type to what it is made of, stopping at items.
struct Walk<'a> {
    api: &'a Api,
    facts: &'a Facts,
    /// The types that are being spelled out, so that one that contains itself ends.
    open: Vec<TypeId>,
}

impl<'a> Walk<'a> {
    fn new(api: &'a Api, facts: &'a Facts) -> Self {
        Self {
            api,
            facts,
            open: Vec::new(),
        }
    }

    fn value(&mut self, id: TypeId) -> RustType {
        if self.facts.is_item(id) {
            RustType::Item(id)
        } else {
            self.shape(id)
        }
    }

    fn shape(&mut self, id: TypeId) -> RustType {
        if self.open.contains(&id) {
            return RustType::Json;
        }
        self.open.push(id);
        let ty = match &self.api.ty(id).shape {
            Shape::List(inner) => RustType::Vec(Box::new(self.value(*inner))),
            Shape::Map(inner) => RustType::Map(Box::new(self.value(*inner))),
            Shape::Nullable(inner) => match self.value(*inner) {
                nullable @ RustType::Option(_) => nullable,
                value => RustType::Option(Box::new(value)),
            },
            Shape::Alias(inner) => self.value(*inner),
            Shape::Primitive(primitive) => scalar(*primitive),
            Shape::Enum(_) => RustType::String,
            Shape::Struct(_) | Shape::Union(_) | Shape::Any => RustType::Json,
        };
        self.open.pop();
        ty
    }
}

fn scalar(primitive: Primitive) -> RustType {
    match primitive {
        Primitive::Bool => RustType::Bool,
        Primitive::I32 => RustType::I32,
        Primitive::I64 => RustType::I64,
        Primitive::U32 => RustType::U32,
        Primitive::U64 => RustType::U64,
        Primitive::Number => RustType::Number,
        Primitive::F64 => RustType::F64,
        Primitive::String => RustType::String,
        Primitive::DateTime => RustType::DateTime,
        Primitive::Date => RustType::Date,
        Primitive::Uuid => RustType::Uuid,
        Primitive::Base64 => RustType::Base64,
        Primitive::Binary => RustType::Binary,
    }
}

impl RustType {
    /// The type as a reader writes it: `Option<types::ErrorDetail>`, with short names for what `runtime` provides.
    pub fn display<'a>(&'a self, names: &'a Names, options: &'a Options) -> impl fmt::Display + 'a {
        Spelled {
            ty: self,
            names,
            options,
        }
    }
}

struct Spelled<'a> {
    ty: &'a RustType,
    names: &'a Names,
    options: &'a Options,
}

impl Spelled<'_> {
    fn of<'a>(&'a self, ty: &'a RustType) -> Spelled<'a> {
        Spelled { ty, ..*self }
    }
}

impl fmt::Display for Spelled<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.ty {
            RustType::Item(id) => write!(f, "types::{}", self.names.ty(*id)),
            RustType::Bool => f.write_str("bool"),
            RustType::I32 => f.write_str("i32"),
            RustType::I64 => f.write_str("i64"),
            RustType::U32 => f.write_str("u32"),
            RustType::U64 => f.write_str("u64"),
            RustType::Number => f.write_str("Number"),
            RustType::F64 => f.write_str("f64"),
            // Bytes inside JSON are text; where they are a body or a part, the call says so.
            RustType::String | RustType::Binary => f.write_str("String"),
            RustType::DateTime => f.write_str(match self.options.date_time {
                DateTimeType::Jiff => "DateTime",
                DateTimeType::Chrono => "chrono::DateTime<chrono::Utc>",
                DateTimeType::String => "String",
            }),
            RustType::Date => f.write_str(match self.options.date_time {
                DateTimeType::Jiff => "Date",
                DateTimeType::Chrono => "chrono::NaiveDate",
                DateTimeType::String => "String",
            }),
            RustType::Uuid => f.write_str("Uuid"),
            RustType::Base64 => f.write_str("Base64"),
            RustType::Json => f.write_str("Json"),
            RustType::Option(inner) => write!(f, "Option<{}>", self.of(inner)),
            RustType::Vec(inner) => write!(f, "Vec<{}>", self.of(inner)),
            RustType::Map(inner) => write!(f, "BTreeMap<String, {}>", self.of(inner)),
            RustType::Maybe(inner) => write!(f, "Maybe<{}>", self.of(inner)),
            RustType::Boxed(inner) => write!(f, "Box<{}>", self.of(inner)),
        }
    }
}
