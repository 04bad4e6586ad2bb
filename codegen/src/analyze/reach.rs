//! Which types are reached from where, however they are nested.
//!
//! # Invariants
//! - How a type is named is no use of it: the parent in a [`Site`](crate::ir::Site) is not followed.

use crate::ir::{Additional, Api, Shape, Site, TypeId};

/// Whether each type is reached from `roots`.
pub(super) fn from(api: &Api, roots: Vec<TypeId>) -> Vec<bool> {
    let mut reached = vec![false; api.types.len()];
    let mut stack = roots;
    while let Some(id) = stack.pop() {
        if !std::mem::replace(&mut reached[id.index()], true) {
            each_part(&api.ty(id).shape, |part| stack.push(part));
        }
    }
    reached
}

/// Whether each type is used by an operation or by another type that is. Components are not used for being there.
pub(super) fn used(api: &Api) -> Vec<bool> {
    let (mut roots, answered) = super::roots(api);
    roots.extend(answered);
    for (_, ty) in api.ids() {
        if matches!(ty.site, Site::Component { .. }) {
            each_part(&ty.shape, |part| roots.push(part));
        }
    }
    from(api, roots)
}

/// Calls `f` with every type that values of `shape` contain.
pub(super) fn each_part(shape: &Shape, mut f: impl FnMut(TypeId)) {
    match shape {
        Shape::Struct(found) => {
            found.fields.iter().for_each(|field| f(field.ty));
            if let Additional::Kept(ty) = found.additional {
                f(ty);
            }
        }
        Shape::Union(union) => union.branches.iter().for_each(|branch| f(branch.ty)),
        Shape::List(ty) | Shape::Map(ty) | Shape::Nullable(ty) | Shape::Alias(ty) => f(*ty),
        Shape::Enum(_) | Shape::Primitive(_) | Shape::Any => {}
    }
}
