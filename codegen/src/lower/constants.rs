//! Members with one possible value that become constants: those the document calls constant, and tags of unions.
//!
//! # Invariants
//! - Only members that are always there become constants: one that may be absent is more than a constant can say.

use super::Lowerer;
use crate::ir::{Constant, Field, Literal, Presence, Shape, TypeId};

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
                    let is_tag = || self.constants.contains(&(id, field.wire_name.clone()));
                    match field.presence {
                        Presence::Required => fixed.declared || is_tag(),
                        _ if self.never_constant.contains(&(id, field.wire_name.clone())) => false,
                        _ => is_always_sent(&field, &fixed.value) && is_tag(),
                    }
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

/// Whether a member with the one value `value` is always there: required, or with that value as its default, which
/// servers that know defaults write and expect to be the same as leaving it out.
pub(super) fn is_always_sent(field: &Field, value: &Literal) -> bool {
    match field.presence {
        Presence::Required => true,
        Presence::Optional => field
            .doc
            .default
            .as_ref()
            .is_some_and(|default| match value {
                Literal::String(text) => default.as_str() == Some(text),
                Literal::Bool(value) => default.as_bool() == Some(*value),
                Literal::Integer(value) => default.as_i64() == Some(*value),
            }),
        Presence::Nullable | Presence::OptionalNullable => false,
    }
}
