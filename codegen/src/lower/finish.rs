//! The last step: inline types that nothing uses any more go, and ids close ranks.
//!
//! # Invariants
//! - Components keep their ids.
//! - No id leads to an alias that is not a component.

use crate::ir::{Additional, Api, BodyKind, Content, Shape, Site, TypeDef, TypeId};

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

    let mut place = vec![TypeId::new(0); api.types.len()];
    let mut next = 0;
    for (index, used) in used.iter().enumerate() {
        if *used {
            place[index] = TypeId::new(next);
            next += 1;
        }
    }
    let mut index = 0;
    api.types.retain(|_| {
        index += 1;
        used[index - 1]
    });
    each_id(api, &mut |id| *id = place[id.index()]);
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

fn each_id(api: &mut Api, f: &mut impl FnMut(&mut TypeId)) {
    for ty in &mut api.types {
        each_id_of_type(ty, f);
    }
    for operation in &mut api.operations {
        each_id_of_operation(operation, f);
    }
}

fn each_id_of_type(ty: &mut TypeDef, f: &mut impl FnMut(&mut TypeId)) {
    match &mut ty.site {
        Site::Property { parent, .. }
        | Site::Items { parent }
        | Site::Values { parent }
        | Site::Branch { parent, .. }
        | Site::Inner { parent } => f(parent),
        Site::Component { .. }
        | Site::Parameter { .. }
        | Site::RequestBody { .. }
        | Site::ResponseBody { .. }
        | Site::Header { .. } => {}
    }
    match &mut ty.shape {
        Shape::Struct(found) => {
            for field in &mut found.fields {
                f(&mut field.ty);
            }
            if let Additional::Kept(ty) = &mut found.additional {
                f(ty);
            }
        }
        Shape::Union(union) => {
            for branch in &mut union.branches {
                f(&mut branch.ty);
            }
        }
        Shape::List(ty) | Shape::Map(ty) | Shape::Nullable(ty) | Shape::Alias(ty) => f(ty),
        Shape::Enum(_) | Shape::Primitive(_) | Shape::Any => {}
    }
}

fn each_id_of_operation(operation: &mut crate::ir::Operation, f: &mut impl FnMut(&mut TypeId)) {
    for param in &mut operation.params {
        f(&mut param.ty);
    }
    if let Some(body) = &mut operation.body {
        each_id_of_contents(&mut body.contents, f);
    }
    for response in &mut operation.responses {
        each_id_of_contents(&mut response.contents, f);
        for header in &mut response.headers {
            f(&mut header.ty);
        }
    }
}

fn each_id_of_contents(contents: &mut [Content], f: &mut impl FnMut(&mut TypeId)) {
    for content in contents {
        match &mut content.kind {
            BodyKind::Json(ty) | BodyKind::Form(ty) => f(ty),
            BodyKind::Multipart(parts) => parts.iter_mut().for_each(|part| f(&mut part.ty)),
            BodyKind::Stream(item) => item.iter_mut().for_each(&mut *f),
            BodyKind::Text | BodyKind::Bytes => {}
        }
    }
}
