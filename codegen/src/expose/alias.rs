//! What stands behind another name of a type.
//!
//! # Invariants
//! - A chain of aliases that closes on itself ends.

use super::Exposer;
use crate::DateTimeType;
use crate::ir::{Shape, TypeId};
use crate::rust_api::{SchemaType, definition};

impl Exposer<'_> {
    /// The type with aliases written out, inside too: two types are the same Rust type when this is equal.
    pub(crate) fn resolve(&self, ty: &SchemaType) -> SchemaType {
        let inside = |ty: &SchemaType| Box::new(self.resolve(ty));
        match ty {
            SchemaType::Item(id) if self.is_alias(*id) => {
                self.resolve(&definition(self.api, self.facts, *id))
            }
            SchemaType::DateTime | SchemaType::Date
                if self.options.date_time == DateTimeType::String =>
            {
                SchemaType::String
            }
            SchemaType::Binary => SchemaType::String,
            SchemaType::Option(ty) => SchemaType::Option(inside(ty)),
            SchemaType::Vec(ty) => SchemaType::Vec(inside(ty)),
            SchemaType::Map(ty) => SchemaType::Map(inside(ty)),
            SchemaType::Maybe(ty) => SchemaType::Maybe(inside(ty)),
            SchemaType::Boxed(ty) => SchemaType::Boxed(inside(ty)),
            other => other.clone(),
        }
    }

    /// The type, with its own alias followed and those inside it left.
    pub(crate) fn unalias(&self, ty: &SchemaType) -> SchemaType {
        let mut ty = ty.clone();
        for _ in 0..self.api.types.len() {
            match ty {
                SchemaType::Item(id) if self.is_alias(id) => {
                    ty = definition(self.api, self.facts, id);
                }
                _ => break,
            }
        }
        ty
    }

    /// Whether the item is another name of a type, and not a type of its own.
    fn is_alias(&self, id: TypeId) -> bool {
        let is_own = matches!(
            self.api.ty(id).shape,
            Shape::Struct(_) | Shape::Enum(_) | Shape::Union(_)
        );
        !is_own && !self.facts.is_newtype(id)
    }
}
