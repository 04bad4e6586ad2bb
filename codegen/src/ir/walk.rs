//! Every id that an API holds, one after the other: for the steps that put one type in place of another.
//!
//! # Invariants
//! - After [`retain`] every id leads to the type that it led to before.

use super::{Additional, Api, BodyKind, Content, Operation, Shape, Site, TypeDef, TypeId};

/// Calls `f` with every id in `api`.
pub(crate) fn each_id(api: &mut Api, f: &mut impl FnMut(&mut TypeId)) {
    for ty in &mut api.types {
        each_id_of_type(ty, f);
    }
    for operation in &mut api.operations {
        each_id_of_operation(operation, f);
    }
}

/// Drops the types that are not `kept`, by type; nothing that is kept may lead to them.
pub(crate) fn retain(api: &mut Api, kept: &[bool]) {
    let mut place = vec![TypeId::new(0); api.types.len()];
    let mut next = 0;
    for (index, kept) in kept.iter().enumerate() {
        if *kept {
            place[index] = TypeId::new(next);
            next += 1;
        }
    }
    let mut index = 0;
    api.types.retain(|_| {
        index += 1;
        kept[index - 1]
    });
    each_id(api, &mut |id| *id = place[id.index()]);
}

/// Calls `f` with every id in `ty`: where it stands, and what it is made of.
pub(crate) fn each_id_of_type(ty: &mut TypeDef, f: &mut impl FnMut(&mut TypeId)) {
    each_id_of_site(&mut ty.site, f);
    for place in &mut ty.places {
        each_id_of_site(&mut place.site, f);
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

fn each_id_of_site(site: &mut Site, f: &mut impl FnMut(&mut TypeId)) {
    match site {
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
}

/// Calls `f` with every id that an operation names.
pub(crate) fn each_id_of_operation(operation: &mut Operation, f: &mut impl FnMut(&mut TypeId)) {
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
