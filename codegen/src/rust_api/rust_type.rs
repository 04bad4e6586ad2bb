//! A Rust type as a value: the emitter makes tokens of it, the API file text.

use std::fmt;

use super::TypeName;
use crate::DateTimeType;

/// A Rust type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RustType<Item = TypeName> {
    /// An item of the module `types`.
    Item(Item),
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
    /// A number with all its digits.
    Number,
    /// `f64`.
    F64,
    /// `String`.
    String,
    /// A point in time: `runtime::DateTime`.
    DateTime,
    /// A day: `runtime::Date`.
    Date,
    /// A point in time: `chrono::DateTime<chrono::FixedOffset>`.
    ChronoDateTime,
    /// A day: `chrono::NaiveDate`.
    ChronoDate,
    /// A UUID.
    Uuid,
    /// Bytes that travel as base64 text.
    Base64,
    /// Bytes of a body or a part; inside JSON they are text. No type of a [`RustApi`](super::RustApi) has it.
    Binary,
    /// Any JSON.
    Json,
    /// `Option<T>`.
    Option(Box<RustType<Item>>),
    /// `Vec<T>`.
    Vec(Box<RustType<Item>>),
    /// A map from strings.
    Map(Box<RustType<Item>>),
    /// Absent, null or a value.
    Maybe(Box<RustType<Item>>),
    /// `Box<T>`.
    Boxed(Box<RustType<Item>>),
}

impl<Item> RustType<Item> {
    /// The type as callers see it: items by their names, dates as the user chose, and bytes inside JSON as text.
    pub fn seen(&self, name: &dyn Fn(&Item) -> TypeName, dates: DateTimeType) -> RustType {
        let inside = |ty: &Self| Box::new(ty.seen(name, dates));
        match self {
            Self::Item(item) => RustType::Item(name(item)),
            Self::Bool => RustType::Bool,
            Self::I32 => RustType::I32,
            Self::I64 => RustType::I64,
            Self::U32 => RustType::U32,
            Self::U64 => RustType::U64,
            Self::Number => RustType::Number,
            Self::F64 => RustType::F64,
            Self::DateTime => match dates {
                DateTimeType::Jiff => RustType::DateTime,
                DateTimeType::Chrono => RustType::ChronoDateTime,
                DateTimeType::String => RustType::String,
            },
            Self::Date => match dates {
                DateTimeType::Jiff => RustType::Date,
                DateTimeType::Chrono => RustType::ChronoDate,
                DateTimeType::String => RustType::String,
            },
            Self::ChronoDateTime => RustType::ChronoDateTime,
            Self::ChronoDate => RustType::ChronoDate,
            Self::Uuid => RustType::Uuid,
            Self::Base64 => RustType::Base64,
            Self::String | Self::Binary => RustType::String,
            Self::Json => RustType::Json,
            Self::Option(ty) => RustType::Option(inside(ty)),
            Self::Vec(ty) => RustType::Vec(inside(ty)),
            Self::Map(ty) => RustType::Map(inside(ty)),
            Self::Maybe(ty) => RustType::Maybe(inside(ty)),
            Self::Boxed(ty) => RustType::Boxed(inside(ty)),
        }
    }

    /// Whether it is a number, a truth value, a date or a UUID: small, and no text.
    pub fn is_small(&self) -> bool {
        matches!(
            self,
            Self::Bool
                | Self::I32
                | Self::I64
                | Self::U32
                | Self::U64
                | Self::Number
                | Self::F64
                | Self::DateTime
                | Self::Date
                | Self::ChronoDateTime
                | Self::ChronoDate
                | Self::Uuid
        )
    }
}

/// As a reader writes it: `Option<types::ErrorDetail>`, with short names for what `runtime` provides.
impl fmt::Display for RustType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Item(name) => write!(f, "types::{name}"),
            Self::Option(inner) => write!(f, "Option<{inner}>"),
            Self::Vec(inner) => write!(f, "Vec<{inner}>"),
            Self::Map(inner) => write!(f, "BTreeMap<String, {inner}>"),
            Self::Maybe(inner) => write!(f, "Maybe<{inner}>"),
            Self::Boxed(inner) => write!(f, "Box<{inner}>"),
            plain => f.write_str(plain.word()),
        }
    }
}

impl RustType {
    /// The item of the module `types` that it is or holds.
    pub fn item(&self) -> Option<&TypeName> {
        match self {
            Self::Item(name) => Some(name),
            Self::Option(inner)
            | Self::Vec(inner)
            | Self::Map(inner)
            | Self::Maybe(inner)
            | Self::Boxed(inner) => inner.item(),
            _ => None,
        }
    }

    /// The same type with another name for its item.
    #[must_use]
    pub fn renamed(&self, name: &dyn Fn(&TypeName) -> TypeName) -> Self {
        let inside = |inner: &Self| Box::new(inner.renamed(name));
        match self {
            Self::Item(item) => Self::Item(name(item)),
            Self::Option(inner) => Self::Option(inside(inner)),
            Self::Vec(inner) => Self::Vec(inside(inner)),
            Self::Map(inner) => Self::Map(inside(inner)),
            Self::Maybe(inner) => Self::Maybe(inside(inner)),
            Self::Boxed(inner) => Self::Boxed(inside(inner)),
            plain => plain.clone(),
        }
    }

    /// The types that hold no other and are no item.
    const PLAIN: [Self; 16] = [
        Self::Bool,
        Self::I32,
        Self::I64,
        Self::U32,
        Self::U64,
        Self::Number,
        Self::F64,
        Self::String,
        Self::DateTime,
        Self::Date,
        Self::ChronoDateTime,
        Self::ChronoDate,
        Self::Uuid,
        Self::Base64,
        Self::Binary,
        Self::Json,
    ];

    /// The name of a type that holds no other.
    fn word(&self) -> &'static str {
        match self {
            Self::Bool => "bool",
            Self::I32 => "i32",
            Self::I64 => "i64",
            Self::U32 => "u32",
            Self::U64 => "u64",
            Self::Number => "Number",
            Self::F64 => "f64",
            Self::String | Self::Binary => "String",
            Self::DateTime => "DateTime",
            Self::Date => "Date",
            Self::ChronoDateTime => "chrono::DateTime<chrono::FixedOffset>",
            Self::ChronoDate => "chrono::NaiveDate",
            Self::Uuid => "Uuid",
            Self::Base64 => "Base64",
            Self::Json => "Json",
            Self::Item(_)
            | Self::Option(_)
            | Self::Vec(_)
            | Self::Map(_)
            | Self::Maybe(_)
            | Self::Boxed(_) => "",
        }
    }

    /// Reads what [`Display`](fmt::Display) writes; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let inside = |head: &str| text.strip_prefix(head)?.strip_suffix('>');
        let boxed = |text: &str| Self::parse(text).map(Box::new);
        if let Some(name) = text.strip_prefix("types::") {
            return TypeName::parse(name).map(Self::Item);
        }
        if let Some(plain) = Self::PLAIN.iter().find(|plain| plain.word() == text) {
            return Some(plain.clone());
        }
        if let Some(inner) = inside("Option<") {
            boxed(inner).map(Self::Option)
        } else if let Some(inner) = inside("Vec<") {
            boxed(inner).map(Self::Vec)
        } else if let Some(inner) = inside("BTreeMap<String, ") {
            boxed(inner).map(Self::Map)
        } else if let Some(inner) = inside("Maybe<") {
            boxed(inner).map(Self::Maybe)
        } else {
            boxed(inside("Box<")?).map(Self::Boxed)
        }
    }
}
