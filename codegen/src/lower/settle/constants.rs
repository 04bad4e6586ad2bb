//! Members with one possible value that become constants: those the document calls constant, and tags of unions.
//!
//! # Invariants
//! - Only required members become constants: one that may be absent is more than a constant can say. Where a union tells
//!   by such a one, it is preset for whoever makes the object.

use crate::ir::{Constant, Literal, Presence, Shape, TypeDef, TypeId};
use crate::lower::Decided;

impl Decided {
    /// The types, members with one value moved from the fields of structs to their constants.
    pub(super) fn into_types(mut self) -> Vec<TypeDef> {
        for index in 0..self.types.len() {
            let id = TypeId::new(index);
            let Shape::Struct(found) = self.types.shape_mut(id) else {
                continue;
            };
            let fields = std::mem::take(&mut found.fields);
            let (mut kept, mut constants) = (Vec::with_capacity(fields.len()), Vec::new());
            for mut field in fields {
                let fixed = self.fixed.get(&self.types.resolve(field.ty));
                let is_tag = || self.telling.contains(&(id, field.wire_name.clone()));
                match (fixed, field.presence) {
                    (Some(fixed), Presence::Required) if fixed.declared || is_tag() => {
                        constants.push(Constant {
                            origin: field.origin,
                            wire_name: field.wire_name,
                            value: fixed.value.clone(),
                        });
                    }
                    (Some(fixed), Presence::Optional) => {
                        field.preset = matches!(fixed.value, Literal::String(_)) && is_tag();
                        kept.push(field);
                    }
                    _ => kept.push(field),
                }
            }
            if let Shape::Struct(found) = self.types.shape_mut(id) {
                found.fields = kept;
                found.constants = constants;
            }
        }
        self.types.into_all()
    }
}
