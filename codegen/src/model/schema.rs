//! A schema: the keywords of JSON Schema that shape a type or describe it, a field each.
//!
//! # Invariants
//! - A keyword that is absent is `None` or empty; what stands there is as in the document, once `normalize` has settled
//!   that a thing is said in one way.
//! - A schema has one type or none. A list of types is a choice between schemas of one type each.

use indexmap::IndexMap;
use serde_json::{Number, Value};

/// A schema, or the component that stands for it.
#[derive(Clone, Debug, PartialEq)]
pub enum Subschema {
    /// A reference to a component.
    Component(ComponentId),
    /// A reference to a component that is not there; the text of the reference.
    Missing(String),
    /// A schema written in place.
    Inline(Box<Schema>),
}

/// The index of a component schema in [`Model::components`](super::Model::components).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ComponentId(pub usize);

/// The extensions of an object: its members whose names begin with `x-`.
pub type Extensions = IndexMap<String, Value>;

/// The keywords of one schema object.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Schema {
    /// `title`.
    pub title: Option<String>,
    /// `description`.
    pub description: Option<String>,
    /// `default`, null aside.
    pub default: Option<Value>,
    /// `deprecated`.
    pub deprecated: bool,
    /// `readOnly`.
    pub read_only: bool,
    /// `writeOnly`.
    pub write_only: bool,
    /// The members whose names begin with `x-`.
    pub extensions: Extensions,
    /// Whether null is admitted, whatever else is said.
    pub nullable: bool,
    /// `type`.
    pub kind: Option<Kind>,
    /// `format`.
    pub format: Option<String>,
    /// An integer that may be beyond what any integer of Rust holds.
    pub is_unbounded: bool,
    /// `enum`; empty when absent.
    pub values: Vec<EnumValue>,
    /// The only one of `values` was a `const`.
    pub is_const: bool,
    /// What narrows values further.
    pub limits: Limits,
    /// `properties`.
    pub properties: IndexMap<String, Subschema>,
    /// `required`, each name once.
    pub required: Vec<String>,
    /// `additionalProperties`.
    pub additional: Option<Additional>,
    /// `items`.
    pub items: Option<Subschema>,
    /// `allOf`.
    pub all_of: Vec<Subschema>,
    /// `oneOf`.
    pub one_of: Vec<Subschema>,
    /// The branches of `one_of` are the types of a list, `type: [string, integer]`.
    pub is_type_list: bool,
    /// `anyOf`.
    pub any_of: Vec<Subschema>,
    /// `not`.
    pub not: Option<Subschema>,
    /// `discriminator`.
    pub discriminator: Option<Discriminator>,
}

/// A value of `enum`, and what extensions say of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EnumValue {
    /// The value.
    pub value: Value,
    /// What it is to be called in Rust.
    pub rust_name: Option<String>,
    /// What it means.
    pub description: Option<String>,
}

/// A word after `type:`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `boolean`.
    Boolean,
    /// `integer`.
    Integer,
    /// `number`.
    Number,
    /// `string`.
    String,
    /// `array`.
    Array,
    /// `object`.
    Object,
}

/// `additionalProperties`.
#[derive(Clone, Debug, PartialEq)]
pub enum Additional {
    /// `true` or `false`: whether there may be any.
    Any(bool),
    /// Each of them is of this schema.
    Schema(Subschema),
}

/// `discriminator`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Discriminator {
    /// `propertyName`.
    pub property: String,
    /// `mapping`: the component that each value stands for.
    pub mapping: IndexMap<String, ComponentId>,
    /// `defaultMapping`: the component for a value that the mapping does not have.
    pub default: Option<ComponentId>,
}

/// The keywords that narrow a value without changing its type.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Limits {
    /// `pattern`.
    pub pattern: Option<String>,
    /// `minLength`, in characters.
    pub min_length: Option<usize>,
    /// `maxLength`, in characters.
    pub max_length: Option<usize>,
    /// `minimum`.
    pub minimum: Option<Number>,
    /// `maximum`.
    pub maximum: Option<Number>,
    /// Whether `minimum` itself is excluded.
    pub exclusive_minimum: bool,
    /// Whether `maximum` itself is excluded.
    pub exclusive_maximum: bool,
    /// `multipleOf`.
    pub multiple_of: Option<Number>,
    /// `minItems`.
    pub min_items: Option<usize>,
    /// `maxItems`.
    pub max_items: Option<usize>,
    /// `uniqueItems`.
    pub unique_items: bool,
    /// `minProperties`.
    pub min_properties: Option<usize>,
    /// `maxProperties`.
    pub max_properties: Option<usize>,
}

/// A value of `enum`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scalar<'a> {
    /// Null.
    Null,
    /// True or false.
    Bool(bool),
    /// An integer.
    Integer(i64),
    /// An integer beyond `i64`.
    Unsigned(u64),
    /// Any other number, and each value of a schema of type `number`.
    Number(f64),
    /// A text.
    String(&'a str),
    /// An object or array.
    Other,
}

impl Schema {
    /// The values of `enum`; `None` when there are none.
    pub fn scalars(&self) -> Option<Vec<Scalar<'_>>> {
        let scalar = |found| self.scalar(found);
        (!self.values.is_empty()).then(|| self.values.iter().map(scalar).collect())
    }

    fn scalar<'a>(&self, found: &'a EnumValue) -> Scalar<'a> {
        match (&found.value, Scalar::of(&found.value)) {
            (Value::Number(number), _) if self.kind == Some(Kind::Number) => {
                number.as_f64().map_or(Scalar::Other, Scalar::Number)
            }
            (_, scalar) => scalar,
        }
    }

    /// Whether nothing here narrows what a value may be: no keyword but annotations, and at most `type`.
    ///
    /// A `type` beside a lone `allOf` is left out of account because documents repeat it there, often wrongly.
    pub fn only_wraps(&self) -> bool {
        self.format.is_none()
            && !self.is_unbounded
            && self.values.is_empty()
            && self.properties.is_empty()
            && self.required.is_empty()
            && self.additional.is_none()
            && self.items.is_none()
            && self.limits == Limits::default()
    }

    /// Whether this says at most which members must be there, as the branches of `oneOf: [{required: [a]}, …]` do.
    pub fn only_requires(&self) -> bool {
        self.kind.is_none_or(|kind| kind == Kind::Object)
            && self.values.is_empty()
            && self.properties.is_empty()
            && !self.required.is_empty()
            && self.additional.is_none()
            && self.items.is_none()
            && !self.is_composed()
    }

    /// Whether any value is admitted: no keyword but annotations. What `nullable` says is left out of account.
    pub fn admits_all(&self) -> bool {
        self.not.is_none() && self.has_no_shape()
    }

    /// Whether no value is admitted: `not: {}` and nothing else.
    pub fn admits_none(&self) -> bool {
        matches!(&self.not, Some(Subschema::Inline(not)) if not.admits_all()) && self.has_no_shape()
    }

    /// Whether nothing is said of what a value may be, `not` and `nullable` aside.
    pub fn has_no_shape(&self) -> bool {
        self.kind.is_none() && self.only_wraps() && !self.is_composed()
    }

    fn is_composed(&self) -> bool {
        !self.all_of.is_empty() || !self.one_of.is_empty() || !self.any_of.is_empty()
    }
}

impl Kind {
    /// The kind that a word after `type:` names; `None` for null, and for a word that is no type.
    pub fn of_word(word: &str) -> Option<Self> {
        Some(match word {
            "boolean" => Self::Boolean,
            "integer" => Self::Integer,
            "number" => Self::Number,
            "string" => Self::String,
            "array" => Self::Array,
            "object" => Self::Object,
            _ => return None,
        })
    }

    /// The word after `type:`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Boolean => "boolean",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::String => "string",
            Self::Array => "array",
            Self::Object => "object",
        }
    }
}

impl<'a> Scalar<'a> {
    /// The value as a scalar.
    pub fn of(value: &'a Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(value) => Self::Bool(*value),
            Value::String(text) => Self::String(text),
            Value::Number(number) => match (number.as_i64(), number.as_u64(), number.as_f64()) {
                (Some(value), ..) => Self::Integer(value),
                (_, Some(value), _) => Self::Unsigned(value),
                (.., Some(value)) => Self::Number(value),
                _ => Self::Other,
            },
            Value::Array(_) | Value::Object(_) => Self::Other,
        }
    }
}

impl std::fmt::Display for Scalar<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(value) => write!(f, "{value}"),
            Self::Integer(value) => write!(f, "{value}"),
            Self::Unsigned(value) => write!(f, "{value}"),
            Self::Number(value) => write!(f, "{value}"),
            Self::String(value) => write!(f, "\"{value}\""),
            Self::Other => f.write_str("…"),
        }
    }
}
