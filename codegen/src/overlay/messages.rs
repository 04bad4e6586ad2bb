//! The wording of what can be wrong with an overlay.

use serde_json::Value;

use super::merge::{Kind, Obstacle};
use crate::{Diagnostic, Diagnostics, Place, Pointer, Severity};

const FIXED: &str = "the vendor has fixed this; remove the action";

fn action_at(index: usize) -> Place {
    Place::Overlay(Pointer::root().key("actions").index(index))
}

/// How an action is called in messages; people count from 1.
fn action(index: usize) -> String {
    format!("overlay action {}", index + 1)
}

impl Diagnostics {
    fn overlay_error(&mut self, places: Vec<Place>, message: String, help: String) {
        self.push(Diagnostic {
            severity: Severity::Error,
            message,
            places,
            help: Some(help),
            loss: None,
        });
    }

    fn action_error<'a>(
        &mut self,
        index: usize,
        spec: impl IntoIterator<Item = &'a Pointer>,
        message: &str,
        help: &str,
    ) {
        let spec = spec.into_iter().map(|at| Place::Spec(at.clone()));
        let places = [action_at(index)].into_iter().chain(spec).collect();
        self.overlay_error(
            places,
            format!("{} {message}", action(index)),
            help.to_owned(),
        );
    }

    pub(super) fn overlay_shape(&mut self, at: &Pointer, message: &str, help: &str) {
        self.error(Place::Overlay(at.clone()), message, help);
    }

    pub(super) fn action_shape(&mut self, index: usize, message: &str, help: &str) {
        self.action_error(index, [], message, help);
    }

    pub(super) fn action_path_invalid(
        &mut self,
        index: usize,
        name: &str,
        path: &str,
        position: usize,
        why: &str,
    ) {
        self.action_error(
            index,
            [],
            &format!("has a `{name}` that is no JSONPath: {why} at character {position} of `{path}`"),
            "write a path as RFC 9535 has it; names with other characters than letters go in `['…']`",
        );
    }

    pub(super) fn action_matches_nothing(
        &mut self,
        index: usize,
        target: &str,
        nearest: &Option<(String, Pointer)>,
    ) {
        let (near, help) = match nearest {
            Some((part, at)) => (
                Some(at),
                format!(
                    "`{part}` matches, the rest does not; correct it, or remove the action if the vendor removed what it mended"
                ),
            ),
            None => (
                None,
                "correct the target, or remove the action if the vendor removed what it mended"
                    .to_owned(),
            ),
        };
        self.action_error(index, near, &format!("matches nothing: `{target}`"), &help);
    }

    pub(super) fn action_matches_unexpected(
        &mut self,
        index: usize,
        expected: u64,
        matched: &[Pointer],
    ) {
        self.action_error(
            index,
            matched,
            &format!("expects {expected} matches and has {}", matched.len()),
            "look at what changed, then correct the target or `x-expect`",
        );
    }

    pub(super) fn action_matches_kinds(
        &mut self,
        index: usize,
        (first, first_at): (Kind, &Pointer),
        (other, other_at): (Kind, &Pointer),
    ) {
        self.action_error(
            index,
            [first_at, other_at],
            &format!(
                "matches {} and {}; what it matches must be of one kind",
                first.name(),
                other.name()
            ),
            "narrow the target, or split the action",
        );
    }

    pub(super) fn action_changes_nothing(
        &mut self,
        index: usize,
        update: &Value,
        places: &[Pointer],
    ) {
        let message = match single_member(update) {
            Some((path, value)) => format!("changes nothing: `{path}` is already {value}"),
            None => "changes nothing".to_owned(),
        };
        self.action_error(index, places, &message, FIXED);
    }

    pub(super) fn action_removes_all(&mut self, index: usize) {
        self.action_error(
            index,
            [],
            "removes the whole document",
            "name what is to be removed",
        );
    }

    pub(super) fn action_needs_newer_overlay(&mut self, index: usize, at: &Pointer) {
        self.action_error(
            index,
            [at],
            "updates a single value, which overlays can from 1.1 on",
            "write `overlay: 1.1.0`, or target the object that holds the value",
        );
    }

    pub(super) fn action_copies_other_than_one(
        &mut self,
        index: usize,
        path: &str,
        sources: &[Pointer],
    ) {
        self.action_error(
            index,
            sources,
            &format!(
                "copies from `{path}`, which matches {} places, not one",
                sources.len()
            ),
            "name exactly one source",
        );
    }

    pub(super) fn action_obstacle(&mut self, index: usize, obstacle: Obstacle) {
        match obstacle {
            Obstacle::Kinds { at, target, update } => self.action_error(
                index,
                [&at],
                &format!("merges {} into {}", update.name(), target.name()),
                "remove what stands there in an action before, then add the new",
            ),
            Obstacle::Present { at, element } => self.action_error(
                index,
                [&at],
                &format!("appends {element}, which the list has already"),
                "the vendor has fixed this; remove the element from the action, or the action",
            ),
        }
    }
}

/// The one single value in an update, with the names that lead to it.
fn single_member(update: &Value) -> Option<(String, &Value)> {
    let mut names = Vec::new();
    let mut value = update;
    while let Value::Object(members) = value {
        let (1, Some((name, inner))) = (members.len(), members.iter().next()) else {
            return None;
        };
        names.push(name.as_str());
        value = inner;
    }
    let single = !names.is_empty() && Kind::of(value) == Kind::Single;
    single.then(|| (names.join("."), value))
}
