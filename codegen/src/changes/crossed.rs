//! Types inside unions that have each other's names: what a branch is called may follow from how many stand before it.
//!
//! # Invariants
//! - Only types that stand inside the same union are crossed, and only where constants and members tell each from all others.

use std::collections::{BTreeMap, BTreeSet};

use super::view::{Member, Type, TypeKind, View};

/// What a branch is, whatever it is called: its constants and the members of its type.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Shape(Vec<String>);

impl Shape {
    /// `None` for a branch that no members tell from others.
    pub(super) fn of(branch: &Member, view: &View) -> Option<Self> {
        let ty = view.types.get(branch.ty.item()?)?;
        let is_struct = ty.kind == TypeKind::Struct && !ty.members.is_empty();
        let said = |member: &Member| match member.marks.constant {
            true => format!("{} {}", member.key, member.facts),
            false => format!("{} {}", member.key, member.marks.required),
        };
        is_struct.then(|| Self(ty.members.iter().map(said).collect()))
    }
}

/// The names of now by the names of then, of the types whose names are those of other branches now. A type whose name went to
/// another, and which is gone, has a name that neither client has.
pub(super) fn names(old: &View, new: &View) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for (union, before) in &old.types {
        let Some(after) = new.types.get(union) else {
            continue;
        };
        let (befores, afters) = (inner(before, old), inner(after, new));
        for (from, shape) in &befores {
            let alike = |list: &[(&str, Shape)]| list.iter().filter(|(_, s)| s == shape).count();
            let to = afters.iter().find(|(_, found)| found == shape);
            let is_lone = alike(&befores) == 1 && alike(&afters) == 1;
            if let Some((to, _)) =
                to.filter(|(to, _)| is_lone && to != from && new.types.contains_key(*from))
            {
                names.insert((*from).to_owned(), (*to).to_owned());
            }
        }
    }
    let targets: BTreeSet<String> = names.values().cloned().collect();
    if targets.len() < names.len() {
        return BTreeMap::new();
    }
    for displaced in targets {
        if old.types.contains_key(&displaced) && !names.contains_key(&displaced) {
            let mut fresh = format!("{displaced}Before");
            while old.types.contains_key(&fresh) || new.types.contains_key(&fresh) {
                fresh.push('_');
            }
            names.insert(displaced, fresh);
        }
    }
    names
}

/// The structs that stand inside a union, with what they are.
fn inner<'a>(union: &'a Type, view: &'a View) -> Vec<(&'a str, Shape)> {
    let is_union = matches!(union.kind, TypeKind::Union { .. });
    let branches = union
        .members
        .iter()
        .filter(|branch| is_union && !branch.marks.unknown);
    branches
        .filter_map(|branch| {
            let name = branch.ty.item()?;
            let is_inside = union.at.contains(&view.types.get(name)?.at);
            is_inside.then(|| Shape::of(branch, view).map(|shape| (name, shape)))?
        })
        .collect()
}
