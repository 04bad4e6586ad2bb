//! `clientwright diff`: what changed for Rust callers.
//!
//! Compares the checked-in API models with those of another revision, or the clients of two documents. The comparison is
//! `codegen::changes`; here are its inputs, what the workspace has to do with it, and the formats.

mod cause;
mod client;
mod git;
mod jobs;
mod json;
mod markdown;
mod report;
mod specs;
mod text;
mod uses;
mod version;
mod words;

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use clap::ValueEnum;
use codegen::changes::{Gravity, Rule};

use crate::workspace::Workspace;
use crate::{Outcome, Program, digest};
use cause::Cause;
use client::Client;
use git::Revision;
use report::{Paths, Report, Vendor, Versions};
use uses::Sources;

/// The arguments of `diff`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Two documents, old and new; or vendors, all of them when none is named.
    #[arg(value_name = "OLD_SPEC NEW_SPEC | VENDOR")]
    what: Vec<String>,
    /// The revision to compare the working tree with; where this branch left the default one when it is not given.
    #[arg(long, value_name = "REV")]
    base: Option<String>,
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Exits with 1 when anything is this grave, or graver.
    #[arg(long, value_name = "GRAVITY")]
    deny: Option<Deny>,
    /// Lists additions, prose and every name too.
    #[arg(long)]
    all: bool,
    /// The longest Markdown that is written, in lines.
    #[arg(long, value_name = "N", default_value_t = 120)]
    max_lines: usize,
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
    /// For programs: docs/diff.md describes it.
    Json,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Deny {
    /// Code does not compile, or shipped binaries may fail.
    Breaking,
    /// That, or something behaves differently.
    Risky,
}

pub(crate) fn run(arguments: &Arguments, program: &Program) -> Result<Outcome> {
    if arguments.rules {
        print!("{}", rules());
        return Ok(Outcome::Done);
    }
    let report = match arguments.what.as_slice() {
        [old, new] if Path::new(old).is_file() || Path::new(new).is_file() => {
            if arguments.base.is_some() {
                bail!("`--base` compares revisions of the workspace, and two documents are given");
            }
            let Some(report) = of_specs(old, new, program)? else {
                eprintln!("error: nothing was compared");
                return Ok(Outcome::FoundProblems);
            };
            report
        }
        [lone] if Path::new(lone).is_file() => {
            bail!(
                "`{lone}` is a document; give the old and the new one: `{}`",
                program.command("diff OLD NEW")
            )
        }
        vendors => of_workspace(vendors, arguments.base.as_deref(), program)?,
    };
    let text = match arguments.format {
        Format::Text => text::render(&report, arguments.all),
        Format::Markdown => markdown::render(&report, arguments.max_lines),
        Format::Json => json::render(&report)?,
    };
    print!("{text}");
    let denied = match arguments.deny {
        None => false,
        Some(Deny::Breaking) => report.gravest() == Some(Gravity::Breaking),
        Some(Deny::Risky) => matches!(report.gravest(), Some(Gravity::Breaking | Gravity::Risky)),
    };
    Ok(if denied {
        Outcome::FoundProblems
    } else {
        Outcome::Done
    })
}

/// What changed between two documents.
fn of_specs(old: &str, new: &str, program: &Program) -> Result<Option<Report>> {
    let Some((name, before, after)) = specs::clients(Path::new(old), Path::new(new))? else {
        return Ok(None);
    };
    let paths = Paths {
        old: old.to_owned(),
        new: new.to_owned(),
    };
    let mut vendor = Vendor::new(&name, &before, &after, &paths, &Sources::default());
    vendor.causes = vec![Cause::Documents];
    Ok(Some(Report {
        program: program.clone(),
        base: old.to_owned(),
        version: None,
        vendors: vec![vendor],
    }))
}

/// What changed between a revision and the working tree.
fn of_workspace(wanted: &[String], base: Option<&str>, program: &Program) -> Result<Report> {
    let workspace = Workspace::find(program)?;
    let program = &workspace.program(program);
    let revision = Revision::find(workspace.root(), base)?;
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
    for name in stale(&workspace, &known)? {
        eprintln!(
            "note: {} was edited since its client was generated, and the client of before is compared\n  \
             help: run `{}`",
            workspace.spec(name, ""),
            program.command(&format!("regen {name}"))
        );
    }
    let sources = Sources::read(workspace.root(), workspace.crate_ident())?;
    let mut vendors = Vec::new();
    for name in &known {
        let old = Client::of_revision(&workspace, &revision, name)?;
        let new = Client::of_tree(&workspace, name)?;
        let spec = workspace.spec(name, "openapi.yaml");
        let paths = Paths {
            old: format!("{}:{spec}", revision.short()),
            new: spec,
        };
        vendors.push(Vendor::new(name, &old, &new, &paths, &sources));
    }
    Ok(Report {
        program: program.clone(),
        base: revision.name.clone(),
        version: versions(&workspace, &revision)?,
        vendors,
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
        if line.is_some_and(|line| !line.starts_with(&now)) {
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
