//! The wording of what can be wrong with a selection.

use super::operations::Operation;
use super::pattern::nearest;
use crate::{Diagnostics, Place, Pointer};

fn paths() -> Place {
    Place::Spec(Pointer::root().key("paths"))
}

/// `did you mean …?`, or where to look.
fn did_you_mean(near: &[&str], otherwise: &str) -> String {
    if near.is_empty() {
        return otherwise.to_owned();
    }
    let quoted: Vec<_> = near.iter().map(|name| format!("`{name}`")).collect();
    format!("did you mean {}?", quoted.join(", "))
}

impl Diagnostics {
    pub(super) fn no_operation_matches(
        &mut self,
        list: &str,
        pattern: &str,
        operations: &[Operation],
    ) {
        let titles: Vec<_> = operations.iter().map(Operation::title).collect();
        let ids = operations
            .iter()
            .filter_map(|operation| operation.id.as_deref());
        let near = if pattern.contains(['/', ' ']) {
            nearest(pattern, titles.iter().map(String::as_str))
        } else {
            nearest(pattern, ids)
        };
        self.error(
            paths(),
            format!("`{pattern}` in `{list}` of the selection matches no operation"),
            did_you_mean(&near, "write an `operationId`, or a method and path as `GET /exports/{id}`; `*` stands for any text"),
        );
    }

    pub(super) fn no_tag_matches(&mut self, pattern: &str, operations: &[Operation]) {
        let mut tags: Vec<_> = operations
            .iter()
            .flat_map(|operation| &operation.tags)
            .map(String::as_str)
            .collect();
        tags.sort_unstable();
        tags.dedup();
        self.error(
            paths(),
            format!("`{pattern}` in `tags` of the selection is no operation's tag"),
            did_you_mean(
                &nearest(pattern, tags),
                "write a tag as the operations have it",
            ),
        );
    }

    pub(super) fn no_schema_matches(&mut self, pattern: &str, names: &[&str]) {
        self.error(
            Place::Spec(Pointer::root().key("components").key("schemas")),
            format!("`{pattern}` in `schemas` of the selection matches no schema"),
            did_you_mean(
                &nearest(pattern, names.iter().copied()),
                "write a name that stands under `components/schemas`",
            ),
        );
    }

    pub(super) fn excludes_what_is_not_kept(&mut self, pattern: &str) {
        self.error(
            paths(),
            format!("`{pattern}` in `exclude` of the selection leaves out nothing that is kept"),
            "remove it",
        );
    }

    pub(super) fn selection_is_empty(&mut self) {
        self.error(
            paths(),
            "the selection keeps no operation and no schema",
            "exclude less, or list `schemas`",
        );
    }

    pub(super) fn reference_into_unselected(&mut self, from: &Pointer, to: &Pointer) {
        let operation = match to.tokens() {
            [_, path, method, ..] => format!("`{} {path}`", method.to_uppercase()),
            _ => "what it refers to".to_owned(),
        };
        self.error(
            Place::Spec(from.clone()),
            format!("a kept part refers to `#{to}`, which the selection leaves out"),
            format!("keep {operation} too, or move the part to `components` by the overlay"),
        );
    }
}
