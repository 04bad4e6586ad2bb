//! Places of the document as keys of the lock: a branch by what decides for it, a path without the names of its parameters,
//! unless several paths differ in these alone.
//!
//! # Invariants
//! - A key is made from the document and from the lock by the same rules.

use std::collections::{BTreeMap, BTreeSet};

use crate::Pointer;
use crate::api_file::facts;
use crate::ir::{Api, Shape};

/// The places of branches, and what they are known by instead.
#[derive(Clone, Debug, Default)]
pub struct Places {
    branches: BTreeMap<String, String>,
    /// The paths, without the names of their parameters, that several paths are.
    alike: BTreeSet<String>,
}

impl Places {
    /// The branches of the unions of `api`. `alike` is what [`alike`] says of it and of the lock.
    pub(super) fn of(api: &Api, alike: BTreeSet<String>) -> Self {
        let mut branches = Vec::new();
        for (_, ty) in api.ids() {
            if let Shape::Union(union) = &ty.shape {
                let parent = ty.origin.to_string();
                branches.extend(union.branches.iter().enumerate().map(|(index, branch)| {
                    (
                        parent.clone(),
                        branch.origin.to_string(),
                        facts::key(&facts::branch(union, index)).to_owned(),
                    )
                }));
            }
        }
        Self::new(&branches, alike)
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
                .map(|(_, at, facts)| (at.clone(), facts.clone()))
                .collect(),
            alike,
        }
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
                Some(facts) => key.push_str(&format!("[{facts}]")),
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
