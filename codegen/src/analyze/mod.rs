//! Api -> what follows from it: boxes, directions, which types are items. Computed once, held in side tables.
//!
//! # Invariants
//! - Facts follow from the [`Api`] alone, and adding a type that others do not reach changes none of theirs.
//! - The tables are indexed by [`TypeId`]; nothing is hashed.

mod cycles;
mod reach;

use crate::ir::{Api, BodyKind, Content, Presence, Shape, Site, TypeId};

/// What follows from an [`Api`].
#[derive(Clone, Debug, Default)]
pub struct Facts {
    types: Vec<TypeFacts>,
}

#[derive(Clone, Debug, Default)]
struct TypeFacts {
    direction: Direction,
    is_item: bool,
    is_newtype: bool,
    has_default: bool,
    /// By field of a struct or branch of a union.
    boxed: Vec<bool>,
}

/// Which way values of a type travel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Direction {
    /// In a parameter or a request body.
    pub request: bool,
    /// In an answer.
    pub response: bool,
}

/// Computes the facts.
pub fn analyze(api: &Api) -> Facts {
    let directions = directions(api);
    let used = reach::used(api);
    let newtypes = cycles::newtypes(api);
    let boxes = cycles::boxes(api);
    let types = (api.ids().zip(boxes))
        .map(|((id, ty), boxed)| TypeFacts {
            direction: directions[id.index()],
            is_item: is_item(api, id, used[id.index()]),
            is_newtype: newtypes[id.index()],
            has_default: has_default(&ty.shape),
            boxed,
        })
        .collect();
    Facts { types }
}

/// Which way values of each type travel.
pub(crate) fn directions(api: &Api) -> Vec<Direction> {
    let (request, response) = roots(api);
    let (request, response) = (reach::from(api, request), reach::from(api, response));
    (request.into_iter().zip(response))
        .map(|(request, response)| Direction { request, response })
        .collect()
}

/// The types that operations send, and those that they answer.
fn roots(api: &Api) -> (Vec<TypeId>, Vec<TypeId>) {
    let (mut request, mut response) = (Vec::new(), Vec::new());
    for operation in &api.operations {
        request.extend(operation.params.iter().map(|param| param.ty));
        for content in operation.body.iter().flat_map(|body| &body.contents) {
            types_of(content, &mut request);
        }
        for answer in &operation.responses {
            answer
                .contents
                .iter()
                .for_each(|content| types_of(content, &mut response));
            response.extend(answer.headers.iter().map(|header| header.ty));
        }
    }
    if let Some(webhooks) = &api.webhooks {
        response.push(webhooks.any);
        response.extend(webhooks.calls.iter().map(|call| call.payload));
    }
    (request, response)
}

fn types_of(content: &Content, out: &mut Vec<TypeId>) {
    match &content.kind {
        BodyKind::Json(ty) | BodyKind::Form(ty) | BodyKind::Stream(Some(ty)) => out.push(*ty),
        BodyKind::Multipart(parts) => out.extend(parts.iter().map(|part| part.ty)),
        BodyKind::Text | BodyKind::Bytes | BodyKind::Stream(None) => {}
    }
}

fn is_item(api: &Api, id: TypeId, used: bool) -> bool {
    let ty = api.ty(id);
    match (&ty.site, &ty.shape) {
        // A lone value that nothing uses is left over from a constant.
        (Site::Component { .. }, Shape::Enum(values)) => used || values.variants.len() != 1,
        (Site::Component { .. }, _) => true,
        (_, Shape::Struct(_) | Shape::Enum(_) | Shape::Union(_)) => used,
        _ => false,
    }
}

fn has_default(shape: &Shape) -> bool {
    match shape {
        Shape::Struct(found) => found.fields.iter().all(|field| {
            matches!(
                field.presence,
                Presence::Optional | Presence::OptionalNullable
            )
        }),
        _ => false,
    }
}

impl Facts {
    fn of(&self, id: TypeId) -> Option<&TypeFacts> {
        self.types.get(id.index())
    }

    /// Which way values of `id` travel; neither for a component that no operation reaches.
    pub fn direction(&self, id: TypeId) -> Direction {
        self.of(id).map(|facts| facts.direction).unwrap_or_default()
    }

    /// Whether `id` becomes an item of its own: a struct, enum, union, or a named component of any shape.
    /// Not: a component enum with one value whose only use is as a constant.
    pub fn is_item(&self, id: TypeId) -> bool {
        self.of(id).is_some_and(|facts| facts.is_item)
    }

    /// Whether a named list or map must be a newtype, because it contains itself.
    pub fn is_newtype(&self, id: TypeId) -> bool {
        self.of(id).is_some_and(|facts| facts.is_newtype)
    }

    /// Whether the field at `index` of the struct `id` must be boxed to be of finite size.
    pub fn is_field_boxed(&self, id: TypeId, index: usize) -> bool {
        self.is_boxed(id, index)
    }

    /// Whether the branch at `index` of the union `id` must be boxed.
    pub fn is_branch_boxed(&self, id: TypeId, index: usize) -> bool {
        self.is_boxed(id, index)
    }

    fn is_boxed(&self, id: TypeId, index: usize) -> bool {
        self.of(id)
            .and_then(|facts| facts.boxed.get(index))
            .is_some_and(|boxed| *boxed)
    }

    /// Whether every member of the struct `id` may be left out, so that it can derive `Default`.
    pub fn has_default(&self, id: TypeId) -> bool {
        self.of(id).is_some_and(|facts| facts.has_default)
    }
}
