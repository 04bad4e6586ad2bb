//! What the types are called, and in which file each stands.
//!
//! A component is called what the document calls it, a body after its operation. What stands inline has the shortest name
//! that is free, see [`tails`]: of several shapes with one word, the one of the most places is called by the word alone.
//!
//! # Invariants
//! - Every item has a name that no other item has, and a file that no other has even where case is ignored.
//! - A component never gives way to a type without a name of its own.

use super::case::{self, Role};
use super::claims::{Claim, Scope};
use super::lock::Lock;
use super::places::Places;
use super::remembered::Remembered;
use super::site::Sites;
use super::stems::naming_order;
use super::tails::{self, Told};
use super::{keywords, site};
use crate::analyze::Facts;
use crate::ir::{Api, TypeId};
use crate::rust_api::{FnName, ModuleName, TypeName};
use crate::{Diagnostics, Pointer};

/// What a type is called: now, and in the lock.
#[derive(Clone, Debug, Default)]
pub(super) struct Named<'a> {
    /// None for what is no item.
    pub(super) name: Option<String>,
    /// The name of the last run.
    pub(super) locked: Option<&'a str>,
}

/// The names of the types, by type.
pub(super) fn types<'a>(
    api: &'a Api,
    facts: &Facts,
    methods: &[FnName],
    lock: &'a Lock,
    places: &Places,
    diags: &mut Diagnostics,
) -> Vec<Named<'a>> {
    let mut locked = Remembered::new(api, facts, lock, places);
    let claim = |id: TypeId, locked: Option<&'a str>, first: String| {
        let ty = api.ty(id);
        Claim {
            at: &ty.origin,
            wire: site::wire(&ty.site),
            chosen: ty.rust_name.as_deref(),
            locked,
            first,
            rank: 0,
        }
    };
    let items: Vec<TypeId> = api
        .ids()
        .map(|(id, _)| id)
        .filter(|id| facts.is_item(*id))
        .collect();

    let mut scope = Scope::with_reserved(Role::Type, keywords::in_types());
    let mut sites = Sites::new(api, methods);
    for &id in &items {
        if let Some(name) = scope.choose(&claim(id, None, String::new()), diags) {
            sites.stems.set_name(id, name);
        }
    }
    for &id in &items {
        if sites.stems.name(id).is_some() {
            continue;
        }
        if let Some(name) = scope.keep(&claim(id, locked.name(id), String::new()), diags) {
            sites.stems.set_name(id, name);
        }
        for &name in locked.choices(id) {
            scope.hold(name, &api.ty(id).origin);
        }
    }
    let mut told = Told::new(api);
    for id in naming_order(api) {
        let ty = api.ty(id);
        if sites.stems.name(id).is_none() {
            let first = sites.first(id);
            if !facts.is_item(id) {
                sites.stems.describe(id, first);
                continue;
            }
            let claim = claim(id, None, first);
            let short = tails::candidates(api, &sites.stems, id, &told);
            let held = locked.choose(id, || sites.idents(id, &short));
            let name = held
                .and_then(|name| scope.take_held(&claim, name))
                .or_else(|| scope.derive_short(&claim, short))
                .unwrap_or_else(|| scope.derive(&claim, diags, || sites.others(id)));
            sites.stems.set_name(id, name);
        }
        told.note(api, &sites.stems, ty);
    }
    let names = sites.stems.into_names();
    let named = api.ids().zip(names).map(|((id, _), name)| Named {
        name,
        locked: locked.name(id),
    });
    named.collect()
}

/// The files of the types, by type. Decided in the order of the names, so that the document's order has no part in it.
pub(super) fn files(
    api: &Api,
    named: &[Named<'_>],
    diags: &mut Diagnostics,
) -> Vec<Option<(TypeName, ModuleName)>> {
    let mut by_name: Vec<(&str, TypeId, &Pointer)> = api
        .ids()
        .zip(named)
        .filter_map(|((id, ty), named)| Some((named.name.as_deref()?, id, &ty.origin)))
        .collect();
    by_name.sort();
    let claims: Vec<Claim<'_>> = by_name
        .iter()
        .map(|&(name, _, at)| Claim {
            at,
            wire: name,
            chosen: None,
            locked: None,
            first: case::of_name(name),
            rank: 0,
        })
        .collect();
    let files = Scope::new(Role::Module).settle(&claims, diags, |index| {
        let name = by_name[index].0;
        let plain = case::of_name(name);
        vec![
            case::join(&plain, "type"),
            case::join(&plain, &case::digest(name)),
        ]
    });
    let mut out = vec![None; named.len()];
    for ((name, id, _), file) in by_name.into_iter().zip(files) {
        out[id.index()] = Some((TypeName::new(name), ModuleName::new(file)));
    }
    out
}
