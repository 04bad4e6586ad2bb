//! Which name of the lock is whose, for types.
//!
//! A place usually holds one type of a kind. Where `allOf` or a merged union copies a schema, several types stand at one
//! place, and the lock has several names for it. Those that are known from other places are set aside: what is left over of
//! names and types belongs together. Where several are left, a type has the name that it would derive.
//!
//! A shared type stands in many places, and may stand in others than before. Its name goes where most of its places went:
//! a place that departs from the shape leaves the name to the others. Where types that had names of their own become one,
//! the name of the most places stays, and of equals the shortest.
//!
//! # Invariants
//! - A name is remembered for one type.

use std::collections::{BTreeMap, BTreeSet};

use super::lock::Lock;
use super::places::Places;
use crate::Pointer;
use crate::analyze::Facts;
use crate::api_file::facts::type_kind;
use crate::ir::{Api, TypeDef, TypeId};

/// The names of the last run.
pub(super) struct Remembered<'a> {
    /// By type: the name, when it is certain.
    names: Vec<Option<&'a str>>,
    /// By type: the index of its group, when it is not.
    groups: Vec<Option<usize>>,
    /// The names that types of one place and kind share.
    choices: Vec<Vec<&'a str>>,
}

/// Names and types of one kind at one place, of which it is not said which belong together.
struct Ambiguous<'a> {
    names: Vec<&'a str>,
    ids: Vec<TypeId>,
}

impl<'a> Remembered<'a> {
    pub(super) fn new(api: &Api, facts: &Facts, lock: &'a Lock, places: &Places) -> Self {
        let mut at_place: BTreeMap<String, Vec<(TypeId, &'static str)>> = BTreeMap::new();
        if lock.has_types() {
            for (id, ty) in api.ids().filter(|(id, _)| facts.is_item(*id)) {
                let kind = type_kind(&ty.shape, facts.is_newtype(id));
                for origin in origins(ty) {
                    let types = at_place.entry(places.key(origin)).or_default();
                    types.push((id, kind));
                }
            }
        }
        let mut votes = Votes::default();
        let mut ambiguous = Vec::new();
        for (place, types) in &at_place {
            ambiguous.extend(Self::place(lock.types_at(place), types, &mut votes));
        }
        let mut names = vec![None; api.types.len()];
        let mut given = BTreeSet::new();
        // What is known of one place sets names and types of others aside.
        while !votes.places.is_empty() {
            std::mem::take(&mut votes).count(api, &mut names, &mut given);
            for place in &mut ambiguous {
                place.names.retain(|name| !given.contains(name));
                place.ids.retain(|id| names[id.index()].is_none());
                if let ([name], [id]) = (place.names.as_slice(), place.ids.as_slice()) {
                    votes.add(name, *id);
                }
            }
        }
        let mut groups = vec![None; api.types.len()];
        for (group, place) in ambiguous.iter().enumerate() {
            for id in &place.ids {
                groups[id.index()] = Some(group);
            }
        }
        Self {
            names,
            groups,
            choices: ambiguous.into_iter().map(|place| place.names).collect(),
        }
    }

    /// Votes for what is certain at one place, and gives the rest.
    fn place(
        locked: &'a [(&'static str, String)],
        types: &[(TypeId, &'static str)],
        votes: &mut Votes<'a>,
    ) -> Vec<Ambiguous<'a>> {
        let mut ambiguous = Vec::new();
        if let ([(_, name)], [(id, _)]) = (locked, types) {
            // Alone there, and so the same thing even if it has become of another kind.
            votes.add(name, *id);
            return ambiguous;
        }
        for (index, (_, kind)) in types.iter().enumerate() {
            if types[..index].iter().any(|(_, earlier)| earlier == kind) {
                continue;
            }
            let of_kind = locked.iter().filter(|(of, _)| of == kind);
            let names: Vec<&'a str> = of_kind.map(|(_, name)| name.as_str()).collect();
            let ids = types.iter().filter(|(_, of)| of == kind).map(|(id, _)| *id);
            let ids: Vec<TypeId> = ids.collect();
            match (names.as_slice(), ids.as_slice()) {
                ([], _) => {}
                ([name], [id]) => votes.add(name, *id),
                _ => ambiguous.push(Ambiguous { names, ids }),
            }
        }
        ambiguous
    }

    /// What `id` was called, as far as that is known by now.
    pub(super) fn name(&self, id: TypeId) -> Option<&'a str> {
        self.names[id.index()]
    }

    /// The names of which one may be that of `id`.
    pub(super) fn choices(&self, id: TypeId) -> &[&'a str] {
        match self.groups[id.index()] {
            Some(group) => &self.choices[group],
            None => &[],
        }
    }

    /// Takes the first of `candidates` that is among the names of its place.
    pub(super) fn choose(
        &mut self,
        id: TypeId,
        candidates: impl FnOnce() -> Vec<String>,
    ) -> Option<&'a str> {
        let names = &mut self.choices[self.groups[id.index()]?];
        let chosen = candidates()
            .iter()
            .find_map(|candidate| names.iter().position(|name| name == candidate))?;
        let name = names.swap_remove(chosen);
        self.names[id.index()] = Some(name);
        Some(name)
    }
}

/// Every place where a type stands.
fn origins(ty: &TypeDef) -> impl Iterator<Item = &Pointer> {
    std::iter::once(&ty.origin).chain(ty.places.iter().map(|place| &place.origin))
}

/// In how many of its places a type had a name.
#[derive(Debug, Default)]
struct Votes<'a> {
    places: BTreeMap<(&'a str, TypeId), usize>,
}

impl<'a> Votes<'a> {
    fn add(&mut self, name: &'a str, id: TypeId) {
        *self.places.entry((name, id)).or_default() += 1;
    }

    /// Gives each name to one type, and each type one name.
    fn count(self, api: &Api, names: &mut [Option<&'a str>], given: &mut BTreeSet<&'a str>) {
        let origin = |id: TypeId| &api.ty(id).origin;
        let mut votes: Vec<(usize, &'a str, TypeId)> = (self.places.into_iter())
            .map(|((name, id), places)| (places, name, id))
            .collect();
        votes.sort_by(|(a, name, id), (b, other, with)| {
            let by_length = name.len().cmp(&other.len()).then_with(|| name.cmp(other));
            (b.cmp(a)).then_with(|| by_length.then_with(|| origin(*id).cmp(origin(*with))))
        });
        for (_, name, id) in votes {
            if names[id.index()].is_none() && given.insert(name) {
                names[id.index()] = Some(name);
            }
        }
    }
}
