//! The last step: inline types that nothing uses any more go, and ids close ranks.
//!
//! # Invariants
//! - Components keep their ids.
//! - No id leads to an alias that is not a component.

use crate::ir::walk::{each_id, each_id_of_operation, each_id_of_type, retain};
use crate::ir::{Api, Shape, TypeDef, TypeId};

/// Drops what is not used from `api`, whose types are all that were made.
pub(super) fn compact(components: usize, api: &mut Api) {
    let target: Vec<TypeId> = (0..api.types.len())
        .map(|index| through_inline_aliases(components, &api.types, TypeId::new(index)))
        .collect();
    each_id(api, &mut |id| *id = target[id.index()]);

    let mut used = vec![false; api.types.len()];
    let mut stack: Vec<TypeId> = (0..components).map(TypeId::new).collect();
    for operation in &mut api.operations {
        each_id_of_operation(operation, &mut |id| stack.push(*id));
    }
    while let Some(id) = stack.pop() {
        if !std::mem::replace(&mut used[id.index()], true) {
            each_id_of_type(&mut api.types[id.index()], &mut |id| stack.push(*id));
        }
    }

    retain(api, &used);
}

fn through_inline_aliases(components: usize, types: &[TypeDef], id: TypeId) -> TypeId {
    let mut at = id;
    for _ in 0..types.len() {
        match types[at.index()].shape {
            Shape::Alias(next) if at.index() >= components => at = next,
            _ => break,
        }
    }
    at
}
