//! JSON values of the types of a client, as small as can be.
//!
//! # Invariants
//! - A value has what its type requires and nothing else; where a type contains itself without end, there is none.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::ir::{Literal, Presence, Test};
use crate::rust_api::{
    Branch, Enum, Field, FieldName, RustApi, RustType, Struct, TypeKind, TypeName, Union,
    VariantName,
};

/// How deep a value is.
const MAX_DEPTH: usize = 12;

/// Makes values of the types of one client.
#[derive(Clone, Copy, Debug)]
pub(super) struct Values<'a> {
    api: &'a RustApi,
}

impl<'a> Values<'a> {
    pub(super) fn of(api: &'a RustApi) -> Self {
        Self { api }
    }

    /// A value of a type.
    pub(super) fn value(self, ty: &RustType) -> Option<Value> {
        self.at_depth(ty, 0)
    }

    /// A value of a type that another index gives another one of, where it is a text or a number.
    pub(super) fn distinct(self, ty: &RustType, index: usize) -> Option<Value> {
        match ty {
            RustType::String => Some(json!(format!("value {index}"))),
            RustType::I32
            | RustType::I64
            | RustType::U32
            | RustType::U64
            | RustType::Number
            | RustType::F64 => Some(json!(index)),
            RustType::Item(name) => match self.kind(name)? {
                TypeKind::Alias(inner) => self.distinct(inner, index),
                TypeKind::Enum(shape) => {
                    let mut values = shape.variants.values().cycle();
                    values.nth(index - 1).map(|value| json!(value))
                }
                _ => self.value(ty),
            },
            _ => self.value(ty),
        }
    }

    /// A value of each branch of a union, of each value of an enum; one of anything else.
    pub(super) fn each(self, ty: &RustType) -> Vec<Value> {
        let kind = ty.item().and_then(|name| self.kind(name));
        match (ty, kind) {
            (RustType::Item(_), Some(TypeKind::Union(shape))) => {
                let branches = shape.variants.values();
                branches
                    .filter_map(|branch| self.branch(shape, branch, 0))
                    .collect()
            }
            (RustType::Item(_), Some(TypeKind::Enum(shape))) => {
                shape.variants.values().map(|value| json!(value)).collect()
            }
            _ => self.value(ty).into_iter().collect(),
        }
    }

    /// An object of the struct `owner` with each value that a field can have there, null and none at all among them, as far
    /// as its type allows them.
    pub(super) fn with_field(self, owner: &str, name: &str) -> Vec<Value> {
        let Some(TypeKind::Struct(shape)) = TypeName::parse(owner).and_then(|n| self.kind(&n))
        else {
            return Vec::new();
        };
        let field = FieldName::parse(name).and_then(|name| shape.fields.get(&name));
        let Some(object) = self.object(shape, 0) else {
            return Vec::new();
        };
        let Some(field) = field else {
            return vec![Value::Object(object)];
        };
        let values = self.each(field.value()).into_iter().map(Some);
        let null = is_nullable(field).then_some(Some(Value::Null));
        let none = is_optional(field).then_some(None);
        let with = |value: Option<Value>| {
            let others = object.iter().filter(|(key, _)| **key != field.wire_name);
            let others = others.map(|(key, value)| (key.clone(), value.clone()));
            let own = value.map(|value| (field.wire_name.clone(), value));
            let members: BTreeMap<String, Value> = others.chain(own).collect();
            Value::Object(members.into_iter().collect())
        };
        none.into_iter()
            .chain(null)
            .chain(values)
            .map(with)
            .collect()
    }

    /// The value of one variant of an enum or union.
    pub(super) fn variant(self, owner: &str, name: &str) -> Option<Value> {
        let name = VariantName::parse(name)?;
        match self.kind(&TypeName::parse(owner)?)? {
            TypeKind::Enum(shape) => shape.variants.get(&name).map(|value| json!(value)),
            TypeKind::Union(shape) => self.branch(shape, shape.variants.get(&name)?, 0),
            _ => None,
        }
    }

    fn kind(self, name: &TypeName) -> Option<&'a TypeKind> {
        self.api.types.get(name).map(|ty| &ty.kind)
    }

    fn at_depth(self, ty: &RustType, depth: usize) -> Option<Value> {
        if depth > MAX_DEPTH {
            return None;
        }
        Some(match ty {
            RustType::Item(name) => return self.item(name, depth + 1),
            RustType::Bool => json!(true),
            RustType::I32 | RustType::I64 | RustType::U32 | RustType::U64 | RustType::Number => {
                json!(1)
            }
            RustType::F64 => json!(1.5),
            RustType::String | RustType::Binary => json!("text"),
            RustType::DateTime | RustType::ChronoDateTime => json!("2024-02-03T04:05:06Z"),
            RustType::Date | RustType::ChronoDate => json!("2024-02-03"),
            RustType::Uuid => json!("67e55044-10b1-426f-9247-bb680e5fe0c8"),
            RustType::Base64 => json!("AAAA"),
            RustType::Json => json!({}),
            RustType::Option(inner) | RustType::Maybe(inner) | RustType::Boxed(inner) => {
                return self.at_depth(inner, depth + 1);
            }
            RustType::Vec(inner) => match self.at_depth(inner, depth + 1) {
                Some(value) => json!([value]),
                None => json!([]),
            },
            RustType::Map(inner) => match self.at_depth(inner, depth + 1) {
                Some(value) => json!({ "key": value }),
                None => json!({}),
            },
        })
    }

    fn item(self, name: &TypeName, depth: usize) -> Option<Value> {
        match self.kind(name)? {
            TypeKind::Struct(shape) => self.object(shape, depth).map(Value::Object),
            TypeKind::Enum(Enum { variants, .. }) => {
                variants.values().next().map(|value| json!(value))
            }
            TypeKind::Union(shape) => {
                let mut branches = shape.variants.values();
                branches.find_map(|branch| self.branch(shape, branch, depth))
            }
            TypeKind::Alias(inner) | TypeKind::Newtype(inner) => self.at_depth(inner, depth),
        }
    }

    fn object(self, shape: &Struct, depth: usize) -> Option<Map<String, Value>> {
        let mut object = Map::new();
        for (key, constant) in &shape.constants {
            let value = match &constant.value {
                Literal::String(text) => json!(text),
                Literal::Bool(value) => json!(value),
                Literal::Integer(value) => json!(value),
            };
            object.insert(key.clone(), value);
        }
        for field in shape.fields.values().filter(|field| !is_optional(field)) {
            let value = self.at_depth(field.value(), depth + 1);
            let value = value.or_else(|| is_nullable(field).then_some(Value::Null));
            object.insert(field.wire_name.clone(), value?);
        }
        Some(object)
    }

    /// A value of a branch, with the tag by which it is told.
    fn branch(self, shape: &Union, branch: &Branch, depth: usize) -> Option<Value> {
        let mut value = self.at_depth(branch.ty.unboxed(), depth + 1)?;
        if let (Some(tag), Value::Object(object)) = (&shape.tag, &mut value) {
            let tagged = branch.told.tests.iter().find_map(|test| match test {
                Test::Tag(values) => values.first(),
                _ => None,
            });
            if let Some(text) = tagged {
                object.entry(tag.clone()).or_insert_with(|| json!(text));
            }
        }
        Some(value)
    }
}

fn is_optional(field: &Field) -> bool {
    matches!(
        field.presence,
        Presence::Optional | Presence::OptionalNullable
    )
}

fn is_nullable(field: &Field) -> bool {
    matches!(
        field.presence,
        Presence::Nullable | Presence::OptionalNullable
    )
}
