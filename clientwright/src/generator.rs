//! One client from a program: a test that asks whether it is fresh, or whatever writes it.
//!
//! # Invariants
//! - What is in the folder keeps its names: its API model is read before anything is compared or written.

use std::fmt;
use std::path::{Path, PathBuf};

use codegen::output::{FileSet, Plan};
use codegen::pipeline::{API_MODEL_FILE, Generated, Input};
use codegen::{Diagnostics, Options, Selection, Severity};

use crate::spec::Spec;

/// Generates one client, a module, from a document.
///
/// A test that fails when the checked-in client is not what its document makes:
///
/// ```no_run
/// #[test]
/// fn the_client_is_fresh() {
///     clientwright::Generator::new()
///         .document("specs/acme.yaml")
///         .path("my_crate::acme")
///         .generate()
///         .and_then(|client| client.check("src/acme"))
///         .unwrap_or_else(|problem| panic!("{problem}"));
/// }
/// # fn main() {}
/// ```
///
/// Paths are relative to the current folder, which is the package's in a test and in a build script.
#[derive(Clone, Debug, Default)]
pub struct Generator {
    document: PathBuf,
    overlay: Option<PathBuf>,
    path: Option<String>,
    command: Option<String>,
    selection: Selection,
    options: Options,
}

impl Generator {
    /// Nothing chosen yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The OpenAPI document, JSON or YAML.
    pub fn document(mut self, path: impl Into<PathBuf>) -> Self {
        self.document = path.into();
        self
    }

    /// An overlay with corrections.
    pub fn overlay(mut self, path: impl Into<PathBuf>) -> Self {
        self.overlay = Some(path.into());
        self
    }

    /// How callers name the module: `my_crate::acme`. Its last part is the module's name; both are made from the document's
    /// file name when this is not said.
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// The command that writes the client: generated files and [`Client::check`] name it.
    pub fn command(mut self, command: impl Into<String>) -> Self {
        self.command = Some(command.into());
        self
    }

    /// The part of the document that is wanted; everything when this is not said.
    pub fn selection(mut self, selection: Selection) -> Self {
        self.selection = selection;
        self
    }

    /// Choices for the generated code.
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    /// Generates the client, in memory.
    ///
    /// # Errors
    /// When a file cannot be read, or the document has errors; the text has them all, with their places.
    pub fn generate(self) -> Result<Client, GeneratorError> {
        let spec = Spec::read(&self.document, self.overlay.as_deref())
            .map_err(|e| GeneratorError(format!("{e:#}")))?;
        let (generated, findings) = self.run(&spec, None)?;
        Ok(Client {
            generator: self,
            spec,
            generated,
            findings,
        })
    }

    fn run(&self, spec: &Spec, lock: Option<&str>) -> Result<(Generated, String), GeneratorError> {
        let module = self.module();
        let mut diags = Diagnostics::new();
        let input = Input {
            module: &module,
            path: self.path.as_deref().unwrap_or(&module),
            source: "",
            command: self.command.as_deref().unwrap_or("clientwright::Generator"),
            spec: spec.text(),
            files: spec.files(),
            overlay: spec.overlay(),
            selection: &self.selection,
            options: &self.options,
            lock,
        };
        let generated = codegen::pipeline::generate(&input, &mut diags, &mut |_| {});
        let findings = spec.render(&diags, Severity::Warning).to_string();
        match generated {
            Ok(generated) => Ok((generated, findings)),
            Err(_) => Err(GeneratorError(findings)),
        }
    }

    fn module(&self) -> String {
        use heck::ToSnakeCase as _;
        let named = self
            .path
            .as_deref()
            .and_then(|path| path.rsplit("::").next());
        let stem = self.document.file_stem().and_then(|stem| stem.to_str());
        named.or(stem).unwrap_or("client").to_snake_case()
    }
}

/// A client in memory.
#[derive(Debug)]
pub struct Client {
    generator: Generator,
    spec: Spec,
    generated: Generated,
    findings: String,
}

impl Client {
    /// Warnings about the document, as text for people; empty when there are none.
    pub fn findings(&self) -> &str {
        &self.findings
    }

    /// Whether a folder has the client, and nothing else.
    ///
    /// # Errors
    /// When it has not: the text names the files, and the command that writes them if there is one. When the folder cannot be
    /// read.
    pub fn check(&self, folder: impl AsRef<Path>) -> Result<(), GeneratorError> {
        let (plan, _) = self.plan(folder.as_ref())?;
        if plan.is_fresh() {
            return Ok(());
        }
        let mut text = String::new();
        let lists = [
            (&plan.created, "missing"),
            (&plan.changed, "differs"),
            (&plan.removed, "not wanted any more"),
            (&plan.strangers, "not written by the generator"),
        ];
        for (paths, what) in lists {
            for path in paths {
                text += &format!("stale: {}: {what}\n", plan.folder().join(path).display());
            }
        }
        text += &match &self.generator.command {
            Some(command) => format!("run `{command}` and commit what it writes"),
            None => "call `write` in place of `check`, and commit what it writes".to_owned(),
        };
        Err(GeneratorError(text))
    }

    /// Writes the client into a folder, which belongs to it whole; gives the number of files that were written or removed.
    ///
    /// # Errors
    /// When the folder has files that the generator did not write, or a file cannot be written.
    pub fn write(&self, folder: impl AsRef<Path>) -> Result<usize, GeneratorError> {
        let (plan, files) = self.plan(folder.as_ref())?;
        if let Some(stranger) = plan.strangers.first() {
            return Err(GeneratorError(format!(
                "{} was not written by the generator, and the folder belongs to it; move the file",
                plan.folder().join(stranger).display()
            )));
        }
        plan.write(&files)
            .map_err(|e| GeneratorError(e.to_string()))?;
        Ok(plan.touched())
    }

    fn plan(&self, folder: &Path) -> Result<(Plan, FileSet), GeneratorError> {
        let lock = std::fs::read_to_string(folder.join(API_MODEL_FILE)).ok();
        let again = match lock {
            Some(lock) if lock != self.generated.api_model => {
                Some(self.generator.run(&self.spec, Some(&lock))?.0)
            }
            _ => None,
        };
        let generated = again.as_ref().unwrap_or(&self.generated);
        let files: FileSet = generated
            .files
            .iter()
            .map(|file| (file.path.clone(), file.text.clone()))
            .collect();
        let plan = Plan::new(folder, &files).map_err(|e| GeneratorError(e.to_string()))?;
        Ok((plan, files))
    }
}

/// What is wrong, as text for people: one line a file, or a finding with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GeneratorError(String);

impl fmt::Display for GeneratorError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.trim_end())
    }
}

impl std::error::Error for GeneratorError {}
