//! `clientwright corpus`: `generate` for every document of a folder, and a table of what came out.
//!
//! With `--check` every crate is compiled too. They share one workspace, so that the dependencies are built once.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context as _, Result, bail};
use codegen::output::write_file;
use codegen::{Options, Selection, Severity};
use toml_edit::InlineTable;

use crate::generate::crate_name;
use crate::report::Report;
use crate::spec::Spec;
use crate::{Outcome, Program, crate_files, runtime_crate};

/// The arguments of `corpus`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The folder with the documents: its `*.json`, `*.yaml` and `*.yml`, and the `openapi.*` of its folders.
    dir: PathBuf,
    /// Compiles each crate with `cargo check`.
    #[arg(long)]
    check: bool,
    /// Only the documents whose file name matches.
    #[arg(long, value_name = "GLOB")]
    filter: Option<String>,
    /// Where the crates are written; a temporary folder when it is not given.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Prints each document's warnings, not only their number.
    #[arg(long)]
    verbose: bool,
}

/// A row of the table.
struct Row {
    document: String,
    report: Option<Report>,
    /// The first lines of what went wrong.
    failure: Option<String>,
    /// Seconds of `cargo check`, when it passed.
    checked: Option<f64>,
}

pub(crate) fn run(arguments: &Arguments, program: &Program) -> Result<Outcome> {
    let documents = documents(&arguments.dir, arguments.filter.as_deref())?;
    let temporary = tempfile::tempdir()?;
    let out = arguments.out.as_deref().unwrap_or(temporary.path());
    let mut rows = Vec::new();
    let mut members = Vec::new();
    for document in &documents {
        let label = label(document, &arguments.dir);
        let name = member_name(&label)?;
        let row = generate((document, label), &name, out, arguments.verbose, program)?;
        if row.report.is_some() {
            members.push(name);
        }
        rows.push(row);
    }
    if arguments.check {
        write_workspace(out, &members)?;
        let mut members = members.iter();
        for row in rows.iter_mut().filter(|row| row.report.is_some()) {
            let Some(member) = members.next() else { break };
            check(out, member, row)?;
        }
    }
    print_table(&rows, arguments.check);
    for row in &rows {
        if let Some(failure) = &row.failure {
            eprintln!("\n{}:\n{failure}", row.document);
        }
    }
    Ok(if rows.iter().any(|row| row.failure.is_some()) {
        Outcome::FoundProblems
    } else {
        Outcome::Done
    })
}

/// How the name of a document ends.
const ENDINGS: [&str; 3] = ["json", "yaml", "yml"];

/// The documents of the folder that the filter lets pass, sorted: files in it, and what is called `openapi` in a folder of
/// it.
fn documents(dir: &Path, filter: Option<&str>) -> Result<Vec<PathBuf>> {
    let filter = filter
        .map(|glob| globset::Glob::new(glob).map(|glob| glob.compile_matcher()))
        .transpose()?;
    let mut found = Vec::new();
    for entry in
        std::fs::read_dir(dir).with_context(|| format!("{} cannot be read", dir.display()))?
    {
        let path = entry?.path();
        let is_document = path
            .extension()
            .is_some_and(|e| ENDINGS.iter().any(|known| e == *known));
        let wanted = filter
            .as_ref()
            .is_none_or(|glob| path.file_name().is_some_and(|name| glob.is_match(name)));
        if is_document && wanted && path.is_file() {
            found.push(path);
        } else if wanted {
            let names = ENDINGS.map(|ending| path.join(format!("openapi.{ending}")));
            found.extend(names.into_iter().find(|name| name.is_file()));
        }
    }
    if found.is_empty() {
        bail!("no document in {} matches", dir.display());
    }
    found.sort();
    Ok(found)
}

/// The name of a document's crate. The ending is part of it, since `a.json` and `a.yaml` may lie side by side.
fn member_name(label: &str) -> Result<String> {
    let document = PathBuf::from(label.replace('/', "-"));
    let ending = document
        .extension()
        .and_then(|e| e.to_str())
        .unwrap_or_default();
    Ok(format!("{}-{ending}", crate_name(None, &document)?))
}

/// The path of a document from the folder of all.
fn label(document: &Path, dir: &Path) -> String {
    let path = document.strip_prefix(dir).unwrap_or(document);
    path.to_string_lossy().replace('\\', "/")
}

fn generate(
    (document, label): (&Path, String),
    name: &str,
    out: &Path,
    verbose: bool,
    program: &Program,
) -> Result<Row> {
    let spec = match Spec::read(document, None) {
        Ok(spec) => spec,
        Err(error) => {
            return Ok(Row {
                document: label,
                report: None,
                failure: Some(format!("{error:#}")),
                checked: None,
            });
        }
    };
    let options = Options::default();
    let mut run = spec.generate(
        name,
        &Selection::default(),
        &options,
        None,
        &program.command("generate"),
    );
    let least = if run.generated.is_some() {
        Severity::Warning
    } else {
        Severity::Error
    };
    let findings = spec.render(&run.diags, least).to_string();
    let Some(generated) = run.generated.take() else {
        return Ok(Row {
            document: label,
            report: None,
            failure: Some(findings),
            checked: None,
        });
    };
    if verbose {
        eprint!("{findings}");
    }
    let files = crate_files::module_as_crate(&generated);
    let folder = out.join(name);
    codegen::output::Plan::new(&folder.join("src"), &files)?.write(&files)?;
    write_file(
        &folder.join("Cargo.toml"),
        &crate_files::member_manifest(name, &shared_runtime()),
    )?;
    let report = Report::new(&generated, &files, &run.diags, &run.seconds);
    Ok(Row {
        document: label,
        report: Some(report),
        failure: None,
        checked: None,
    })
}

fn write_workspace(out: &Path, members: &[String]) -> Result<()> {
    let list: Vec<String> = members
        .iter()
        .map(|member| format!("\"{member}\""))
        .collect();
    let manifest = format!(
        "[workspace]\nresolver = \"3\"\nmembers = [\"runtime\", {}]\n",
        list.join(", ")
    );
    write_file(&out.join("Cargo.toml"), &manifest)?;
    for (path, text) in runtime_crate::copy(RUNTIME, "runtime") {
        write_file(&out.join(path), &text)?;
    }
    Ok(())
}

/// The runtime that all of them are built with.
const RUNTIME: &str = "corpus-runtime";

fn shared_runtime() -> InlineTable {
    let mut table = InlineTable::new();
    table.insert("package", RUNTIME.into());
    table.insert("path", "../runtime".into());
    table
}

fn check(out: &Path, member: &str, row: &mut Row) -> Result<()> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command
        .args(["check", "--quiet", "--message-format=short", "--package"])
        .current_dir(out);
    // The first build is of the dependencies, which the figure leaves out.
    command
        .arg(RUNTIME)
        .status()
        .context("cargo cannot be started")?;
    let started = Instant::now();
    let output = Command::new(command.get_program())
        .args([
            "check",
            "--quiet",
            "--message-format=short",
            "--package",
            member,
        ])
        .current_dir(out)
        .output()
        .context("cargo cannot be started")?;
    if output.status.success() {
        row.checked = Some(started.elapsed().as_secs_f64());
    } else {
        let text = String::from_utf8_lossy(&output.stderr);
        row.failure = Some(text.lines().take(20).collect::<Vec<_>>().join("\n"));
    }
    Ok(())
}

fn print_table(rows: &[Row], checked: bool) {
    let width = rows
        .iter()
        .map(|row| row.document.len())
        .max()
        .unwrap_or(0)
        .max("document".len());
    println!(
        "{:<width$}  operations   full  degraded  skipped  types  untyped    lines  warnings  seconds  {}",
        "document",
        if checked { "check" } else { "" }
    );
    for row in rows {
        let Some(report) = &row.report else {
            println!("{:<width$}  does not generate", row.document);
            continue;
        };
        let check = match (checked, row.checked) {
            (false, _) => String::new(),
            (true, Some(seconds)) => format!("{seconds:.1} s"),
            (true, None) => "fails".to_owned(),
        };
        println!(
            "{:<width$}  {:>10}  {:>5}  {:>8}  {:>7}  {:>5}  {:>7}  {:>7}  {:>8}  {:>7.2}  {check}",
            row.document,
            report.total,
            report.full,
            report.degraded,
            report.skipped,
            report.types,
            report.untyped,
            report.lines,
            report.warnings,
            report.total_seconds(),
        );
    }
}
