//! Members with one possible value that become constants: those the document calls constant, and tags of unions.
//!
//! # Invariants
//! - Only required members become constants: an optional one may be absent, which a constant cannot say.

use super::Lowerer;
use crate::ir::{Constant, Presence, Shape, TypeId};

impl Lowerer<'_, '_> {
    /// Moves members from the fields of structs to their constants.
    pub(super) fn settle_constants(&mut self) {
        for index in 0..self.types.len() {
            let id = TypeId::new(index);
            let Shape::Struct(found) = self.shape_mut(id) else {
                continue;
            };
            let fields = std::mem::take(&mut found.fields);
            let (mut kept, mut constants) = (Vec::with_capacity(fields.len()), Vec::new());
            for field in fields {
                let fixed = self.fixed.get(&self.resolve(field.ty)).filter(|fixed| {
                    field.presence == Presence::Required
                        && (fixed.declared
                            || self.constants.contains(&(id, field.wire_name.clone())))
                });
                match fixed {
                    Some(fixed) => constants.push(Constant {
                        origin: field.origin,
                        wire_name: field.wire_name,
                        value: fixed.value.clone(),
                    }),
                    None => kept.push(field),
                }
            }
            if let Shape::Struct(found) = self.shape_mut(id) {
                found.fields = kept;
                found.constants = constants;
            }
        }
    }
}
