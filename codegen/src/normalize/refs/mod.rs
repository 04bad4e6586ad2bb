//! Makes every reference one to a component of the right kind, `#/components/<section>/<name>`.
//!
//! A reference may point at anything in the document. What is not a component becomes one: the target moves to
//! `components`, a reference takes its place, and both users share it. Path items and media types have no components in
//! the 3.0 model and are written where they are used.
//!
//! # Invariants
//! - Afterwards a reference names a component that is there. Any other was told, with what was looked for, and taken
//!   away: `repair` decides what stands in for its target. A mapping is a hint and left to whoever reads it.
//! - Outside schemas no reference leads to a reference, so none leads in a circle.
//! - References inside examples, defaults, enums and extensions are data, and stay.

mod collect;
mod hoist;
mod misplaced;
mod naming;
mod path_items;
mod repair;
mod report;
mod resolve;

use serde_json::Value;

use super::kinds::Kind;
use crate::diagnostics::Diagnostics;
use crate::model::Moved;
use crate::{Document, Pointer};

use collect::{Anchors, collect};
use hoist::Plan;
use naming::Names;
use report::Report;
use resolve::{Problem, Resolver};

/// How many values may be written a second time where they are used.
const COPIES: usize = 1_000_000;

/// A reference that is not simply the name of a component.
struct Found {
    /// Where the text of the reference stands.
    at: Pointer,
    /// What it must lead to.
    kind: Kind,
    text: String,
    /// Whether nothing needs what it leads to: it stands in a mapping.
    is_hint: bool,
}

/// The reference to a component.
pub(super) fn component_ref(section: &str, name: &str) -> String {
    // A per cent sign would be read as the beginning of an escape.
    let pointer = Pointer::root().key("components").key(section).key(name);
    format!("#{}", pointer.to_string().replace('%', "%25"))
}

/// Settles every reference of the document. What becomes a component is noted in `moved`.
pub(super) fn settle(document: &mut Document, moved: &mut Moved, diags: &mut Diagnostics) {
    let mut copies = COPIES;
    let mut report = Report::default();
    let mut elements = Vec::new();
    misplaced::write_in_place(document, &mut copies, diags);
    path_items::write_in_place(document, &mut copies, &mut report);
    let mut anchors = Anchors::default();
    let mut fresh = vec![(Kind::Root, Pointer::root())];
    let mut names = Names::default();
    // Each round looks through what the one before has copied, and `copies` bounds that.
    loop {
        let mut found = Vec::new();
        for (kind, at) in &fresh {
            collect(document, *kind, at, &mut found, &mut anchors);
        }
        if found.is_empty() {
            break;
        }
        let mut plan = Plan::default();
        let mut broken = Vec::new();
        let resolver = Resolver::new(document, &anchors);
        for reference in found {
            match resolver.resolve(&reference) {
                Ok(target) => plan.add(document, &mut names, reference, target),
                Err(Problem::Meant(target)) => {
                    report.mended(&reference, &target);
                    plan.add(document, &mut names, reference, target);
                }
                Err(_) if reference.is_hint => {}
                Err(problem) => {
                    broken.push((reference.at.clone(), reference.kind));
                    let near = if report.is_news(&reference) {
                        resolver.near(&reference)
                    } else {
                        Vec::new()
                    };
                    report.problem(document, reference, problem, &near);
                }
            }
        }
        for (at, kind) in broken {
            repair::break_off(document, &at, kind, &mut elements);
        }
        fresh = plan.carry_out(document, moved, &mut copies, &mut report);
    }
    repair::remove_elements(document, elements);
    report.finish(document, diags);
}

/// How many values a tree has.
fn size(value: &Value) -> usize {
    match value {
        Value::Array(elements) => 1 + elements.iter().map(size).sum::<usize>(),
        Value::Object(members) => 1 + members.values().map(size).sum::<usize>(),
        _ => 1,
    }
}

/// The value at `at`, to change.
fn get_mut<'a>(document: &'a mut Document, at: &Pointer) -> Option<&'a mut Value> {
    at.tokens()
        .iter()
        .try_fold(document.root_mut(), |value, token| match value {
            Value::Object(members) => members.get_mut(token),
            Value::Array(elements) => elements.get_mut(token.parse::<usize>().ok()?),
            _ => None,
        })
}
