//! One cause, one entry: what follows from a change goes into its entry, and equal changes become one.
//!
//! Types that came or went with the only thing that needed them are told there. The same change of the same member in many
//! types or operations is one entry with many items, and so are members of one type or operation that came or went
//! together.
//!
//! # Invariants
//! - Nothing is dropped: what is folded is listed, in `along` or among the items.

use std::collections::{BTreeMap, BTreeSet};

use super::change::owner;
use super::spelling::mentioned;
use super::view::View;
use super::{Change, Rule, rule};
use crate::Pointer;

/// Folds the changes of `old` and `new`.
pub(super) fn fold(found: Vec<Change>, old: &View, new: &View) -> Vec<Change> {
    let gone = Side {
        view: old,
        of_types: &rule::TYPE_REMOVED,
        of_constructors: Some(&rule::CONSTRUCTOR_REMOVED),
        of_operations: &rule::OPERATION_REMOVED,
        text: |change| change.old.as_deref().unwrap_or_default(),
    };
    let come = Side {
        view: new,
        of_types: &rule::TYPE_ADDED,
        of_constructors: None,
        of_operations: &rule::OPERATION_ADDED,
        text: |change| change.new.as_deref().unwrap_or_default(),
    };
    gather(group(come.attach(gone.attach(renames(found)))))
}

/// Makes members of one owner that came, or went, one change.
fn gather(changes: Vec<Change>) -> Vec<Change> {
    let mut places: BTreeMap<(&'static str, String), usize> = BTreeMap::new();
    let mut gathered: Vec<Change> = Vec::new();
    for change in changes {
        let owner = owner(change.item());
        let is_member = change.items.len() == 1 && owner.len() < change.item().len();
        let has_moved = change.old.is_some() != change.new.is_some();
        if !is_member || !has_moved {
            gathered.push(change);
            continue;
        }
        let key = (change.rule.id, owner.to_owned());
        match places.get(&key) {
            Some(index) => gathered[*index].take_in(change),
            None => {
                places.insert(key, gathered.len());
                gathered.push(change);
            }
        }
    }
    gathered
}

impl Change {
    /// Adds a member of the same owner.
    fn take_in(&mut self, other: Self) {
        if self.items.len() == 1 {
            let item = self.item().to_owned();
            let named = |text: &mut String| *text = format!("{}: {text}", member(&item));
            self.old.iter_mut().chain(&mut self.new).for_each(named);
        }
        let name = member(other.item()).to_owned();
        for (text, more) in [(&mut self.old, other.old), (&mut self.new, other.new)] {
            if let (Some(text), Some(more)) = (text, more) {
                text.push_str(&format!(", {name}: {more}"));
            }
        }
        if self.why != other.why {
            self.why.push_str(&format!(", {}", other.why));
        }
        self.items.extend(other.items);
        self.along.extend(other.along);
    }
}

/// `at` of `types::Job.at`.
fn member(item: &str) -> &str {
    item[owner(item).len()..].trim_start_matches(['.', ':', ' '])
}

/// Puts the new name of a type that stands inside another to the new name of that one.
fn renames(changes: Vec<Change>) -> Vec<Change> {
    let (renamed, mut others): (Vec<Change>, Vec<Change>) = changes
        .into_iter()
        .partition(|change| change.rule == &rule::TYPE_RENAMED);
    let places: Vec<Pointer> = renamed
        .iter()
        .map(|change| change.at.pointer().clone())
        .collect();
    let is_inside = |change: &Change| {
        let at = change.at.pointer();
        places.iter().any(|other| other != at && other.contains(at))
    };
    let (inner, mut outer): (Vec<Change>, Vec<Change>) = renamed.into_iter().partition(is_inside);
    for change in inner {
        let is_around = |outer: &&mut Change| outer.at.pointer().contains(change.at.pointer());
        match outer.iter_mut().find(is_around) {
            Some(outer) => outer.along.extend(change.items),
            None => others.push(change),
        }
    }
    others.append(&mut outer);
    others
}

/// What is in one of the clients alone.
struct Side<'a> {
    view: &'a View,
    /// The rule of the types that are in this client alone.
    of_types: &'static Rule,
    /// The rule of the types that only the other client lets nobody make.
    of_constructors: Option<&'static Rule>,
    of_operations: &'static Rule,
    /// What a change says of this client.
    text: fn(&Change) -> &str,
}

impl Side<'_> {
    /// Puts the types of this side alone to the changes that they came or went with.
    fn attach(&self, changes: Vec<Change>) -> Vec<Change> {
        let (types, mut causes): (Vec<Change>, Vec<Change>) =
            changes.into_iter().partition(|change| {
                change.rule == self.of_types || Some(change.rule) == self.of_constructors
            });
        causes.sort_by(|a, b| a.order().cmp(&b.order()));
        let mut loose: BTreeMap<String, Change> = types
            .into_iter()
            .filter_map(|change| {
                Some((
                    owner(change.item()).strip_prefix("types::")?.to_owned(),
                    change,
                ))
            })
            .collect();
        for cause in &mut causes {
            let seeds = self.said_by(cause);
            self.take(seeds, &mut loose, &mut cause.along);
        }
        // What no text says: an enum of answers that came to be, a type of another kind.
        for cause in &mut causes {
            let seeds = self.mentioned_by(owner(cause.item()));
            self.take(seeds, &mut loose, &mut cause.along);
        }
        causes.extend(self.alone(loose));
        causes
    }

    /// The types that the text of a change names; all of an operation's where the operation itself came or went.
    fn said_by(&self, cause: &Change) -> Vec<String> {
        let mut named: Vec<String> = mentioned((self.text)(cause)).map(str::to_owned).collect();
        if cause.rule == self.of_operations {
            named.extend(self.mentioned_by(cause.item()));
        }
        named
    }

    fn mentioned_by(&self, owner: &str) -> Vec<String> {
        let operation = owner
            .strip_prefix("Client::")
            .and_then(|name| self.view.operations.get(name));
        let ty = owner
            .strip_prefix("types::")
            .and_then(|name| self.view.types.get(name));
        let by_operation = operation.into_iter().flat_map(|found| found.mentions());
        let by_type = ty.into_iter().flat_map(|found| found.mentions());
        by_operation.chain(by_type).map(str::to_owned).collect()
    }

    /// Moves types from the loose ones to a cause, and all that only they need.
    fn take(
        &self,
        seeds: Vec<String>,
        loose: &mut BTreeMap<String, Change>,
        along: &mut Vec<String>,
    ) {
        let mut pending = seeds;
        while let Some(name) = pending.pop() {
            if let Some(change) = loose.remove(&name) {
                pending.extend(self.mentioned_by(owner(change.item())));
                along.extend(change.items);
            }
        }
        along.sort();
    }

    /// Types that nothing else explains, those that others of them need with these.
    fn alone(&self, mut loose: BTreeMap<String, Change>) -> Vec<Change> {
        let mut needed = BTreeSet::new();
        for name in loose.keys() {
            let mentions = self.mentioned_by(&format!("types::{name}"));
            needed.extend(mentions.into_iter().filter(|other| other != name));
        }
        let is_root = |name: &String| !needed.contains(name);
        let names: Vec<String> = loose.keys().cloned().collect();
        let (roots, others): (Vec<String>, Vec<String>) = names.into_iter().partition(is_root);
        let mut alone = Vec::new();
        for name in roots.into_iter().chain(others) {
            if let Some(mut change) = loose.remove(&name) {
                let seeds = self.mentioned_by(owner(change.item()));
                self.take(seeds, &mut loose, &mut change.along);
                alone.push(change);
            }
        }
        alone
    }
}

/// What equal changes have in common.
type Key = (&'static str, String, Option<String>, Option<String>, String);

/// Makes equal changes of several items one change.
fn group(changes: Vec<Change>) -> Vec<Change> {
    let mut groups: BTreeMap<Key, usize> = BTreeMap::new();
    let mut grouped: Vec<Change> = Vec::new();
    for change in changes {
        let Some(key) = key(&change) else {
            grouped.push(change);
            continue;
        };
        match groups.get(&key) {
            Some(index) => {
                let first = &mut grouped[*index];
                first.items.extend(change.items);
                first.along.extend(change.along);
            }
            None => {
                groups.insert(key, grouped.len());
                grouped.push(change);
            }
        }
    }
    grouped
}

/// The key of a change that may be one of many; `None` for what stands for itself.
fn key(change: &Change) -> Option<Key> {
    let of_itself: [&Rule; 9] = [
        &rule::OPERATION_REMOVED,
        &rule::OPERATION_ADDED,
        &rule::OPERATION_DEPRECATED,
        &rule::TYPE_ADDED,
        &rule::TYPE_REMOVED,
        &rule::TYPE_DEPRECATED,
        &rule::RECEIVED_KIND_CHANGED,
        &rule::SENT_KIND_CHANGED,
        &rule::KIND_CHANGED,
    ];
    if of_itself.contains(&change.rule) {
        return None;
    }
    let item = change.item();
    // A keyword that changed wherever it stood, or a limit that came to many, is one decision of who wrote the document.
    let of_many: [&Rule; 4] = [
        &rule::RECEIVED_FIELD_TYPE_CHANGED,
        &rule::SENT_FIELD_TYPE_CHANGED,
        &rule::FIELD_TYPE_RESPELLED,
        &rule::SENT_LIMIT_TIGHTENED,
    ];
    let is_of_many = of_many.contains(&change.rule) && change.why.starts_with('`');
    let tail = match is_of_many {
        true => String::new(),
        false => item[owner(item).len()..].to_owned(),
    };
    Some((
        change.rule.id,
        tail,
        change.old.clone(),
        change.new.clone(),
        change.why.clone(),
    ))
}
