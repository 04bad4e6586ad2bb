//! In which operations a change shows.
//!
//! # Invariants
//! - A type is reached through any number of other types.
//! - What both clients have is changed for the operations that reach it in both: an operation that has another type now is
//!   told of that.

use std::collections::{BTreeMap, BTreeSet};

use super::change::owner;
use super::view::{Operation, Type, View};
use super::{Change, pairs};
use crate::rust_api::{RustType, TypeName};

/// Adds to each change of a type the operations that have the type in a request or an answer.
pub(super) fn add_operations(changes: &mut [Change], old: &View, new: &View) {
    let renamed: BTreeMap<&str, &str> = pairs::operations(old, new).into_iter().collect();
    let (olds, news) = (Users::of(old), Users::of(new));
    for change in changes {
        let owners: BTreeSet<&str> = change.items.iter().map(|item| owner(item)).collect();
        let types = owners
            .into_iter()
            .filter_map(|item| item.strip_prefix("types::"));
        let mut found = BTreeSet::new();
        for ty in types {
            let before: BTreeSet<&str> = olds
                .operations(ty)
                .into_iter()
                .map(|name| renamed.get(name).copied().unwrap_or(name))
                .collect();
            let after = news.operations(ty);
            match old.types.contains_key(ty) && new.types.contains_key(ty) {
                true => found.extend(before.intersection(&after).copied()),
                false => found.extend(before.union(&after).copied()),
            }
        }
        change.operations = found.into_iter().map(str::to_owned).collect();
    }
}

/// Who names a type, in one client.
#[derive(Default)]
struct Users<'a> {
    types: BTreeMap<&'a str, BTreeSet<&'a str>>,
    operations: BTreeMap<&'a str, BTreeSet<&'a str>>,
}

impl<'a> Users<'a> {
    fn of(view: &'a View) -> Self {
        let mut users = Self::default();
        for (name, ty) in &view.types {
            for mentioned in ty.mentions() {
                users.types.entry(mentioned).or_default().insert(name);
            }
        }
        for (name, operation) in &view.operations {
            for mentioned in operation.mentions() {
                users.operations.entry(mentioned).or_default().insert(name);
            }
        }
        users
    }

    fn operations(&self, ty: &'a str) -> BTreeSet<&'a str> {
        let mut seen = BTreeSet::from([ty]);
        let mut pending = vec![ty];
        let mut found = BTreeSet::new();
        while let Some(name) = pending.pop() {
            found.extend(self.operations.get(name).into_iter().flatten());
            for user in self.types.get(name).into_iter().flatten() {
                if seen.insert(user) {
                    pending.push(user);
                }
            }
        }
        found
    }
}

impl Type {
    /// The types that it is made of.
    pub(super) fn mentions(&self) -> impl Iterator<Item = &str> {
        let members = self.members.iter().filter_map(|member| member.ty.item());
        let definition = self.definition.as_ref().and_then(RustType::item);
        members.chain(definition.map(TypeName::as_str))
    }
}

impl Operation {
    /// The types that it takes and answers.
    pub(super) fn mentions(&self) -> impl Iterator<Item = &str> {
        let arguments = self.arguments.iter().filter_map(|a| a.member.ty.item());
        let answers = self.answers.iter().chain(&self.errors);
        let answers = answers.filter_map(|answer| answer.body.ty()?.item());
        let headers = self
            .headers
            .iter()
            .filter_map(|(_, header)| header.ty.item());
        arguments
            .chain(answers.map(TypeName::as_str))
            .chain(headers)
    }
}
