//! The order of what a call takes.

use std::collections::BTreeSet;

use super::last;
use crate::ir::{
    Api, BodyKind, Operation, Param, ParamLocation, Part, PartRole, PathPiece, Primitive, Shape,
    TypeId,
};
use crate::name::{Lock, Places};

pub(super) fn order(api: &mut Api, places: &Places, lock: &Lock) {
    let is_file: Vec<bool> = (api.ids()).map(|(id, _)| is_file(api, id)).collect();
    for operation in &mut api.operations {
        let call = places.key(&operation.origin);
        params(operation, &call, lock);
        let body = operation.body.iter_mut();
        for content in body.flat_map(|body| &mut body.contents) {
            if let BodyKind::Multipart(found) = &mut content.kind {
                parts(found, &is_file, &call, lock);
            }
        }
    }
}

/// What is in the path by its place there, what else has to be given as the last run takes it, and the rest by name.
fn params(operation: &mut Operation, call: &str, lock: &Lock) {
    let pieces = &operation.path.pieces;
    let in_path = |param: &Param| {
        let piece = PathPiece::Param(param.wire_name.clone());
        match param.location {
            ParamLocation::Path => pieces.iter().position(|other| *other == piece),
            _ => None,
        }
    };
    operation.params.sort_by_cached_key(|param| {
        let known = || lock.rank_of_param(call, param.location, &param.wire_name);
        let known = param.required.then(known).flatten();
        (
            last(in_path(param)),
            !param.required,
            last(known),
            param.wire_name.clone(),
            param.location,
        )
    });
}

/// Parts that have to be given as the last run takes them, and the rest by name. A header stands where its part would, and
/// files come last, since servers that read a body as it comes want to know about a file before they have it.
fn parts(parts: &mut [Part], is_file: &[bool], call: &str, lock: &Lock) {
    let files: BTreeSet<String> = (parts.iter())
        .filter(|part| is_file[part.ty.index()] && part.role != PartRole::Others)
        .map(|part| part.wire_name.clone())
        .collect();
    parts.sort_by_cached_key(|part| {
        let known = || lock.rank_of_part(call, part);
        let known = part.required.then(known).flatten();
        let (name, header) = match &part.role {
            PartRole::HeaderOf(of) => (of, Some(part.wire_name.clone())),
            PartRole::Whole | PartRole::Styled(..) | PartRole::Others => (&part.wire_name, None),
        };
        (
            !part.required,
            last(known),
            part.role == PartRole::Others,
            files.contains(name),
            name.clone(),
            header,
        )
    });
}

/// Whether a part of this type is a file, or several.
fn is_file(api: &Api, id: TypeId) -> bool {
    match api.shape(id) {
        Shape::Primitive(Primitive::Binary) => true,
        Shape::List(element) => {
            matches!(api.shape(*element), Shape::Primitive(Primitive::Binary))
        }
        _ => false,
    }
}
