//! What the types are called, and in which file each stands.
//!
//! A component is called what the document calls it. Anything else is called after what it stands in: a property after
//! its object, the elements of an array after the array, a body after its operation. So outer types are named first.
//!
//! # Invariants
//! - Every item has a name that no other item has, and a file that no other has even where case is ignored.
//! - A component never gives way to a type without a name of its own.

use std::collections::BTreeMap;

use super::case::{self, Role};
use super::claims::{Claim, Scope};
use super::ident::{FnName, ModuleName, TypeName};
use super::lock::{Lock, Places};
use super::site::Sites;
use super::{keywords, site};
use crate::analyze::Facts;
use crate::ir::{Api, Site, TypeId};
use crate::model::facts::type_kind;
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
    let locked = locked_names(api, facts, lock, places);
    let claim = |id: TypeId, first: String| {
        let ty = api.ty(id);
        Claim {
            at: &ty.origin,
            wire: site::wire(&ty.site),
            chosen: ty.rust_name.as_deref(),
            locked: locked[id.index()],
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
        if let Some(name) = scope.choose(&claim(id, String::new()), diags) {
            sites.name(id, name);
        }
    }
    for &id in &items {
        if !sites.is_named(id)
            && let Some(name) = scope.keep(&claim(id, String::new()), diags)
        {
            sites.name(id, name);
        }
    }
    for id in sites.outer_first() {
        if sites.is_named(id) {
            continue;
        }
        let mut candidates = sites.candidates(id);
        let first = candidates.remove(0);
        if facts.is_item(id) {
            let name = scope.derive(&claim(id, first), diags, || candidates);
            sites.name(id, name);
        } else {
            sites.describe(id, first);
        }
    }
    locked
        .iter()
        .zip(sites.into_names())
        .map(|(locked, name)| Named {
            name,
            locked: *locked,
        })
        .collect()
}

/// The names of the last run, by type.
fn locked_names<'a>(
    api: &Api,
    facts: &Facts,
    lock: &'a Lock,
    places: &Places,
) -> Vec<Option<&'a str>> {
    let keys: Vec<Option<String>> = api
        .ids()
        .map(|(id, ty)| facts.is_item(id).then(|| places.key(&ty.origin)))
        .collect();
    let mut at_place: BTreeMap<&str, usize> = BTreeMap::new();
    for key in keys.iter().flatten() {
        *at_place.entry(key).or_default() += 1;
    }
    api.ids()
        .zip(&keys)
        .map(|((id, ty), key)| {
            let key = key.as_deref()?;
            let kind = type_kind(&ty.shape, facts.is_newtype(id));
            lock.type_name(key, kind, at_place.get(key) == Some(&1))
        })
        .collect()
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

/// Whether `site` is a component that is called what the document calls it.
pub(super) fn is_exact(site: &Site) -> bool {
    matches!(site, Site::Component { name } if Role::Type.ident(&case::shortest(name)) == *name)
}
