//! In which operations a change shows.
//!
//! # Invariants
//! - A type is reached through any number of other types, in the old client or in the new one.

use std::collections::{BTreeMap, BTreeSet};

use super::Change;
use super::spelling::mentioned;
use super::surface::{Surface, Type};

/// Adds to each change of a type the operations that have the type in a request or an answer.
pub(super) fn add_operations(changes: &mut [Change], old: &Surface, new: &Surface) {
    let users = Users::of([old, new]);
    for change in changes {
        let types: Vec<&str> = change
            .items
            .iter()
            .filter_map(|item| super::change::owner(item).strip_prefix("types::"))
            .collect();
        change.operations = users.operations(&types);
    }
}

/// Who names a type.
#[derive(Default)]
struct Users<'a> {
    types: BTreeMap<&'a str, BTreeSet<&'a str>>,
    operations: BTreeMap<&'a str, BTreeSet<&'a str>>,
}

impl<'a> Users<'a> {
    fn of(surfaces: [&'a Surface; 2]) -> Self {
        let mut users = Self::default();
        for surface in surfaces {
            for (name, ty) in &surface.types {
                for mentioned in ty.mentions() {
                    users.types.entry(mentioned).or_default().insert(name);
                }
            }
            for (name, operation) in &surface.operations {
                for mentioned in operation.mentions() {
                    users.operations.entry(mentioned).or_default().insert(name);
                }
            }
        }
        users
    }

    fn operations(&self, types: &[&'a str]) -> Vec<String> {
        let mut seen: BTreeSet<&str> = types.iter().copied().collect();
        let mut pending: Vec<&str> = types.to_vec();
        let mut found: BTreeSet<&str> = BTreeSet::new();
        while let Some(name) = pending.pop() {
            found.extend(self.operations.get(name).into_iter().flatten());
            for user in self.types.get(name).into_iter().flatten() {
                if seen.insert(user) {
                    pending.push(user);
                }
            }
        }
        found.into_iter().map(str::to_owned).collect()
    }
}

impl Type {
    /// The types that it is made of.
    pub(super) fn mentions(&self) -> impl Iterator<Item = &str> {
        let members = self.members.iter().map(|member| member.ty.as_str());
        members
            .chain([self.definition.as_str()])
            .flat_map(mentioned)
    }
}

impl super::surface::Operation {
    /// The types that it takes and answers.
    pub(super) fn mentions(&self) -> impl Iterator<Item = &str> {
        let arguments = self.arguments.iter().map(|a| a.member.ty.as_str());
        let answers = self
            .answers
            .iter()
            .chain(&self.errors)
            .map(|a| a.body.as_str());
        let headers = self.headers.iter().map(|(_, header)| header.ty.as_str());
        arguments.chain(answers).chain(headers).flat_map(mentioned)
    }
}
