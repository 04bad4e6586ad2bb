//! One uniform view of a schema object: which keywords it has, wherever `openapiv3` keeps them.
//!
//! `openapiv3` sorts schemas by their most telling keyword and puts every mixture into `AnySchema`. Lowering asks about
//! keywords, so the sorting is undone here, once.
//!
//! # Invariants
//! - Nothing is interpreted: an absent keyword is absent, a present one is as in the document.
//! - Nothing is cloned but short lists of scalars.

use openapiv3::{
    AdditionalProperties, AnySchema, IntegerFormat, NumberFormat, ReferenceOr, Schema, SchemaKind,
    StringFormat, Type, VariantOrUnknownOrEmpty,
};

use indexmap::IndexMap;

/// The value of `type`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Boolean,
    Integer,
    Number,
    String,
    Array,
    Object,
}

/// A value of `enum`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Scalar<'a> {
    Null,
    Bool(bool),
    Integer(i64),
    /// An integer beyond `i64`.
    Unsigned(u64),
    Number(f64),
    String(&'a str),
    /// An object or array.
    Other,
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

/// `properties`, as `openapiv3` keeps them.
pub(super) type Properties = IndexMap<String, ReferenceOr<Box<Schema>>>;

/// The keywords of one schema object.
#[derive(Clone, Debug, Default)]
pub(super) struct Keywords<'a> {
    /// `type`, when it is one of the six.
    pub(super) kind: Option<Kind>,
    /// `type`, when it is none of the six.
    pub(super) unknown_type: Option<&'a str>,
    pub(super) format: Option<&'a str>,
    /// `enum`; `None` when absent or empty.
    pub(super) values: Option<Vec<Scalar<'a>>>,
    pub(super) properties: Option<&'a Properties>,
    pub(super) required: &'a [String],
    pub(super) additional: Option<&'a AdditionalProperties>,
    pub(super) items: Option<&'a ReferenceOr<Box<Schema>>>,
    pub(super) one_of: &'a [ReferenceOr<Schema>],
    pub(super) any_of: &'a [ReferenceOr<Schema>],
    pub(super) all_of: &'a [ReferenceOr<Schema>],
    pub(super) limits: Limits<'a>,
}

/// The keywords that narrow a value without changing its type.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Limits<'a> {
    pub(super) pattern: Option<&'a str>,
    pub(super) min_length: Option<usize>,
    pub(super) max_length: Option<usize>,
    pub(super) minimum: Option<f64>,
    pub(super) maximum: Option<f64>,
    pub(super) exclusive_minimum: bool,
    pub(super) exclusive_maximum: bool,
    pub(super) multiple_of: Option<f64>,
    pub(super) min_items: Option<usize>,
    pub(super) max_items: Option<usize>,
    pub(super) unique_items: bool,
    pub(super) min_properties: Option<usize>,
    pub(super) max_properties: Option<usize>,
}

impl<'a> Keywords<'a> {
    /// The keywords of `schema`.
    pub(super) fn of(schema: &'a Schema) -> Self {
        match &schema.schema_kind {
            SchemaKind::Type(ty) => Self::of_type(ty),
            SchemaKind::OneOf { one_of } => Self {
                one_of,
                ..Self::default()
            },
            SchemaKind::AnyOf { any_of } => Self {
                any_of,
                ..Self::default()
            },
            SchemaKind::AllOf { all_of } => Self {
                all_of,
                ..Self::default()
            },
            SchemaKind::Not { .. } => Self::default(),
            SchemaKind::Any(any) => Self::of_any(any),
        }
    }

    fn of_type(ty: &'a Type) -> Self {
        match ty {
            Type::String(string) => Self {
                kind: Some(Kind::String),
                format: string_format(&string.format),
                values: values(&string.enumeration, |text| Scalar::String(text)),
                limits: Limits {
                    pattern: string.pattern.as_deref(),
                    min_length: string.min_length,
                    max_length: string.max_length,
                    ..Limits::default()
                },
                ..Self::default()
            },
            Type::Integer(integer) => Self {
                kind: Some(Kind::Integer),
                format: integer_format(&integer.format),
                values: values(&integer.enumeration, |value| Scalar::Integer(*value)),
                limits: Limits {
                    minimum: integer.minimum.map(to_f64),
                    maximum: integer.maximum.map(to_f64),
                    exclusive_minimum: integer.exclusive_minimum,
                    exclusive_maximum: integer.exclusive_maximum,
                    multiple_of: integer.multiple_of.map(to_f64),
                    ..Limits::default()
                },
                ..Self::default()
            },
            Type::Number(number) => Self {
                kind: Some(Kind::Number),
                format: number_format(&number.format),
                values: values(&number.enumeration, |value| Scalar::Number(*value)),
                limits: Limits {
                    minimum: number.minimum,
                    maximum: number.maximum,
                    exclusive_minimum: number.exclusive_minimum,
                    exclusive_maximum: number.exclusive_maximum,
                    multiple_of: number.multiple_of,
                    ..Limits::default()
                },
                ..Self::default()
            },
            Type::Boolean(boolean) => Self {
                kind: Some(Kind::Boolean),
                values: values(&boolean.enumeration, |value| Scalar::Bool(*value)),
                ..Self::default()
            },
            Type::Object(object) => Self {
                kind: Some(Kind::Object),
                properties: Some(&object.properties),
                required: &object.required,
                additional: object.additional_properties.as_ref(),
                limits: Limits {
                    min_properties: object.min_properties,
                    max_properties: object.max_properties,
                    ..Limits::default()
                },
                ..Self::default()
            },
            Type::Array(array) => Self {
                kind: Some(Kind::Array),
                items: array.items.as_ref(),
                limits: Limits {
                    min_items: array.min_items,
                    max_items: array.max_items,
                    unique_items: array.unique_items,
                    ..Limits::default()
                },
                ..Self::default()
            },
        }
    }

    fn of_any(any: &'a AnySchema) -> Self {
        let kind = any.typ.as_deref().and_then(kind);
        Self {
            kind,
            unknown_type: any.typ.as_deref().filter(|_| kind.is_none()),
            format: any.format.as_deref(),
            values: (!any.enumeration.is_empty())
                .then(|| any.enumeration.iter().map(scalar).collect()),
            properties: (!any.properties.is_empty()).then_some(&any.properties),
            required: &any.required,
            additional: any.additional_properties.as_ref(),
            items: any.items.as_ref(),
            one_of: &any.one_of,
            any_of: &any.any_of,
            all_of: &any.all_of,
            limits: Limits {
                pattern: any.pattern.as_deref(),
                min_length: any.min_length,
                max_length: any.max_length,
                minimum: any.minimum,
                maximum: any.maximum,
                exclusive_minimum: any.exclusive_minimum.unwrap_or(false),
                exclusive_maximum: any.exclusive_maximum.unwrap_or(false),
                multiple_of: any.multiple_of,
                min_items: any.min_items,
                max_items: any.max_items,
                unique_items: any.unique_items.unwrap_or(false),
                min_properties: any.min_properties,
                max_properties: any.max_properties,
            },
        }
    }

    /// Whether nothing here narrows what a value may be: no keyword but annotations, and at most `type`.
    ///
    /// A `type` beside a lone `allOf` is left out of account because documents repeat it there, often wrongly.
    pub(super) fn only_wraps(&self) -> bool {
        self.unknown_type.is_none()
            && self.format.is_none()
            && self.values.is_none()
            && self.properties.is_none_or(IndexMap::is_empty)
            && self.required.is_empty()
            && self.additional.is_none()
            && self.items.is_none()
            && self.limits == Limits::default()
    }

    /// Whether this says at most which members must be there, as the branches of `oneOf: [{required: [a]}, …]` do.
    pub(super) fn only_requires(&self) -> bool {
        self.kind.is_none_or(|kind| kind == Kind::Object)
            && self.unknown_type.is_none()
            && self.values.is_none()
            && self.properties.is_none_or(IndexMap::is_empty)
            && !self.required.is_empty()
            && self.additional.is_none()
            && self.items.is_none()
            && self.one_of.is_empty()
            && self.any_of.is_empty()
            && self.all_of.is_empty()
    }
}

fn kind(text: &str) -> Option<Kind> {
    Some(match text {
        "boolean" => Kind::Boolean,
        "integer" => Kind::Integer,
        "number" => Kind::Number,
        "string" => Kind::String,
        "array" => Kind::Array,
        "object" => Kind::Object,
        _ => return None,
    })
}

fn scalar(value: &serde_json::Value) -> Scalar<'_> {
    match value {
        serde_json::Value::Null => Scalar::Null,
        serde_json::Value::Bool(value) => Scalar::Bool(*value),
        serde_json::Value::String(text) => Scalar::String(text),
        serde_json::Value::Number(number) => {
            match (number.as_i64(), number.as_u64(), number.as_f64()) {
                (Some(value), ..) => Scalar::Integer(value),
                (_, Some(value), _) => Scalar::Unsigned(value),
                (.., Some(value)) => Scalar::Number(value),
                _ => Scalar::Other,
            }
        }
        serde_json::Value::Array(_) | serde_json::Value::Object(_) => Scalar::Other,
    }
}

fn values<'a, T>(
    list: &'a [Option<T>],
    to_scalar: impl Fn(&'a T) -> Scalar<'a>,
) -> Option<Vec<Scalar<'a>>> {
    (!list.is_empty()).then(|| {
        list.iter()
            .map(|value| value.as_ref().map_or(Scalar::Null, &to_scalar))
            .collect()
    })
}

/// Bounds are shown in documentation only, where the rounding beyond 2⁵³ does no harm.
#[allow(
    clippy::cast_precision_loss,
    reason = "bounds are documentation, never computed with"
)]
fn to_f64(value: i64) -> f64 {
    value as f64
}

fn string_format(format: &VariantOrUnknownOrEmpty<StringFormat>) -> Option<&str> {
    match format {
        VariantOrUnknownOrEmpty::Item(known) => Some(match known {
            StringFormat::Date => "date",
            StringFormat::DateTime => "date-time",
            StringFormat::Password => "password",
            StringFormat::Byte => "byte",
            StringFormat::Binary => "binary",
        }),
        VariantOrUnknownOrEmpty::Unknown(text) => Some(text),
        VariantOrUnknownOrEmpty::Empty => None,
    }
}

fn integer_format(format: &VariantOrUnknownOrEmpty<IntegerFormat>) -> Option<&str> {
    match format {
        VariantOrUnknownOrEmpty::Item(IntegerFormat::Int32) => Some("int32"),
        VariantOrUnknownOrEmpty::Item(IntegerFormat::Int64) => Some("int64"),
        VariantOrUnknownOrEmpty::Unknown(text) => Some(text),
        VariantOrUnknownOrEmpty::Empty => None,
    }
}

fn number_format(format: &VariantOrUnknownOrEmpty<NumberFormat>) -> Option<&str> {
    match format {
        VariantOrUnknownOrEmpty::Item(NumberFormat::Float) => Some("float"),
        VariantOrUnknownOrEmpty::Item(NumberFormat::Double) => Some("double"),
        VariantOrUnknownOrEmpty::Unknown(text) => Some(text),
        VariantOrUnknownOrEmpty::Empty => None,
    }
}
