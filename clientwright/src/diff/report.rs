//! The report: the changes of each vendor with their places, their users and the version they ask for.
//!
//! # Invariants
//! - An id depends on the vendor, the rule, the items, and what was and is there, so it lives through commits and is that
//!   of one change.

use std::fmt::Write as _;

use codegen::changes::{Change, Changes, Effect, Gravity, Place, Side, lines};
use sha2::{Digest as _, Sha256};

use super::cause::Cause;
use super::client::Client;
use super::uses::{Sources, Use};
use super::{jobs, version};
use crate::Program;

/// Everything there is to tell.
#[derive(Debug)]
pub(super) struct Report {
    /// How the reader calls the program.
    pub(super) program: Program,
    /// What the old clients are: a revision, or a document.
    pub(super) base: String,
    /// The version that was compared with, where there is one.
    pub(super) version: Option<Versions>,
    pub(super) vendors: Vec<Vendor>,
}

/// The versions of the workspace.
#[derive(Clone, Debug)]
pub(super) struct Versions {
    pub(super) old: String,
    pub(super) new: String,
}

/// What changed of one client.
#[derive(Debug)]
pub(super) struct Vendor {
    pub(super) name: String,
    pub(super) changes: Changes,
    /// One for each of the changes.
    pub(super) details: Vec<Detail>,
    pub(super) causes: Vec<Cause>,
    /// What export-jobs has to know.
    pub(super) jobs: Vec<String>,
    /// The places of prose that differs, `specs/x/openapi.yaml:12`.
    pub(super) prose: Vec<String>,
    /// Whether the texts of the models differ.
    pub(super) is_touched: bool,
}

/// What is known of a change beside the change.
#[derive(Clone, Debug)]
pub(super) struct Detail {
    /// Twelve hexadecimal digits.
    pub(super) id: String,
    pub(super) file: Option<(String, usize)>,
    pub(super) uses: Vec<Use>,
}

/// How the two documents are named to readers.
#[derive(Clone, Debug)]
pub(super) struct Paths {
    pub(super) old: String,
    pub(super) new: String,
}

impl Vendor {
    pub(super) fn new(
        name: &str,
        old: &Client,
        new: &Client,
        paths: &Paths,
        sources: &Sources,
    ) -> Self {
        let changes = Changes::compare(side(old), side(new));
        let files = Files::of(&changes, old, new, paths);
        let details = changes
            .entries
            .iter()
            .zip(files.changes)
            .map(|(change, file)| Detail {
                id: id(name, change),
                file,
                uses: uses(change, name, sources),
            })
            .collect();
        Self {
            name: name.to_owned(),
            jobs: jobs::notes(&changes.entries, name, sources),
            prose: files.prose,
            details,
            causes: Cause::of(old, new),
            is_touched: old.model != new.model,
            changes,
        }
    }

    /// The changes with their details, those with this effect.
    pub(super) fn having(&self, effect: Effect) -> impl Iterator<Item = (&Change, &Detail)> {
        self.changes
            .entries
            .iter()
            .zip(&self.details)
            .filter(move |(change, _)| change.rule.has(effect))
    }

    /// The gravest of its changes.
    pub(super) fn gravest(&self) -> Option<Gravity> {
        let gravities = self
            .changes
            .entries
            .iter()
            .map(|change| change.rule.gravity());
        gravities.min()
    }
}

impl Report {
    /// The gravest change of all.
    pub(super) fn gravest(&self) -> Option<Gravity> {
        self.vendors.iter().filter_map(Vendor::gravest).min()
    }

    /// The version that changes of this gravity ask for.
    pub(super) fn proposal(&self, gravest: Gravity) -> Option<String> {
        version::after(&self.version.as_ref()?.old, gravest)
    }
}

fn side(client: &Client) -> Side<'_> {
    Side {
        model: &client.model,
        document: client.document.as_ref(),
    }
}

/// The places of changes as lines of files.
struct Files {
    changes: Vec<Option<(String, usize)>>,
    prose: Vec<String>,
}

impl Files {
    fn of(changes: &Changes, old: &Client, new: &Client, paths: &Paths) -> Self {
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
        let file = |change: &Change| match &change.at {
            // What comes from the generator stands nowhere.
            Place::Old(at) => {
                let line = old_lines.next()?;
                (at.last().is_some()).then(|| (paths.old.clone(), line))
            }
            Place::New(at) => {
                let line = new_lines.next()?;
                (at.last().is_some()).then(|| (paths.new.clone(), line))
            }
        };
        let changes = changes.entries.iter().map(file).collect();
        let prose = prose.iter().map(|line| format!("{}:{line}", paths.new));
        Self {
            changes,
            prose: prose.collect(),
        }
    }
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

/// Twelve digits by which an allow list knows a change.
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
