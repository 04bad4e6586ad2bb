//! The report: the changes of each vendor with their details, and the version that they ask for.

use codegen::changes::{Change, Changes, Effect, Gravity, Side};
use codegen::rust_api::RustApi;

use super::cause::Cause;
use super::client::Client;
use super::detail::{self, Detail, Spot};
use super::judge::{Idle, Judge, today};
use super::uses::Sources;
use super::{jobs, version};
use crate::Program;

/// Everything there is to tell.
#[derive(Debug)]
pub(super) struct Report {
    /// How readers call the program.
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
    /// Whether its inputs were edited and the client was not generated again: what is compared is not what will be.
    pub(super) is_stale: bool,
    /// Acceptances that do nothing, a sentence each.
    pub(super) idle: Vec<String>,
}

/// How the two documents are named to readers.
#[derive(Clone, Debug, Default)]
pub(super) struct Paths {
    pub(super) old: String,
    pub(super) new: String,
    /// Where a browser has them, with `{line}` for the line.
    pub(super) links: [Option<String>; 2],
}

impl Paths {
    /// A line of one of the documents.
    pub(super) fn spot(&self, is_new: bool, line: usize) -> Spot {
        let [old, new] = &self.links;
        let (file, link) = if is_new {
            (&self.new, new)
        } else {
            (&self.old, old)
        };
        Spot {
            file: file.clone(),
            line,
            link: link
                .as_ref()
                .map(|link| link.replace("{line}", &line.to_string())),
            is_new,
        }
    }
}

impl Vendor {
    pub(super) fn new(
        name: &str,
        (old, new): (&Client, &Client),
        paths: &Paths,
        sources: &Sources,
        judge: &Judge,
    ) -> Self {
        let nothing = RustApi::default();
        let changes = Changes::compare(side(old, &nothing), side(new, &nothing));
        let (details, prose) = detail::of(&changes, name, (old, new), paths, sources, judge);
        let ids: Vec<&str> = details.iter().map(|detail| detail.id.as_str()).collect();
        let idle = judge.idle(&ids, today());
        let idle = idle.iter().map(|(accepted, why)| {
            let id = &accepted.id;
            match why {
                Idle::Gone => format!("`{id}` is no change any more; delete its acceptance"),
                Idle::Expired => format!(
                    "the acceptance of `{id}` by {} ended on {}",
                    accepted.author,
                    accepted.expires.as_deref().unwrap_or_default()
                ),
            }
        });
        Self {
            name: name.to_owned(),
            jobs: jobs::notes(&changes.entries, name, sources),
            prose,
            idle: idle.collect(),
            details,
            causes: Cause::of(old, new),
            is_touched: old.api != new.api,
            is_stale: false,
            changes,
        }
    }

    /// The changes with their details.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&Change, &Detail)> {
        self.changes.entries.iter().zip(&self.details)
    }

    /// How many changes are this grave.
    pub(super) fn count(&self, gravity: Gravity) -> usize {
        let details = self.details.iter();
        details.filter(|detail| detail.gravity == gravity).count()
    }

    /// The gravest of its changes.
    pub(super) fn gravest(&self) -> Option<Gravity> {
        self.details.iter().map(|detail| detail.gravity).min()
    }

    /// The gravest of those that nobody accepted.
    fn gravest_open(&self) -> Option<Gravity> {
        let open = self
            .details
            .iter()
            .filter(|detail| detail.accepted.is_none());
        open.map(|detail| detail.gravity).min()
    }

    /// How many changes have this effect.
    pub(super) fn having(&self, effect: Effect) -> usize {
        let entries = self.changes.entries.iter();
        entries.filter(|change| change.rule.has(effect)).count()
    }
}

impl Report {
    /// The gravest change of all.
    pub(super) fn gravest(&self) -> Option<Gravity> {
        self.vendors.iter().filter_map(Vendor::gravest).min()
    }

    /// Whether something is this grave, or graver, and nobody accepted it; or it cannot be known.
    pub(super) fn is_denied(&self, least: Gravity) -> bool {
        let is_grave = |vendor: &Vendor| vendor.gravest_open().is_some_and(|found| found <= least);
        self.vendors
            .iter()
            .any(|vendor| vendor.is_stale || is_grave(vendor))
    }

    /// The version that changes of this gravity ask for.
    pub(super) fn proposal(&self, gravest: Gravity) -> Option<String> {
        version::after(&self.version.as_ref()?.old, gravest)
    }
}

fn side<'a>(client: &'a Client, nothing: &'a RustApi) -> Side<'a> {
    Side {
        api: client.api.as_ref().unwrap_or(nothing),
        document: client.document.as_ref(),
    }
}
