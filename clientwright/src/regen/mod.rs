//! `clientwright regen`: specs -> the crate `generated-client`.
//!
//! Every vendor is generated before anything is written, so a mistake in one document leaves the crate as it was.

mod manifest;
mod readme;
mod root_module;
mod runtime;

use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use codegen::api_file;
use codegen::changes::Changes;
use codegen::diagnostics::{Rendered, SourceFile, Sources};
use codegen::output::{FileSet, MARKER, Plan, write_file};
use codegen::pipeline::{API_MODEL_FILE, Generated, Input, generate};
use codegen::{Diagnostics, Severity};

use crate::report::count;
use crate::vendor::{Origin, Vendor};
use crate::workspace::Workspace;
use crate::{Outcome, Program, digest};

/// The arguments of `regen`.
#[derive(Debug, Default, clap::Args)]
pub struct Arguments {
    /// The vendors to regenerate: folders of `specs/`. All of them when none is named.
    vendors: Vec<String>,
    /// Writes nothing; exits with 1 when a file is not as it would be written, and names it.
    #[arg(long)]
    check: bool,
}

impl Arguments {
    /// Writes the client of one vendor.
    pub(crate) fn for_vendor(name: &str) -> Self {
        Self {
            vendors: vec![name.to_owned()],
            check: false,
        }
    }
}

pub(crate) fn run(arguments: &Arguments, program: &Program) -> Result<Outcome> {
    let started = Instant::now();
    let workspace = Workspace::find(program)?;
    let program = &workspace.program(program);
    let chosen = workspace.choose(&arguments.vendors)?;
    let vendors = chosen
        .iter()
        .map(|name| Vendor::read(&workspace, name))
        .collect::<Result<Vec<_>>>()?;
    let clients = generate_all(&workspace, &vendors, program)?;
    for client in &clients {
        eprint!("{}", client.findings);
    }
    if clients.iter().any(|client| client.generated.is_none()) {
        eprintln!("error: nothing was written");
        return Ok(Outcome::FoundProblems);
    }
    let work = Work::plan(
        &workspace,
        &vendors,
        &clients,
        arguments.vendors.is_empty(),
        program,
    )?;
    if arguments.check {
        return Ok(work.report_stale(&workspace, program));
    }
    let strangers = work.report_strangers(&workspace);
    work.write(&workspace)?;
    for (client, plan) in clients.iter().zip(&work.clients) {
        println!("{}", client.line(plan, program));
    }
    println!(
        "regenerated {} in {:.2} s",
        count(clients.len(), "vendor"),
        started.elapsed().as_secs_f64()
    );
    Ok(if strangers {
        Outcome::FoundProblems
    } else {
        Outcome::Done
    })
}

/// What came of one vendor.
struct Client {
    name: String,
    /// Nothing when the input has errors.
    generated: Option<Generated>,
    /// Errors and warnings, as text.
    findings: String,
    /// The files that the document refers to.
    beside: Vec<SourceFile>,
    changes: Changes,
    took: Duration,
}

fn generate_all(
    workspace: &Workspace,
    vendors: &[Vendor],
    program: &Program,
) -> Result<Vec<Client>> {
    std::thread::scope(|scope| {
        let running: Vec<_> = vendors
            .iter()
            .map(|vendor| scope.spawn(|| generate_one(workspace, vendor, program)))
            .collect();
        running
            .into_iter()
            .map(|thread| {
                thread
                    .join()
                    .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            })
            .collect()
    })
}

fn generate_one(workspace: &Workspace, vendor: &Vendor, program: &Program) -> Result<Client> {
    let started = Instant::now();
    let source = workspace.spec(&vendor.name, "");
    let lock = read_if_there(
        &workspace
            .client()
            .join("src")
            .join(&vendor.name)
            .join(API_MODEL_FILE),
    )?;
    let mut diags = Diagnostics::new();
    let input = Input {
        module: &vendor.name,
        path: &format!("{}::{}", workspace.crate_ident(), vendor.name),
        source: &source,
        command: &program.command("regen"),
        spec: &vendor.spec,
        files: &vendor.folder,
        overlay: vendor.overlay.as_deref(),
        selection: &vendor.manifest.selection,
        options: &vendor.manifest.options,
        lock: lock.as_deref(),
    };
    let generated = generate(&input, &mut diags, &mut |_| {}).ok();
    let changes = match (&lock, &generated) {
        (Some(old), Some(new)) => {
            let read = |text: &str| api_file::read(text).api;
            Changes::between(&read(old), &read(&new.api_model))
        }
        _ => Changes::default(),
    };
    Ok(Client {
        name: vendor.name.clone(),
        findings: findings(workspace, vendor, &diags),
        beside: diags.files().to_vec(),
        generated,
        changes,
        took: started.elapsed(),
    })
}

/// Errors and warnings; notes are for `explain`.
fn findings(workspace: &Workspace, vendor: &Vendor, diags: &Diagnostics) -> String {
    let serious = diags.at_least(Severity::Warning);
    let spec_path = workspace.spec(&vendor.name, "openapi.yaml");
    let overlay_path = workspace.spec(&vendor.name, "overlay.yaml");
    let overlay = vendor
        .overlay
        .as_deref()
        .map(|text| (overlay_path.as_str(), text));
    Rendered::new(
        &serious,
        Sources {
            spec_path: &spec_path,
            spec: &vendor.spec,
            overlay,
        },
    )
    .to_string()
}

impl Client {
    /// The line that tells what was done for a vendor.
    fn line(&self, plan: &Plan, program: &Program) -> String {
        let operations = self
            .generated
            .as_ref()
            .map_or(0, |generated| generated.coverage.totals().total);
        let types = self
            .generated
            .as_ref()
            .map_or(0, |generated| generated.coverage.types);
        let files = match plan.touched() {
            0 => "unchanged".to_owned(),
            n => format!("{} written", count(n, "file")),
        };
        let mut line = format!(
            "{:<10} {:>13}  {:>9}   {files:<18} {:.2} s",
            self.name,
            count(operations, "operation"),
            count(types, "type"),
            self.took.as_secs_f64(),
        );
        if !self.changes.is_empty() {
            let summary = self.changes.summary();
            let command = program.command(&format!("diff {}", self.name));
            let _ = write!(line, "   {summary} ({command})");
        }
        line
    }
}

/// Everything that has to be written, planned before anything is.
struct Work {
    /// One per vendor, in their order.
    clients: Vec<Plan>,
    client_files: Vec<FileSet>,
    /// Folders of vendors that are gone, and files of ours beside the vendors' folders.
    crate_root: Plan,
    crate_root_files: FileSet,
    /// Files that are edited in place or written whole: path relative to the workspace, new text.
    others: Vec<(String, String)>,
    /// The inputs that were edited since the last run.
    edited: Vec<String>,
}

impl Work {
    fn plan(
        workspace: &Workspace,
        vendors: &[Vendor],
        clients: &[Client],
        all: bool,
        program: &Program,
    ) -> Result<Self> {
        let src = workspace.client().join("src");
        let mut plans = Vec::new();
        let mut client_files = Vec::new();
        for client in clients {
            let files: FileSet = client
                .generated
                .iter()
                .flat_map(|generated| &generated.files)
                .map(|file| (file.path.clone(), file.text.clone()))
                .collect();
            plans.push(Plan::new(&src.join(&client.name), &files)?);
            client_files.push(files);
        }
        let known = workspace.vendors()?;
        let crate_root_files = FileSet::from([(
            "lib.rs".to_owned(),
            root_module::text(&known, &workspace.settings().specs, program),
        )]);
        let mut crate_root = Plan::new(&src, &crate_root_files)?;
        // A vendor's folder has a plan of its own; what is left are the root module and folders of vendors that are gone.
        let of_known_vendor = |path: &String| {
            path.split_once('/')
                .is_some_and(|(folder, _)| known.iter().any(|v| v == folder))
        };
        crate_root
            .removed
            .retain(|path| all && !of_known_vendor(path));
        crate_root
            .strangers
            .retain(|path| all && !of_known_vendor(path));

        let mut work = Self {
            clients: plans,
            client_files,
            crate_root,
            crate_root_files,
            others: Vec::new(),
            edited: Vec::new(),
        };
        work.plan_manifests(workspace, vendors, &known)?;
        work.plan_readme(workspace, &known, program)?;
        work.plan_digests(workspace, (vendors, clients), &known, program)?;
        Ok(work)
    }

    /// The features of the crate, and the digest of each document.
    fn plan_manifests(
        &mut self,
        workspace: &Workspace,
        vendors: &[Vendor],
        known: &[String],
    ) -> Result<()> {
        let path = workspace.client().join("Cargo.toml");
        let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let wanted = manifest::with_features(&text, known)
            .with_context(|| workspace.of_client("Cargo.toml"))?;
        let wanted = match &workspace.settings().runtime {
            Some(source) => {
                self.others.extend(runtime::stale_files(workspace, source));
                let all = known.iter().map(|name| Vendor::read(workspace, name));
                runtime::in_manifest(
                    &wanted,
                    workspace,
                    source,
                    &all.collect::<Result<Vec<_>>>()?,
                )
                .with_context(|| workspace.of_client("Cargo.toml"))?
            }
            None => wanted,
        };
        if wanted != text {
            self.others
                .push((workspace.of_client("Cargo.toml"), wanted));
        }
        for vendor in vendors {
            let Some(text) = vendor.updated_manifest()? else {
                continue;
            };
            if vendor.manifest.document.origin == Origin::Vendored {
                eprintln!(
                    "note: {} is not the document that vendor.toml vouches for; its new digest is recorded\n  \
                     help: a new version from the vendor needs a new `retrieved` date too; a correction belongs into {}",
                    workspace.spec(&vendor.name, "openapi.yaml"),
                    workspace.spec(&vendor.name, "overlay.yaml"),
                );
            }
            self.others
                .push((workspace.spec(&vendor.name, "vendor.toml"), text));
        }
        Ok(())
    }

    /// The README of the crate, unless it is somebody's own.
    fn plan_readme(
        &mut self,
        workspace: &Workspace,
        known: &[String],
        program: &Program,
    ) -> Result<()> {
        if known.is_empty() {
            return Ok(());
        }
        let path = workspace.of_client("README.md");
        let text = readme::text(
            &workspace.package(),
            &workspace.crate_ident(),
            known,
            program,
        );
        let there = read_if_there(&workspace.root().join(&path))?;
        let is_ours = |there: &String| there.contains(MARKER) && *there != text;
        if there.as_ref().is_none_or(is_ours) {
            self.others.push((path, text));
        }
        Ok(())
    }

    /// The digests that the build script compares. A vendor that is not regenerated keeps its line.
    fn plan_digests(
        &mut self,
        workspace: &Workspace,
        (vendors, clients): (&[Vendor], &[Client]),
        known: &[String],
        program: &Program,
    ) -> Result<()> {
        let recorded =
            read_if_there(&workspace.root().join(workspace.digests()))?.unwrap_or_default();
        let mut text = format!(
            "# {MARKER} by `{}`: vendor, digests of {}, digest of the generated files.\n",
            program.command("regen"),
            digest::INPUTS.join(", ")
        );
        for name in known {
            let line = recorded
                .lines()
                .find(|line| line.split_whitespace().next() == Some(name));
            if let Some(index) = vendors.iter().position(|vendor| vendor.name == *name) {
                self.find_edited(workspace, &vendors[index], line.unwrap_or_default());
                let files = self.client_files[index].iter();
                let files = files.map(|(path, text)| (path.as_str(), text.as_bytes()));
                let inputs = self.inputs_digests(workspace, &vendors[index]).join(" ");
                let _ = writeln!(text, "{name} {inputs} {}", digest::of_files(files));
                for file in &clients[index].beside {
                    let now = digest::of_input(file.text.as_bytes());
                    self.find_edited_beside(workspace, name, (&file.path, &now), &recorded);
                    let _ = writeln!(text, "{}", digest::beside_line(name, &file.path, &now));
                }
            } else if let Some(line) = line {
                text.push_str(line);
                text.push('\n');
                for line in (recorded.lines()).filter(|line| digest::is_beside(line, name)) {
                    text.push_str(line);
                    text.push('\n');
                }
            }
        }
        if text != recorded {
            self.others.push((workspace.digests(), text));
        }
        Ok(())
    }

    /// Notes the inputs that are not those of the recorded line.
    fn find_edited(&mut self, workspace: &Workspace, vendor: &Vendor, recorded: &str) {
        let now = digests([
            Some(&vendor.spec),
            vendor.overlay.as_ref(),
            Some(&vendor.manifest_text),
        ]);
        let mut recorded = recorded.split_whitespace().skip(1);
        for (file, now) in digest::INPUTS.iter().zip(now) {
            if recorded.next().is_some_and(|then| then != now) {
                self.edited.push(workspace.spec(&vendor.name, file));
            }
        }
    }

    /// Notes a file beside the document that is not what the recorded lines have.
    fn find_edited_beside(
        &mut self,
        workspace: &Workspace,
        vendor: &str,
        (path, now): (&str, &str),
        recorded: &str,
    ) {
        let of_file = |line: &&str| {
            line.split_once(' ')
                .is_some_and(|(_, file)| file == format!("{vendor}/{path}"))
        };
        let then = recorded.lines().find(of_file);
        if then.is_some_and(|line| line != digest::beside_line(vendor, path, now)) {
            self.edited.push(workspace.spec(vendor, path));
        }
    }

    /// The digests of a vendor's inputs as they will be once `vendor.toml` is updated.
    fn inputs_digests(&self, workspace: &Workspace, vendor: &Vendor) -> [String; 3] {
        let path = workspace.spec(&vendor.name, "vendor.toml");
        let manifest = self
            .others
            .iter()
            .find(|(other, _)| *other == path)
            .map_or(&vendor.manifest_text, |(_, text)| text);
        digests([Some(&vendor.spec), vendor.overlay.as_ref(), Some(manifest)])
    }

    fn write(&self, workspace: &Workspace) -> Result<()> {
        for (plan, files) in self.clients.iter().zip(&self.client_files) {
            plan.write(files)?;
        }
        self.crate_root.write(&self.crate_root_files)?;
        for (path, text) in &self.others {
            write_file(&workspace.root().join(path), text)?;
        }
        Ok(())
    }

    /// Names every file that is not as it would be written.
    fn report_stale(&self, workspace: &Workspace, program: &Program) -> Outcome {
        let mut stale = Vec::new();
        for plan in self.clients.iter().chain([&self.crate_root]) {
            let folder = plan.folder();
            let lists = [
                (&plan.created, "missing"),
                (&plan.changed, "differs"),
                (&plan.removed, "not wanted any more"),
                (
                    &plan.strangers,
                    "not written by the generator; the folder belongs to it, so move the file elsewhere",
                ),
            ];
            for (paths, what) in lists {
                stale.extend(
                    paths
                        .iter()
                        .map(|path| format!("{}: {what}", relative(workspace, &folder.join(path)))),
                );
            }
        }
        stale.extend(
            self.edited
                .iter()
                .map(|path| format!("{path}: edited since the client was generated")),
        );
        stale.extend(
            self.others
                .iter()
                .map(|(path, _)| format!("{path}: differs")),
        );
        if stale.is_empty() {
            println!("{} is fresh", workspace.settings().krate);
            return Outcome::Done;
        }
        for finding in &stale {
            println!("stale: {finding}");
        }
        println!(
            "run `{}` and commit what it writes",
            program.command("regen")
        );
        Outcome::FoundProblems
    }

    /// Names the files in the generator's folders that it did not write and therefore does not remove.
    fn report_strangers(&self, workspace: &Workspace) -> bool {
        let mut any = false;
        for plan in self.clients.iter().chain([&self.crate_root]) {
            for path in &plan.strangers {
                any = true;
                eprintln!(
                    "error: {} was not written by the generator and is left alone\n  help: the folder belongs to the generator; move the file elsewhere",
                    relative(workspace, &plan.folder().join(path))
                );
            }
        }
        any
    }
}

/// A path as a reader in the workspace would type it.
fn relative(workspace: &Workspace, path: &Path) -> String {
    path.strip_prefix(workspace.root())
        .unwrap_or(path)
        .display()
        .to_string()
}

fn read_if_there(path: &Path) -> Result<Option<String>> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(e) => Err(e).with_context(|| path.display().to_string()),
    }
}

/// The digests of the inputs, in the order of [`digest::INPUTS`].
fn digests(texts: [Option<&String>; 3]) -> [String; 3] {
    texts.map(|text| text.map_or_else(|| "-".to_owned(), |text| digest::of_input(text.as_bytes())))
}
