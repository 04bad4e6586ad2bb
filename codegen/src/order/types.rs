//! The order of members, values and branches.

use std::collections::BTreeMap;

use super::{last, lists};
use crate::ir::{Api, Arm, Presence, Shape, Site, Struct, Test, TypeId, Union};
use crate::name::{Lock, Places};

pub(super) fn order(api: &mut Api, places: &Places, lock: &Lock) {
    let mut moved: BTreeMap<TypeId, Vec<usize>> = BTreeMap::new();
    for index in 0..api.types.len() {
        let ty = &api.types[index];
        let owner = lock.owner(&places.key(&ty.origin), &ty.shape);
        let branches = match (&ty.shape, owner) {
            (Shape::Union(union), Some(owner)) => lock.ranks_of_branches(owner, union, places),
            (Shape::Union(union), None) => vec![None; union.branches.len()],
            _ => Vec::new(),
        };
        match &mut api.types[index].shape {
            Shape::Struct(shape) => members(shape, owner, lock),
            Shape::Enum(shape) => {
                let known = |wire: &str| lock.rank_of_member(owner?, wire);
                let values = shape.variants.iter();
                let ranks: Vec<_> = values.map(|value| known(&value.wire_value)).collect();
                let order = lists::known_in_order(&ranks);
                shape.variants = lists::take(std::mem::take(&mut shape.variants), &order);
            }
            Shape::Union(union) => {
                let order = lists::known_in_order(&branches);
                if !order.is_sorted() {
                    moved.insert(TypeId::new(index), move_branches(union, &order));
                }
            }
            _ => {}
        }
    }
    for ty in &mut api.types {
        if let Site::Branch { parent, index, .. } = &mut ty.site
            && let Some(new) = moved.get(parent).and_then(|places| places.get(*index))
        {
            *index = *new;
        }
    }
}

/// What has to be given comes first, as the constructor of the last run takes it.
fn members(shape: &mut Struct, owner: Option<&str>, lock: &Lock) {
    shape.fields.sort_by_cached_key(|field| {
        let is_given = matches!(field.presence, Presence::Required | Presence::Nullable);
        let known = || lock.rank_of_member(owner?, &field.wire_name);
        let known = is_given.then(known).flatten();
        (!is_given, last(known), field.wire_name.clone())
    });
    shape
        .constants
        .sort_by(|a, b| a.wire_name.cmp(&b.wire_name));
}

/// Moves the branches; gives the new place of each. Arms stay in their order, which decides how a value is read.
fn move_branches(union: &mut Union, order: &[usize]) -> Vec<usize> {
    union.branches = lists::take(std::mem::take(&mut union.branches), order);
    let moved = lists::places(order);
    let decode = &mut union.decode;
    let arms = decode.arms.iter_mut().map(|arm| &mut arm.branch);
    for branch in arms.chain(&mut decode.default).chain(&mut decode.absent) {
        *branch = moved[*branch];
    }
    // A tag is of one branch, so that the order of these tests makes no difference.
    let is_tag = |arm: &Arm| matches!(arm.test, Test::Tag(_));
    for tags in (decode.arms).chunk_by_mut(|a, b| is_tag(a) && is_tag(b)) {
        tags.sort_by_key(|arm| arm.branch);
    }
    moved
}
