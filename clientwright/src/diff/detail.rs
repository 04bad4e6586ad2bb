//! What is known of a change beside the change: its id, its line, its users, how grave it is here.
//!
//! # Invariants
//! - An id depends on the vendor, the rule, the items, and what was and is there, so it lives through commits and is that
//!   of one change.

use std::fmt::Write as _;

use codegen::changes::{Change, Changes, Gravity, Place, lines};
use sha2::{Digest as _, Sha256};

use super::client::Client;
use super::judge::{Acceptance, Judge, today};
use super::prove::Proof;
use super::report::Paths;
use super::uses::{Sources, Use};

/// What is known of a change beside the change.
#[derive(Clone, Debug)]
pub(super) struct Detail {
    /// Twelve hexadecimal digits.
    pub(super) id: String,
    pub(super) gravity: Gravity,
    pub(super) accepted: Option<Acceptance>,
    pub(super) spot: Option<Spot>,
    pub(super) uses: Vec<Use>,
    /// What shows it; none where that was not asked for.
    pub(super) proofs: Option<Vec<Proof>>,
}

/// A line of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    /// As it is named to readers: `specs/x/openapi.yaml`, `1a2b3c:specs/x/openapi.yaml`.
    pub(super) file: String,
    pub(super) line: usize,
    /// Where a browser has it.
    pub(super) link: Option<String>,
    /// Whether the new document has it.
    pub(super) is_new: bool,
}

/// The details of each change, and the places of prose that differs.
pub(super) fn of(
    changes: &Changes,
    vendor: &str,
    (old, new): (&Client, &Client),
    paths: &Paths,
    sources: &Sources,
    judge: &Judge,
) -> (Vec<Detail>, Vec<String>) {
    let mut places = (Vec::new(), Vec::new());
    for change in &changes.entries {
        match &change.at {
            Place::Old(at) => places.0.push(at),
            Place::New(at) => places.1.push(at),
        }
    }
    let in_new = places.1.len();
    places.1.extend(&changes.prose);
    let mut old_lines = lines(old.spec(), &places.0).into_iter();
    let new_lines = lines(new.spec(), &places.1);
    let (new_lines, prose) = new_lines.split_at(in_new);
    let mut new_lines = new_lines.iter().copied();
    let today = today();
    let detail = |change: &Change| {
        let line = match &change.at {
            Place::Old(_) => old_lines.next(),
            Place::New(_) => new_lines.next(),
        };
        let id = id(vendor, change);
        Detail {
            gravity: judge.gravity(change),
            accepted: judge.accepted(&id, today).cloned(),
            // What comes from the generator stands nowhere.
            spot: line
                .filter(|_| change.at.pointer().last().is_some())
                .map(|line| paths.spot(matches!(change.at, Place::New(_)), line)),
            uses: uses(change, vendor, sources),
            proofs: None,
            id,
        }
    };
    let details = changes.entries.iter().map(detail).collect();
    let prose = prose.iter().map(|line| format!("{}:{line}", paths.new));
    (details, prose.collect())
}

fn uses(change: &Change, vendor: &str, sources: &Sources) -> Vec<Use> {
    if change.rule.gravity() == Gravity::Additive {
        return Vec::new();
    }
    // A thing under a new name is written with the old one.
    let renamed = change.rule.id.ends_with("-renamed");
    let old = change
        .old
        .as_deref()
        .filter(|old| renamed && old.contains("::"));
    let items = match old {
        Some(old) => vec![old.to_owned()],
        None => change.items.clone(),
    };
    let gone = change.along.iter().filter(|_| change.new.is_none());
    let items = items.iter().chain(gone);
    let mut uses: Vec<Use> = items
        .flat_map(|item| sources.of_item(vendor, item))
        .collect();
    uses.sort();
    uses.dedup();
    uses
}

/// Twelve digits by which an acceptance knows a change.
fn id(vendor: &str, change: &Change) -> String {
    let mut digest = Sha256::new();
    let said = [&change.old, &change.new].map(|text| text.as_deref().unwrap_or_default());
    for part in [vendor, change.rule.id]
        .into_iter()
        .chain(change.items.iter().map(String::as_str))
        .chain(said)
    {
        digest.update((part.len() as u64).to_le_bytes());
        digest.update(part);
    }
    let digest = digest.finalize();
    digest.iter().take(6).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
