//! The words that the name of a type hands on to what stands in it, and the order in which types are named.
//!
//! # Invariants
//! - The order of the document has no part in it. A type that stands in one place comes after what it stands in.

use std::cmp::Reverse;

use super::case;
use super::site::is_exact;
use super::tails;
use crate::ir::{Api, Site, TypeId};

/// The longest words that a name is built upon, in bytes: a deep document does not make names without end.
const LONGEST: usize = 160;

/// What is known of the names so far, by type.
#[derive(Debug)]
pub(super) struct Stems {
    stems: Vec<Option<String>>,
    names: Vec<Option<String>>,
}

impl Stems {
    pub(super) fn new(types: usize) -> Self {
        Self {
            stems: vec![None; types],
            names: vec![None; types],
        }
    }

    /// Gives an item its name.
    pub(super) fn set_name(&mut self, id: TypeId, name: String) {
        self.stems[id.index()] = Some(case::of_name(&name));
        self.names[id.index()] = Some(name);
    }

    /// Says what something that is no item would be called.
    pub(super) fn describe(&mut self, id: TypeId, words: String) {
        self.stems[id.index()] = Some(words);
    }

    /// The name of an item that has one by now.
    pub(super) fn name(&self, id: TypeId) -> Option<&str> {
        self.names[id.index()].as_deref()
    }

    /// The words that what stands in `id` is named after.
    pub(super) fn stem(&self, id: TypeId) -> &str {
        let stem = self.stems[id.index()].as_deref().unwrap_or("type");
        case::shortened(stem, LONGEST)
    }

    pub(super) fn into_names(self) -> Vec<Option<String>> {
        self.names
    }
}

/// Every type in the order in which they are named: components, those with their very name first; bodies and parameters;
/// then what stands inline, what stands in many places first, and else from the outside inwards.
pub(super) fn naming_order(api: &Api) -> Vec<TypeId> {
    let mut depths: Vec<Option<usize>> = vec![None; api.types.len()];
    let mut order: Vec<_> = api
        .ids()
        .map(|(id, ty)| {
            let depth = depth(api, id, &mut depths);
            let is_inline = parent(&ty.site).is_some();
            let places = match is_inline {
                true => tails::sites(ty).len(),
                false => 1,
            };
            let in_many = Reverse(if places > 1 { places } else { 0 });
            (
                is_inline,
                in_many,
                depth,
                tails::is_moved(ty),
                !is_exact(&ty.site),
                &ty.origin,
                id,
            )
        })
        .collect();
    order.sort_unstable();
    order.into_iter().map(|(.., id)| id).collect()
}

/// How many steps `id` is away from a component.
fn depth(api: &Api, id: TypeId, depths: &mut [Option<usize>]) -> usize {
    let mut chain = vec![id];
    let mut last = id;
    let mut depth = loop {
        if let Some(known) = depths[last.index()] {
            chain.pop();
            break known + 1;
        }
        match parent(&api.ty(last).site) {
            Some(parent) if chain.len() <= api.types.len() => {
                chain.push(parent);
                last = parent;
            }
            Some(_) => break 1,
            None => break usize::from(!matches!(api.ty(last).site, Site::Component { .. })),
        }
    };
    while let Some(id) = chain.pop() {
        depths[id.index()] = Some(depth);
        depth += 1;
    }
    depths[id.index()].unwrap_or_default()
}

fn parent(site: &Site) -> Option<TypeId> {
    match site {
        Site::Property { parent, .. }
        | Site::Items { parent }
        | Site::Values { parent }
        | Site::Branch { parent, .. }
        | Site::Inner { parent } => Some(*parent),
        _ => None,
    }
}
