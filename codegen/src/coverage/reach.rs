//! Which types and which places of the document an operation reaches.

use std::collections::{BTreeMap, BTreeSet};

use crate::Pointer;
use crate::ir::{Additional, Api, BodyKind, Content, Operation, Shape, TypeId};

/// The types among `wanted` that an operation reaches, through whatever they are made of. A type that is made of a wanted
/// one must be wanted too.
pub(super) fn types(
    api: &Api,
    operation: &Operation,
    wanted: &BTreeSet<TypeId>,
) -> BTreeSet<TypeId> {
    if wanted.is_empty() {
        return BTreeSet::new();
    }
    closure(
        direct(operation),
        |id| parts(&api.ty(id).shape),
        |id| wanted.contains(&id),
    )
}

/// `types`, and every type that is made of one of them.
pub(super) fn users(api: &Api, types: impl Iterator<Item = TypeId>) -> BTreeSet<TypeId> {
    let types: Vec<TypeId> = types.collect();
    if types.is_empty() {
        return BTreeSet::new();
    }
    let mut users: BTreeMap<TypeId, Vec<TypeId>> = BTreeMap::new();
    for (user, ty) in api.ids() {
        for part in parts(&ty.shape) {
            users.entry(part).or_default().push(user);
        }
    }
    let users_of = |id| users.get(&id).into_iter().flatten().copied();
    closure(types, users_of, |_| true)
}

/// What is reached from `open` in steps of `next`, as far as it is wanted.
fn closure<I: IntoIterator<Item = TypeId>>(
    mut open: Vec<TypeId>,
    next: impl Fn(TypeId) -> I,
    is_wanted: impl Fn(TypeId) -> bool,
) -> BTreeSet<TypeId> {
    let mut reached = BTreeSet::new();
    while let Some(id) = open.pop() {
        if is_wanted(id) && reached.insert(id) {
            open.extend(next(id));
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
