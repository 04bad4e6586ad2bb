//! Places of the document as keys of the lock: a branch by what decides for it, a path without the names of its parameters,
//! unless several paths differ in these alone.
//!
//! # Invariants
//! - A key is made from the document and from the lock by the same rules.

use std::collections::{BTreeMap, BTreeSet};

use super::known::{Known, known};
use super::lock::Lock;
use crate::Pointer;
use crate::api_file::facts;
use crate::ir::{Api, Shape, TypeDef, Union};

/// The places of branches, and what they are known by instead.
#[derive(Clone, Debug, Default)]
pub struct Places {
    branches: BTreeMap<String, String>,
    /// By place of a branch that the last run had: what its variant was called.
    variants: BTreeMap<String, String>,
    /// The paths, without the names of their parameters, that several paths are.
    alike: BTreeSet<String>,
}

impl Places {
    /// The branches of the unions of `api`, as the last run knew them.
    pub(super) fn of(api: &Api, lock: &Lock) -> Self {
        let mut places = Self {
            alike: lock.alike.clone(),
            ..Self::default()
        };
        let mut unions: Vec<(usize, &TypeDef, &Union)> = (api.types.iter())
            .filter_map(|ty| match &ty.shape {
                Shape::Union(union) => Some((ty.origin.tokens().len(), ty, union)),
                _ => None,
            })
            .collect();
        // The place of a union within a branch is known when that of the branch is.
        unions.sort_by_key(|(depth, ..)| *depth);
        for (_, ty, union) in unions {
            places.put_branches(api, lock, ty, union);
        }
        places
    }

    fn put_branches(&mut self, api: &Api, lock: &Lock, ty: &TypeDef, union: &Union) {
        let keys = branch_keys(union);
        let known = match lock.owner(&self.key(&ty.origin), &ty.shape) {
            Some(owner) => known(api, lock, owner, union, self),
            None => vec![None; union.branches.len()],
        };
        let taken: BTreeSet<&str> = known.iter().flatten().map(|known| known.step()).collect();
        for (index, branch) in union.branches.iter().enumerate() {
            let at = branch.origin.to_string();
            let is_alone = keys.iter().filter(|key| **key == keys[index]).count() == 1;
            let is_told = is_alone && !facts::is_only_a_place(&keys[index]);
            let position = branch.origin.last().unwrap_or_default();
            let step = match known[index] {
                Some(Known { variant, place, .. }) => {
                    self.variants.insert(at.clone(), variant.clone());
                    place.rsplit('/').next().map(str::to_owned)
                }
                None if is_told => Some(step(&keys[index])),
                // Another branch stood there.
                None if taken.contains(position) => Some(format!("[new {index}]")),
                None => None,
            };
            self.branches.extend(step.map(|step| (at, step)));
        }
    }

    /// From union, place and facts of each branch.
    pub(super) fn new(branches: &[(String, String, String)], alike: BTreeSet<String>) -> Self {
        let mut seen = BTreeSet::new();
        let mut twice = BTreeSet::new();
        for (union, _, facts) in branches {
            if !seen.insert((union, facts)) {
                twice.insert((union, facts));
            }
        }
        let known = branches.iter().filter(|(union, _, facts)| {
            !twice.contains(&(union, facts)) && !facts::is_only_a_place(facts)
        });
        Self {
            branches: known
                .map(|(_, at, facts)| (at.clone(), step(facts)))
                .collect(),
            variants: BTreeMap::new(),
            alike,
        }
    }

    /// What the variant of the branch at this place was called.
    pub(crate) fn variant(&self, branch: &Pointer) -> Option<&str> {
        self.variants.get(&branch.to_string()).map(String::as_str)
    }

    /// The place `at`, with branches by what they are known by, and path parameters without their names.
    pub(crate) fn key(&self, at: &Pointer) -> String {
        let mut raw = String::new();
        let mut key = String::new();
        for (index, token) in at.tokens().iter().enumerate() {
            let escaped = token.replace('~', "~0").replace('/', "~1");
            raw.push('/');
            raw.push_str(&escaped);
            key.push('/');
            match self.branches.get(&raw) {
                Some(step) => key.push_str(step),
                None if index == 1 && at.tokens()[0] == "paths" => {
                    let path = without_names(&escaped);
                    match self.alike.contains(&path) {
                        true => key.push_str(&escaped),
                        false => key.push_str(&path),
                    }
                }
                None => key.push_str(&escaped),
            }
        }
        key
    }
}

/// What decides for each branch, as far as it is a key.
pub(super) fn branch_keys(union: &Union) -> Vec<String> {
    let told = (0..union.branches.len()).map(|index| facts::branch(union, index));
    told.map(|told| facts::key(&told).to_owned()).collect()
}

/// What is known by these facts as a step of a place, in which a slash is none.
fn step(facts: &str) -> String {
    format!("[{}]", facts.replace('~', "~0").replace('/', "~1"))
}

/// The paths that differ in the names of their parameters alone, without these names. Only there the names count.
pub(super) fn alike<'a>(places: impl Iterator<Item = &'a Pointer>) -> BTreeSet<String> {
    let mut first: BTreeMap<String, String> = BTreeMap::new();
    let mut alike = BTreeSet::new();
    for at in places {
        let [paths, path, ..] = at.tokens() else {
            continue;
        };
        if paths == "paths" {
            let escaped = path.replace('~', "~0").replace('/', "~1");
            let key = without_names(&escaped);
            let known = first.entry(key.clone()).or_insert_with(|| escaped.clone());
            if *known != escaped {
                alike.insert(key);
            }
        }
    }
    alike
}

/// `/exports/{id}` as `/exports/{}`: what a parameter is called makes no difference to the server.
fn without_names(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    let mut inside = false;
    for c in path.chars() {
        match c {
            '{' => {
                inside = true;
                out.push('{');
            }
            '}' => {
                inside = false;
                out.push('}');
            }
            _ if inside => {}
            c => out.push(c),
        }
    }
    out
}
