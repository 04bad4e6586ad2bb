//! `clientwright generate`: any OpenAPI document -> a crate that stands alone.

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Result, bail};
use codegen::emit::Usage;
use codegen::output::{FileSet, Plan, write_file};
use codegen::pipeline::API_MODEL_FILE;
use codegen::{Options, Selection, Severity};
use heck::{ToKebabCase as _, ToSnakeCase as _};
use serde::Deserialize;

use crate::report::Report;
use crate::runtime_crate::{self, RuntimeSource};
use crate::spec::{Spec, read};
use crate::{Outcome, Program, crate_files, crate_pages, toml_text};

/// The arguments of `generate`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The OpenAPI document, JSON or YAML.
    spec: PathBuf,
    /// The folder of the crate. `src` in it belongs to the generator; a `Cargo.toml` of yours is kept.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// The name of the crate; made from the file's name when it is not given.
    #[arg(long)]
    name: Option<String>,
    /// An overlay with corrections.
    #[arg(long, value_name = "FILE")]
    overlay: Option<PathBuf>,
    /// A TOML file with the tables `[selection]` and `[options]` of a `vendor.toml`.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// An operation to keep, as `[selection]` has it: an `operationId`, or `GET /path/{id}`; `*` stands for any text. May be
    /// repeated; what no operation that is kept needs is left out.
    #[arg(long, value_name = "OPERATION", value_delimiter = ',')]
    operations: Vec<String>,
    /// A tag whose operations to keep, beside those of `--operations`. May be repeated.
    #[arg(long, value_name = "TAG")]
    tags: Vec<String>,
    /// Where the crate has its runtime from: `vendored`, a version of `clientwright-runtime`, or its folder relative to the
    /// crate.
    #[arg(long, value_name = "SOURCE", default_value = "vendored")]
    runtime: RuntimeSource,
    /// Fails, and writes nothing, when anything of the document is left out, widened or guessed at.
    #[arg(long)]
    strict: bool,
    /// Writes figures about the run to this file, as JSON.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// Prints notes too, not only errors and warnings.
    #[arg(long)]
    verbose: bool,
}

/// The `--config` file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Config {
    selection: Selection,
    options: Options,
}

pub(crate) fn run(arguments: &Arguments, program: &Program) -> Result<Outcome> {
    let mut config: Config = match &arguments.config {
        Some(path) => toml_text::parse(&path.display().to_string(), &read(path)?)?,
        None => Config::default(),
    };
    let chosen = &mut config.selection;
    chosen.operations.extend_from_slice(&arguments.operations);
    chosen.tags.extend_from_slice(&arguments.tags);
    let spec = Spec::read(&arguments.spec, arguments.overlay.as_deref())?;
    let name = crate_name(arguments.name.as_deref(), &arguments.spec)?;
    let src = arguments.out.join("src");
    let lock = std::fs::read_to_string(src.join(API_MODEL_FILE)).ok();

    let mut run = spec.generate(
        &name,
        &config.selection,
        &config.options,
        lock.as_deref(),
        &program.command("generate"),
    );
    eprint!(
        "{}",
        spec.render(
            &run.diags,
            if arguments.verbose {
                Severity::Note
            } else {
                Severity::Warning
            }
        )
    );
    if let Some(generated) = run.generated.take() {
        let lost = run
            .diags
            .iter()
            .filter(|diagnostic| diagnostic.loss.is_some())
            .count();
        if arguments.strict && lost > 0 {
            eprintln!("error: {lost} losses, and `--strict` allows none; nothing was written");
            return Ok(Outcome::FoundProblems);
        }
        let files = crate_files::module_as_crate(&generated);
        let started = Instant::now();
        let touched = write_crate(
            arguments,
            &name,
            &config.options,
            &files,
            &generated.usage,
            program,
        )?;
        run.seconds.push(("write", started.elapsed()));
        let report = Report::new(&generated, &files, &run.diags, &run.seconds);
        println!(
            "{name}: {} ({touched} files written to {})",
            report.line(),
            arguments.out.display()
        );
        if let Some(path) = &arguments.report {
            write_file(path, &report.to_json()?)?;
        }
        return Ok(Outcome::Done);
    }
    eprintln!("error: nothing was written");
    Ok(Outcome::FoundProblems)
}

/// Writes the crate; gives the number of files that were written or removed.
fn write_crate(
    arguments: &Arguments,
    name: &str,
    options: &Options,
    files: &FileSet,
    usage: &Usage,
    program: &Program,
) -> Result<usize> {
    let out = &arguments.out;
    let src = out.join("src");
    let plan = Plan::new(&src, files)?;
    // A file that was not generated is somebody's, whether or not its place is wanted.
    let is_foreign = |path: &&String| {
        std::fs::read(src.join(path)).is_ok_and(|bytes| !codegen::output::is_generated(&bytes))
    };
    if let Some(stranger) = plan
        .strangers
        .first()
        .or(plan.changed.iter().find(is_foreign))
    {
        bail!(
            "{} was not written by the generator, and {} belongs to it; move the file, or choose another --out",
            src.join(stranger).display(),
            src.display()
        );
    }
    let mut touched = plan.touched();
    plan.write(files)?;
    let runtime = &arguments.runtime;
    let dependency = runtime.dependency(name, &runtime_crate::features([options]));
    let manifest = crate_files::manifest(name, &usage.title, &dependency, program);
    let readme = crate_pages::readme(name, &name.to_snake_case(), usage, program);
    let mut beside = vec![
        ("Cargo.toml".to_owned(), manifest),
        ("README.md".to_owned(), readme),
    ];
    touched += write_examples(out, crate_pages::examples(usage, program))?;
    beside.extend(runtime.files(name));
    for (path, text) in beside {
        let path = out.join(path);
        let current = std::fs::read_to_string(&path).ok();
        let is_theirs = current
            .as_ref()
            .is_some_and(|text| !text.contains(codegen::output::MARKER));
        if current.as_deref() == Some(text.as_str())
            || (is_theirs && !path.starts_with(out.join(runtime_crate::FOLDER)))
        {
            continue;
        }
        write_file(&path, &text)?;
        touched += 1;
    }
    Ok(touched)
}

/// Writes the example programs, and removes those of before; a file of somebody else is kept.
fn write_examples(out: &Path, examples: FileSet) -> Result<usize> {
    let folder = out.join("examples");
    let is_theirs = |path: &String| {
        std::fs::read(folder.join(path)).is_ok_and(|bytes| !codegen::output::is_generated(&bytes))
    };
    let examples = examples
        .into_iter()
        .filter(|(path, _)| !is_theirs(path))
        .collect();
    let plan = Plan::new(&folder, &examples)?;
    plan.write(&examples)?;
    Ok(plan.touched())
}

/// A name that cargo accepts.
pub(crate) fn crate_name(given: Option<&str>, spec: &Path) -> Result<String> {
    if let Some(name) = given {
        let well_formed = name.starts_with(|c: char| c.is_ascii_alphabetic())
            && name
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
        if !well_formed || is_taken(name) {
            bail!(
                "`{name}` cannot name a crate: it must begin with a letter, hold letters, digits, `-` and `_`, and be no Rust keyword or crate of the standard library"
            );
        }
        return Ok(name.to_owned());
    }
    let stem = spec
        .file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or_default();
    let ascii: String = stem
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    let name = ascii.to_kebab_case();
    let name = if name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        name
    } else {
        format!("api-{name}")
    };
    let name = name.trim_end_matches('-').to_owned();
    Ok(if is_taken(&name) {
        format!("{name}-client")
    } else {
        name
    })
}

fn is_taken(name: &str) -> bool {
    let module = name.to_snake_case();
    ["runtime", "std", "core", "alloc", "test", "proc_macro"].contains(&module.as_str())
        || codegen::name::is_keyword(&module)
}
