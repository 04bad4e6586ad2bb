//! How the types of arguments are spelled.
//!
//! # Invariants
//! - The same rules as the emitter's: text is borrowed, lists are slices, small values go by value, the rest by reference.

use super::Model;
use crate::DateTimeType;
use crate::ir::{Shape, TypeId};
use crate::name::{RustType, definition};

impl Model<'_> {
    /// The type of an argument that is only read.
    pub(super) fn borrowed(&self, ty: &RustType) -> String {
        match self.unalias(ty) {
            RustType::String | RustType::Binary => "&str".to_owned(),
            RustType::Vec(element) => format!("&[{}]", self.spell(&element)),
            small @ (RustType::Bool
            | RustType::I32
            | RustType::I64
            | RustType::U32
            | RustType::U64
            | RustType::F64
            | RustType::DateTime
            | RustType::Date
            | RustType::Uuid) => match self.resolve(&small) {
                RustType::String => "&str".to_owned(),
                _ => self.spell(&small),
            },
            _ => format!("&{}", self.spell(ty)),
        }
    }

    /// The type with aliases written out, inside too.
    pub(super) fn resolve(&self, ty: &RustType) -> RustType {
        let inside = |ty: &RustType| Box::new(self.resolve(ty));
        match ty {
            RustType::Item(id) if self.is_alias(*id) => {
                self.resolve(&definition(self.api, self.facts, *id))
            }
            RustType::DateTime | RustType::Date
                if self.options.date_time == DateTimeType::String =>
            {
                RustType::String
            }
            RustType::Binary => RustType::String,
            RustType::Option(ty) => RustType::Option(inside(ty)),
            RustType::Vec(ty) => RustType::Vec(inside(ty)),
            RustType::Map(ty) => RustType::Map(inside(ty)),
            RustType::Maybe(ty) => RustType::Maybe(inside(ty)),
            RustType::Boxed(ty) => RustType::Boxed(inside(ty)),
            other => other.clone(),
        }
    }

    /// The type, with its own alias followed and those inside it left.
    pub(super) fn unalias(&self, ty: &RustType) -> RustType {
        let mut ty = ty.clone();
        for _ in 0..self.api.types.len() {
            match ty {
                RustType::Item(id) if self.is_alias(id) => {
                    ty = definition(self.api, self.facts, id);
                }
                _ => break,
            }
        }
        ty
    }

    /// Whether an item is another name of a type and not a type of its own.
    fn is_alias(&self, id: TypeId) -> bool {
        let is_own = matches!(
            self.api.ty(id).shape,
            Shape::Struct(_) | Shape::Enum(_) | Shape::Union(_)
        );
        !is_own && !self.facts.is_newtype(id)
    }
}
