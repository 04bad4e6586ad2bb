//! What a schema is in Rust, before anything has a name.
//!
//! # Invariants
//! - Finite: a type that contains itself is an item somewhere on the way, and if no item is there, it is JSON.
//! - No options: how a date is spelled is decided where the type is given its names.

use super::RustType;
use crate::analyze::Facts;
use crate::ir::{Api, Branch, Field, Presence, Primitive, Shape, TypeId};

/// A Rust type whose items are types of the intermediate representation, not yet named.
pub type SchemaType = RustType<TypeId>;

/// The type of a bare value of `id`: itself when it is an item, what it is made of otherwise.
pub fn value_type(api: &Api, facts: &Facts, id: TypeId) -> SchemaType {
    Walk::new(api, facts).value(id)
}

/// What the item `id` stands for, one level deep: the right side of `type Tags = Vec<String>`, the inside of a newtype.
/// For a struct, an enum or a union it is the item itself.
pub fn definition(api: &Api, facts: &Facts, id: TypeId) -> SchemaType {
    match api.ty(id).shape {
        Shape::Struct(_) | Shape::Enum(_) | Shape::Union(_) => value_type(api, facts, id),
        _ => Walk::new(api, facts).shape(id),
    }
}

/// The type of a field, the one at `index` of the struct `id`, with presence and box.
pub fn field_type(api: &Api, facts: &Facts, id: TypeId, index: usize, field: &Field) -> SchemaType {
    let value = boxed_if(
        facts.is_field_boxed(id, index),
        value_type(api, facts, field.ty),
    );
    match field.presence {
        Presence::Required => value,
        Presence::Nullable | Presence::Optional => SchemaType::Option(Box::new(value)),
        Presence::OptionalNullable => SchemaType::Maybe(Box::new(value)),
    }
}

/// The type inside the variant for a branch, the one at `index` of the union `id`, with box.
pub fn branch_type(
    api: &Api,
    facts: &Facts,
    id: TypeId,
    index: usize,
    branch: &Branch,
) -> SchemaType {
    let value = value_type(api, facts, branch.ty);
    boxed_if(facts.is_branch_boxed(id, index), value)
}

fn boxed_if(boxed: bool, ty: SchemaType) -> SchemaType {
    if boxed {
        SchemaType::Boxed(Box::new(ty))
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

    fn value(&mut self, id: TypeId) -> SchemaType {
        if self.facts.is_item(id) {
            SchemaType::Item(id)
        } else {
            self.shape(id)
        }
    }

    fn shape(&mut self, id: TypeId) -> SchemaType {
        if self.open.contains(&id) {
            return SchemaType::Json;
        }
        self.open.push(id);
        let ty = match &self.api.ty(id).shape {
            Shape::List(inner) => SchemaType::Vec(Box::new(self.value(*inner))),
            Shape::Map(inner) => SchemaType::Map(Box::new(self.value(*inner))),
            Shape::Nullable(inner) => match self.value(*inner) {
                nullable @ SchemaType::Option(_) => nullable,
                value => SchemaType::Option(Box::new(value)),
            },
            Shape::Alias(inner) => self.value(*inner),
            Shape::Primitive(primitive) => scalar(*primitive),
            Shape::Enum(_) => SchemaType::String,
            Shape::Struct(_) | Shape::Union(_) | Shape::Any => SchemaType::Json,
        };
        self.open.pop();
        ty
    }
}

fn scalar(primitive: Primitive) -> SchemaType {
    match primitive {
        Primitive::Bool => SchemaType::Bool,
        Primitive::I32 => SchemaType::I32,
        Primitive::I64 => SchemaType::I64,
        Primitive::U32 => SchemaType::U32,
        Primitive::U64 => SchemaType::U64,
        Primitive::Number => SchemaType::Number,
        Primitive::F64 => SchemaType::F64,
        Primitive::String => SchemaType::String,
        Primitive::DateTime => SchemaType::DateTime,
        Primitive::Date => SchemaType::Date,
        Primitive::Uuid => SchemaType::Uuid,
        Primitive::Base64 => SchemaType::Base64,
        Primitive::Binary => SchemaType::Binary,
    }
}
