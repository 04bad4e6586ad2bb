//! `clientwright diff`: what changed for Rust callers.
//!
//! Compares the checked-in API files with those of another revision, or the clients of two documents. The comparison is
//! `codegen::changes`; here are its inputs, what the workspace has to do with it, and the formats.

mod accept;
mod cause;
mod changelog;
mod client;
mod detail;
mod git;
mod github;
mod html;
mod jobs;
mod json;
mod judge;
mod links;
mod markdown;
mod outline;
mod prove;
mod report;
mod specs;
mod text;
mod uses;
mod version;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};
use clap::ValueEnum;
use codegen::changes::{Gravity, Rule};

use crate::workspace::Workspace;
use crate::{Outcome, Program, digest};
use cause::Cause;
use client::Client;
use git::Revision;
use judge::Judge;
use links::Links;
use report::{Paths, Report, Vendor, Versions};
use specs::Origin;
use uses::Sources;

/// The arguments of `diff`.
///
/// Exits with 1 when something is denied, and with 2 when nothing could be compared.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Two documents, old and new, each a file or `REV:FILE`; or vendors, all of them when none is named.
    #[arg(value_name = "OLD_SPEC NEW_SPEC | VENDOR")]
    what: Vec<String>,
    /// The revision to compare the working tree with; where this branch left the default one when it is not given.
    #[arg(long, value_name = "REV")]
    base: Option<String>,
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Exits with 1 when anything is this grave, or graver, and not accepted.
    #[arg(long, value_name = "GRAVITY")]
    deny: Option<Deny>,
    /// Lists additions, prose and every name too, at any length.
    #[arg(long)]
    all: bool,
    /// The longest Markdown that is written without `--all`, in characters.
    #[arg(long, value_name = "N", default_value_t = 65_000)]
    max_chars: usize,
    /// How grave the changes of a rule are here: `server-changed=risky`.
    #[arg(long, value_name = "RULE=GRAVITY")]
    gravity: Vec<String>,
    /// Accepts the change with this id, so that it is told and not denied.
    #[arg(long, value_name = "ID", requires = "because")]
    accept: Vec<String>,
    /// Why it is accepted.
    #[arg(long, value_name = "REASON", requires = "accept")]
    because: Option<String>,
    /// Who accepts it; who commits here when it is not given.
    #[arg(long, value_name = "NAME", requires = "accept")]
    author: Option<String>,
    /// The last day on which the acceptance holds, `2027-01-31`.
    #[arg(long, value_name = "DAY", requires = "accept")]
    expires: Option<String>,
    /// The file of accepted changes of two documents.
    #[arg(long, value_name = "FILE")]
    accepted: Option<PathBuf>,
    /// Where a browser has a line: `https://host/repository/blob/{rev}/{file}#L{line}`. Known by itself in a workflow of
    /// GitHub.
    #[arg(long, value_name = "URL")]
    link: Option<String>,
    /// Compiles and runs what shows each change: a caller that compiles against the old client and not against the new one, a
    /// value that one side sends and the other does not read. Takes the time of compiling both clients.
    #[arg(long)]
    prove: bool,
    /// Where that is compiled, and found again by the next proof; a temporary folder when it is not given.
    #[arg(long, value_name = "DIR", requires = "prove")]
    prove_dir: Option<PathBuf>,
    /// Prints the rules as a Markdown table, and compares nothing.
    #[arg(long, exclusive = true)]
    rules: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// For a terminal.
    Text,
    /// For a comment on a pull request.
    Markdown,
    /// For programs: docs/diff.md describes it, docs/diff.schema.json defines it.
    Json,
    /// One page to look at.
    Html,
    /// Annotations of a workflow.
    Github,
    /// A section of a changelog.
    Changelog,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Deny {
    /// Code does not compile, shipped binaries may fail, or values go elsewhere without a word.
    Breaking,
    /// That, or something behaves differently.
    Risky,
}

pub(crate) fn run(arguments: &Arguments, program: &Program) -> Result<Outcome> {
    if arguments.rules {
        print!("{}", rules());
        return Ok(Outcome::Done);
    }
    // Who asks whether a change is denied has to know when there is no answer.
    Ok(compared(arguments, program).unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        Outcome::NotDone
    }))
}

fn compared(arguments: &Arguments, program: &Program) -> Result<Outcome> {
    let found = match arguments.what.as_slice() {
        [old, new] if specs::is_document(old) || specs::is_document(new) => {
            if arguments.base.is_some() {
                bail!("`--base` compares revisions of the workspace, and two documents are given");
            }
            of_specs(old, new, arguments, program)?
        }
        [lone] if specs::is_document(lone) => {
            bail!(
                "`{lone}` is a document; give the old and the new one: `{}`",
                program.command("diff OLD NEW")
            )
        }
        vendors => of_workspace(vendors, arguments, program)?,
    };
    if !arguments.accept.is_empty() {
        accept::all(arguments, &found)?;
        return Ok(Outcome::Done);
    }
    let report = &found.report;
    let text = match arguments.format {
        Format::Text => text::render(report, arguments.all),
        Format::Markdown => {
            let most = (!arguments.all).then_some(arguments.max_chars);
            markdown::render(report, most)
        }
        Format::Json => json::render(report)?,
        Format::Html => html::render(report),
        Format::Github => github::render(report),
        Format::Changelog => changelog::render(report),
    };
    print!("{text}");
    let least = arguments.deny.map(|deny| match deny {
        Deny::Breaking => Gravity::Breaking,
        Deny::Risky => Gravity::Risky,
    });
    Ok(match least.is_some_and(|least| report.is_denied(least)) {
        true => Outcome::FoundProblems,
        false => Outcome::Done,
    })
}

/// A report, and where the changes of each of its vendors are accepted.
struct Found {
    report: Report,
    /// By vendor.
    accepted: BTreeMap<String, PathBuf>,
}

/// What changed between two documents.
fn of_specs(old: &str, new: &str, arguments: &Arguments, program: &Program) -> Result<Found> {
    let judge = Judge::new(&BTreeMap::new(), &arguments.gravity)?;
    let judge = match &arguments.accepted {
        Some(file) => judge.with_accepted(file)?,
        None => judge,
    };
    let (old, new) = (Origin::of(old)?, Origin::of(new)?);
    let Some((name, before, after)) = specs::clients(&old, &new)? else {
        bail!("nothing was compared");
    };
    let links = Links::new(arguments.link.as_deref());
    let link = |origin: &Origin| links.to(origin.revision(), origin.file());
    let paths = Paths {
        old: old.shown(),
        new: new.shown(),
        links: [link(&old), link(&new)],
    };
    let sources = Sources::default();
    let mut vendor = Vendor::new(&name, (&before, &after), &paths, &sources, &judge);
    vendor.causes = vec![Cause::Documents];
    proved(&mut vendor, (&before, &after), arguments)?;
    let accepted = arguments.accepted.iter().cloned();
    Ok(Found {
        report: Report {
            program: program.clone(),
            base: old.shown(),
            version: None,
            vendors: vec![vendor],
        },
        accepted: accepted.map(|file| (name.clone(), file)).collect(),
    })
}

/// Puts the proofs to the changes of a vendor, when they are asked for.
fn proved(vendor: &mut Vendor, sides: (&Client, &Client), arguments: &Arguments) -> Result<()> {
    if !arguments.prove || vendor.changes.is_empty() {
        return Ok(());
    }
    let temporary = tempfile::tempdir()?;
    let dir = arguments.prove_dir.as_deref().unwrap_or(temporary.path());
    let proofs = prove::prove(&vendor.changes.entries, sides, dir)
        .with_context(|| format!("{}: nothing is proved", vendor.name))?;
    for (detail, proofs) in vendor.details.iter_mut().zip(proofs) {
        detail.proofs = Some(proofs);
    }
    Ok(())
}

/// What changed between a revision and the working tree.
fn of_workspace(wanted: &[String], arguments: &Arguments, program: &Program) -> Result<Found> {
    let workspace = Workspace::find(program)?;
    let program = &workspace.program(program);
    let revision = Revision::find(workspace.root(), arguments.base.as_deref())?;
    let judge = Judge::new(&workspace.settings().diff.gravity, &arguments.gravity)?;
    let mut known: BTreeSet<String> = workspace.vendors()?.into_iter().collect();
    let was_vendor = |name: &String| !revision.folder(&workspace.spec(name, "")).is_empty();
    known.extend(
        revision
            .folder(&workspace.settings().specs)
            .into_iter()
            .filter(was_vendor),
    );
    if let Some(unknown) = wanted.iter().find(|name| !known.contains(*name)) {
        let known: Vec<String> = known.into_iter().collect();
        bail!(
            "there is no document and no vendor `{unknown}`; there are: {}",
            known.join(", ")
        );
    }
    known.retain(|name| wanted.is_empty() || wanted.contains(name));
    let stale = stale(&workspace, &known)?;
    for name in &stale {
        eprintln!(
            "note: {} was edited since its client was generated, and the client of before is compared\n  \
             help: run `{}`",
            workspace.spec(name, ""),
            program.command(&format!("regen {name}"))
        );
    }
    let sources = Sources::read(workspace.root(), workspace.crate_ident())?;
    let links = Links::new(arguments.link.as_deref());
    let head = Revision::find(workspace.root(), Some("HEAD")).ok();
    let head = head.as_ref().map(Revision::commit);
    let mut vendors = Vec::new();
    let mut accepted = BTreeMap::new();
    for name in &known {
        let old = Client::of_revision(&workspace, &revision, name)?;
        let new = Client::of_tree(&workspace, name)?;
        let spec = workspace.spec(name, "openapi.yaml");
        let paths = Paths {
            old: format!("{}:{spec}", revision.short()),
            links: [
                links.to(Some(revision.commit()), &spec),
                links.to(head, &spec),
            ],
            new: spec,
        };
        let file = workspace.root().join(workspace.spec(name, judge::FILE));
        let judge = judge.with_accepted(&file)?;
        let mut vendor = Vendor::new(name, (&old, &new), &paths, &sources, &judge);
        // What is gone, document and client, was not only edited.
        let is_gone = new.api.is_none() && new.spec().is_empty();
        vendor.is_stale = stale.contains(&name.as_str()) && !is_gone;
        proved(&mut vendor, (&old, &new), arguments)?;
        vendors.push(vendor);
        accepted.insert(name.clone(), file);
    }
    Ok(Found {
        report: Report {
            program: program.clone(),
            base: revision.name.clone(),
            version: versions(&workspace, &revision)?,
            vendors,
        },
        accepted,
    })
}

/// The vendors whose inputs are not those that the last run recorded.
fn stale<'a>(workspace: &Workspace, vendors: &'a BTreeSet<String>) -> Result<Vec<&'a str>> {
    let recorded =
        std::fs::read_to_string(workspace.root().join(workspace.digests())).unwrap_or_default();
    let mut stale = Vec::new();
    for name in vendors {
        let line = recorded
            .lines()
            .find_map(|line| line.strip_prefix(name.as_str())?.strip_prefix(' '));
        let now = digest::of_inputs(&workspace.specs().join(name))?.join(" ");
        let is_edited = |line: &str| {
            let Some((_, path, then)) = digest::beside(line).filter(|(of, _, _)| of == name) else {
                return false;
            };
            let now = std::fs::read(workspace.specs().join(name).join(path));
            now.map_or(true, |now| digest::of_input(&now) != then)
        };
        if line.is_some_and(|line| !line.starts_with(&now)) || recorded.lines().any(is_edited) {
            stale.push(name.as_str());
        }
    }
    Ok(stale)
}

/// The version of the workspace, or else of the crate of the clients, then and now.
fn versions(workspace: &Workspace, revision: &Revision) -> Result<Option<Versions>> {
    let at = |text: &str, keys: &[&str]| -> Option<String> {
        let manifest: toml::Table = text.parse().ok()?;
        let mut value = &toml::Value::Table(manifest);
        for key in keys {
            value = value.get(key)?;
        }
        Some(value.as_str()?.to_owned())
    };
    let of_workspace = ["workspace", "package", "version"];
    let of_package = ["package", "version"];
    let own = workspace.of_client("Cargo.toml");
    for (file, keys) in [("Cargo.toml", &of_workspace[..]), (&own, &of_package)] {
        let Some(old) = revision.file(file)? else {
            continue;
        };
        let new = std::fs::read_to_string(workspace.root().join(file))
            .with_context(|| file.to_owned())?;
        if let Some((old, new)) = at(&old, keys).zip(at(&new, keys)) {
            return Ok(Some(Versions { old, new }));
        }
    }
    Ok(None)
}

/// The rules as a table.
fn rules() -> String {
    let mut table =
        "| rule | effects | the item … | what comes of it | fix |\n|---|---|---|---|---|\n"
            .to_owned();
    for rule in Rule::all() {
        let effects: Vec<&str> = rule.effects.iter().map(|effect| effect.id()).collect();
        let Rule {
            id,
            what,
            means,
            fix,
            ..
        } = rule;
        table.push_str(&format!(
            "| `{id}` | {} | {what} | {means} | {fix} |\n",
            effects.join(", ")
        ));
    }
    table
}
