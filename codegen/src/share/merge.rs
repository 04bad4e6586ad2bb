//! One type in place of a class of equal ones.
//!
//! # Invariants
//! - The type that stays is a component of the document where there is one, else the one that stands closest to the root.
//! - Where a type stands is said of types that are kept only.
//! - A component keeps its own words; any other shared type has those that its places have in common.

use crate::ir::walk::{each_id, retain};
use crate::ir::{Api, Doc, Shape, SharedPlace, Site, TypeDef, TypeId};

use super::{is_component, prose};

/// Makes one type of each class. `classes` has the class of each type.
pub(super) fn merge(mut api: Api, classes: &[usize]) -> Api {
    let mut members: Vec<Vec<usize>> = Vec::new();
    for (index, class) in classes.iter().enumerate() {
        if members.len() <= *class {
            members.resize(class + 1, Vec::new());
        }
        members[*class].push(index);
    }
    let mut target: Vec<TypeId> = (0..api.types.len()).map(TypeId::new).collect();
    let mut kept = vec![true; api.types.len()];
    for members in members.iter_mut().filter(|members| members.len() > 1) {
        members.sort_by_key(|index| rank(&api.types[*index]));
        let first = members[0];
        for other in &members[1..] {
            target[*other] = TypeId::new(first);
            kept[*other] = false;
        }
        tell_in_common(&mut api, members);
    }
    each_id(&mut api, &mut |id| *id = target[id.index()]);
    for members in members.iter().filter(|members| members.len() > 1) {
        let mut places: Vec<SharedPlace> = Vec::new();
        for other in &members[1..] {
            let other = &mut api.types[*other];
            let (origin, site) = (other.origin.clone(), other.site.clone());
            places.push(SharedPlace { origin, site });
            places.append(&mut other.places);
        }
        api.types[members[0]].places.append(&mut places);
    }
    for index in (0..kept.len()).filter(|index| kept[*index]) {
        settle_places(&mut api, TypeId::new(index));
    }
    retain(&mut api, &kept);
    api
}

/// The first in this order stays.
fn rank(ty: &TypeDef) -> (bool, bool, usize, crate::Pointer) {
    (
        !is_component(ty),
        !matches!(ty.site, Site::Component { .. }),
        ty.origin.tokens().len(),
        ty.origin.clone(),
    )
}

/// Sorts the places of a type, each once, and finds the branch that it now is in each union.
fn settle_places(api: &mut Api, id: TypeId) {
    let ty = &mut api.types[id.index()];
    let (mut places, mut site) = (std::mem::take(&mut ty.places), ty.site.clone());
    let origin = ty.origin.clone();
    places.sort_by(|a, b| a.origin.cmp(&b.origin));
    places.dedup_by(|a, b| a.origin == b.origin);
    places.retain(|place| place.origin != origin);
    for site in std::iter::once(&mut site).chain(places.iter_mut().map(|place| &mut place.site)) {
        if let Site::Branch { parent, index, .. } = site
            && let Shape::Union(union) = &api.types[parent.index()].shape
            && let Some(found) = union.branches.iter().position(|branch| branch.ty == id)
            && (union.branches.get(*index)).is_none_or(|branch| branch.ty != id)
        {
            *index = found;
        }
    }
    let ty = &mut api.types[id.index()];
    (ty.places, ty.site) = (places, site);
}

/// Gives the first of `members` the words that all of them have in common, for itself and for what is in it.
fn tell_in_common(api: &mut Api, members: &[usize]) {
    let types = || members.iter().map(|index| &api.types[*index]);
    if is_component(&api.types[members[0]]) {
        return;
    }
    let (doc, agree) = prose::in_common(types().map(|ty| &ty.doc));
    let told_apart = !agree || types().any(|ty| ty.told_apart);
    let mut shape = api.types[members[0]].shape.clone();
    match &mut shape {
        Shape::Struct(shape) => {
            for (index, field) in shape.fields.iter_mut().enumerate() {
                let same = |ty| member_doc(ty, index, &field.wire_name);
                let (common, _) = prose::in_common(types().filter_map(same));
                field.doc = common;
            }
        }
        Shape::Enum(shape) => {
            for variant in &mut shape.variants {
                let says = |ty: &TypeDef| match &ty.shape {
                    Shape::Enum(other) => (other.variants.iter()).any(|other| {
                        other.wire_value == variant.wire_value
                            && other.description == variant.description
                    }),
                    _ => false,
                };
                if !types().all(says) {
                    variant.description = None;
                }
            }
        }
        Shape::Union(shape) => {
            for (index, branch) in shape.branches.iter_mut().enumerate() {
                let same = |ty: &TypeDef| match &ty.shape {
                    Shape::Union(other) => other.branches.get(index).is_some_and(|other| {
                        other.label == branch.label && other.doc == branch.doc
                    }),
                    _ => false,
                };
                if !types().all(same) {
                    branch.doc = Doc::default();
                }
            }
        }
        _ => {}
    }
    let ty = &mut api.types[members[0]];
    (ty.doc, ty.shape, ty.told_apart) = (doc, shape, told_apart);
}

/// The words for a member, which most often stands at the same index.
fn member_doc<'a>(ty: &'a TypeDef, index: usize, wire_name: &str) -> Option<&'a Doc> {
    match &ty.shape {
        Shape::Struct(shape) => {
            let likely = shape.fields.get(index);
            let mut fields = likely.into_iter().chain(&shape.fields);
            fields
                .find(|field| field.wire_name == wire_name)
                .map(|field| &field.doc)
        }
        _ => None,
    }
}
