//! Which types and which places of the document an operation reaches.

use std::collections::BTreeSet;

use crate::Pointer;
use crate::ir::{Additional, Api, BodyKind, Content, Operation, Shape, TypeId};

/// The types that an operation reaches, through whatever they are made of.
pub(super) fn types(api: &Api, operation: &Operation) -> BTreeSet<TypeId> {
    let mut reached = BTreeSet::new();
    let mut open = direct(operation);
    while let Some(id) = open.pop() {
        if reached.insert(id) {
            open.extend(parts(&api.ty(id).shape));
        }
    }
    reached
}

/// The types that an operation names itself.
pub(super) fn direct(operation: &Operation) -> Vec<TypeId> {
    let params = operation.params.iter().map(|param| param.ty);
    let body = operation.body.iter().flat_map(|body| &body.contents);
    let answers = operation
        .responses
        .iter()
        .flat_map(|response| &response.contents);
    let headers = operation
        .responses
        .iter()
        .flat_map(|response| &response.headers);
    params
        .chain(body.chain(answers).flat_map(of_content))
        .chain(headers.map(|header| header.ty))
        .collect()
}

fn of_content(content: &Content) -> Vec<TypeId> {
    match &content.kind {
        BodyKind::Json(ty) | BodyKind::Form(ty) | BodyKind::Stream(Some(ty)) => vec![*ty],
        BodyKind::Multipart(parts) => parts.iter().map(|part| part.ty).collect(),
        BodyKind::Text | BodyKind::Bytes | BodyKind::Stream(None) => Vec::new(),
    }
}

/// The types that a shape names itself.
pub(super) fn parts(shape: &Shape) -> Vec<TypeId> {
    match shape {
        Shape::Struct(shape) => {
            let additional = match shape.additional {
                Additional::Kept(ty) => Some(ty),
                Additional::Ignored => None,
            };
            shape
                .fields
                .iter()
                .map(|field| field.ty)
                .chain(additional)
                .collect()
        }
        Shape::Union(shape) => shape.branches.iter().map(|branch| branch.ty).collect(),
        Shape::List(ty) | Shape::Map(ty) | Shape::Nullable(ty) | Shape::Alias(ty) => vec![*ty],
        Shape::Enum(_) | Shape::Primitive(_) | Shape::Any => Vec::new(),
    }
}

/// The places that belong to an operation: its own, and those of the components that it refers to.
pub(super) fn places(operation: &Operation) -> Vec<&Pointer> {
    let mut places = vec![&operation.origin];
    places.extend(operation.params.iter().map(|param| &param.origin));
    places.extend(operation.body.iter().map(|body| &body.origin));
    for response in &operation.responses {
        places.push(&response.origin);
        places.extend(response.headers.iter().map(|header| &header.origin));
    }
    places
}
