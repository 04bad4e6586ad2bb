//! One action + document -> the change it makes, or why it cannot.

use serde_json::Value;
use serde_json_path::JsonPath;

use super::action::{Action, Modifier, Path, Version};
use super::merge::{Kind, changes, merge, obstacles};
use super::target::{Location, get, get_mut, pointer, remove_all, select};
use crate::{Diagnostics, Pointer};

/// What an action is going to do; nothing stands in its way.
#[derive(Debug)]
pub(super) enum Change {
    Merge {
        targets: Vec<Location>,
        update: Value,
    },
    Remove(Vec<Location>),
}

impl Change {
    /// Finds what the action matches and whether it can be done there. Every obstacle is reported.
    pub(super) fn plan(action: &Action<'_>, root: &Value, diags: &mut Diagnostics) -> Option<Self> {
        let targets = select(&action.target.query, root);
        if let Some(expected) = action.expected
            && u64::try_from(targets.len()) != Ok(expected)
        {
            diags.action_matches_unexpected(action.index, expected, &pointers(&targets));
            return None;
        }
        if targets.is_empty() {
            diags.action_matches_nothing(action.index, action.target.text, &nearest(action, root));
            return None;
        }
        let update = match &action.modifier {
            Modifier::Remove => return Self::plan_removal(action, targets, diags),
            Modifier::Update(update) => (*update).clone(),
            Modifier::Copy(path) => copied(action, path, root, diags)?.clone(),
        };
        can_merge(action, root, &targets, &update, diags).then_some(Self::Merge { targets, update })
    }

    fn plan_removal(
        action: &Action<'_>,
        targets: Vec<Location>,
        diags: &mut Diagnostics,
    ) -> Option<Self> {
        if targets.iter().any(Vec::is_empty) {
            diags.action_removes_all(action.index);
            return None;
        }
        Some(Self::Remove(targets))
    }

    /// Makes the change in the document it was planned for.
    pub(super) fn apply(self, root: &mut Value) {
        match self {
            Self::Remove(targets) => remove_all(root, targets),
            Self::Merge { targets, update } => {
                for target in targets {
                    if let Some(target) = get_mut(root, &target) {
                        merge(target, &update);
                    }
                }
            }
        }
    }
}

fn pointers(targets: &[Location]) -> Vec<Pointer> {
    targets.iter().map(pointer).collect()
}

/// The one value that `copy` names.
fn copied<'a>(
    action: &Action<'_>,
    path: &Path<'_>,
    root: &'a Value,
    diags: &mut Diagnostics,
) -> Option<&'a Value> {
    let sources = select(&path.query, root);
    match sources.as_slice() {
        [source] => get(root, source),
        _ => {
            diags.action_copies_other_than_one(action.index, path.text, &pointers(&sources));
            None
        }
    }
}

fn can_merge(
    action: &Action<'_>,
    root: &Value,
    targets: &[Location],
    update: &Value,
    diags: &mut Diagnostics,
) -> bool {
    let values: Vec<(Pointer, &Value)> = targets
        .iter()
        .filter_map(|target| Some((pointer(target), get(root, target)?)))
        .collect();
    let Some((first_at, first)) = values.first() else {
        return false;
    };
    let kind = Kind::of(first);
    if let Some((other_at, other)) = values.iter().find(|(_, value)| Kind::of(value) != kind) {
        diags.action_matches_kinds(action.index, (kind, first_at), (Kind::of(other), other_at));
        return false;
    }
    if kind == Kind::Single && action.version < Version::V1_1 {
        diags.action_needs_newer_overlay(action.index, first_at);
        return false;
    }
    let mut found = Vec::new();
    for (at, value) in &values {
        obstacles(value, update, at, &mut found);
    }
    if !values.iter().any(|(_, value)| changes(value, update)) {
        let places: Vec<_> = values.into_iter().map(|(at, _)| at).collect();
        diags.action_changes_nothing(action.index, update, &places);
        return false;
    }
    let mergeable = found.is_empty();
    for obstacle in found {
        diags.action_obstacle(action.index, obstacle);
    }
    mergeable
}

/// The longest leading part of the target, cut between its segments, that matches something.
fn nearest(action: &Action<'_>, root: &Value) -> Option<(String, Pointer)> {
    let text = action.target.text;
    let cuts = text
        .char_indices()
        .filter(|(_, c)| matches!(c, '.' | '['))
        .map(|(at, _)| at);
    let mut cuts: Vec<_> = cuts.collect();
    cuts.reverse();
    cuts.into_iter().find_map(|cut| {
        let part = &text[..cut];
        let query = JsonPath::parse(part).ok()?;
        let matched = select(&query, root);
        Some((part.to_owned(), pointer(matched.first()?)))
    })
}
