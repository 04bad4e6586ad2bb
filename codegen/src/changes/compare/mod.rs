//! Two views -> their changes, one an item.
//!
//! # Invariants
//! - Types that were renamed have their new names in the old view already.
//! - What follows from another change may be among the changes: `fold` puts it where it belongs.

mod answers;
mod arguments;
mod client;
mod constructors;
mod enums;
mod fields;
mod headers;
mod limits;
mod media;
mod operations;
mod pairing;
mod positions;
mod schema;
mod types;
mod unions;

use std::collections::BTreeMap;

use super::spelling::{Reader, Spelled, reads, reads_kind};
use super::view::{Direction, View};
use super::{Change, Place, Rule, rule};
use crate::rust_api::RustType;
use crate::{Document, Pointer};

/// What is compared.
#[derive(Clone, Copy)]
pub(super) struct Sides<'a> {
    pub(super) old: &'a View,
    pub(super) new: &'a View,
    /// The documents, old and new.
    pub(super) documents: Option<(&'a Document, &'a Document)>,
}

/// Every change.
///
/// `crossed`: the types that have the names of others now.
pub(super) fn changes(
    sides: Sides<'_>,
    renamed_types: &BTreeMap<String, String>,
    crossed: &BTreeMap<String, String>,
) -> Vec<Change> {
    let mut found = Found {
        sides,
        changes: Vec::new(),
    };
    let renames = renamed_types
        .iter()
        .map(|names| (&rule::TYPE_RENAMED, names));
    let crossed = crossed
        .iter()
        .map(|names| (&rule::TYPE_MEANS_ANOTHER, names));
    for (rule, (from, to)) in renames.chain(crossed) {
        let Some(at) = sides.new.types.get(to).map(|ty| &ty.at) else {
            continue;
        };
        let (from, to) = (format!("types::{from}"), format!("types::{to}"));
        found.push(
            rule,
            to.clone(),
            Some(from),
            Some(to),
            new(at),
            "the schema has another name".to_owned(),
        );
    }
    found.client();
    found.operations();
    found.types();
    found.changes
}

/// The changes found so far.
struct Found<'a> {
    sides: Sides<'a>,
    changes: Vec<Change>,
}

fn new(at: &Pointer) -> Place {
    Place::New(at.clone())
}

fn old(at: &Pointer) -> Place {
    Place::Old(at.clone())
}

impl Found<'_> {
    fn push(
        &mut self,
        rule: &'static Rule,
        item: String,
        old: Option<String>,
        new: Option<String>,
        at: Place,
        why: String,
    ) {
        self.changes.push(Change {
            rule,
            items: vec![item],
            old,
            new,
            at,
            why,
            along: Vec::new(),
            operations: Vec::new(),
        });
    }

    /// Says what came or went with the change that was found last.
    fn last_along(&mut self, along: Vec<String>) {
        if let Some(change) = self.changes.last_mut() {
            change.along = along;
        }
    }

    /// What becomes of shipped binaries when a type of values that travel this way is another now.
    fn wire(&self, before: &Spelled, after: &Spelled, way: Direction) -> Wire {
        let Sides { old, new, .. } = self.sides;
        Wire::of(
            !way.received || reads(Reader::Client, (before, old), (after, new)),
            !way.sent || reads(Reader::Server, (after, new), (before, old)),
        )
    }

    /// As [`wire`](Self::wire) for a type of another kind under the same name.
    fn wire_of_kinds(&self, ty: &RustType, way: Direction) -> Wire {
        let Sides { old, new, .. } = self.sides;
        Wire::of(
            !way.received || reads_kind(Reader::Client, ty, old, new),
            !way.sent || reads_kind(Reader::Server, ty, new, old),
        )
    }
}

/// Whether shipped binaries get along with a type that is another now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wire {
    /// They do.
    Same,
    /// What the server sends now does not decode with the old type.
    NotRead,
    /// What the old client sends may be refused.
    Refused,
}

impl Wire {
    fn of(is_read: bool, is_taken: bool) -> Self {
        match (is_read, is_taken) {
            (false, _) => Self::NotRead,
            (true, false) => Self::Refused,
            (true, true) => Self::Same,
        }
    }

    fn rule(
        self,
        received: &'static Rule,
        sent: &'static Rule,
        same: &'static Rule,
    ) -> &'static Rule {
        match self {
            Self::NotRead => received,
            Self::Refused => sent,
            Self::Same => same,
        }
    }
}

impl Wire {
    /// Whether nothing comes of it for shipped binaries.
    fn is_same(self) -> bool {
        self == Self::Same
    }
}
