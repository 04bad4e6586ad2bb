//! How the types of arguments are spelled.
//!
//! # Invariants
//! - The same rules as the emitter's: text is borrowed, lists are slices, small values go by value, the rest by reference.

use super::Model;
use crate::rust_api::SchemaType;

impl Model<'_> {
    /// The type of an argument that is only read.
    pub(super) fn borrowed(&self, ty: &SchemaType) -> String {
        match self.exposer.unalias(ty) {
            SchemaType::String | SchemaType::Binary => "&str".to_owned(),
            SchemaType::Vec(element) => format!("&[{}]", self.spell(&element)),
            small @ (SchemaType::Bool
            | SchemaType::I32
            | SchemaType::I64
            | SchemaType::U32
            | SchemaType::U64
            | SchemaType::F64
            | SchemaType::DateTime
            | SchemaType::Date
            | SchemaType::Uuid) => match self.exposer.resolve(&small) {
                SchemaType::String => "&str".to_owned(),
                _ => self.spell(&small),
            },
            _ => format!("&{}", self.spell(ty)),
        }
    }
}
