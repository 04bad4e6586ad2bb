//! Where things lie in the repository.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use codegen::output::write_file;
use heck::ToSnakeCase as _;

use crate::settings::{self, Settings};
use crate::{Program, digest, toml_text};

/// The repository that a command works on.
#[derive(Clone, Debug)]
pub(crate) struct Workspace {
    root: PathBuf,
    settings: Settings,
}

impl Workspace {
    /// The workspace around the current folder.
    pub(crate) fn find(program: &Program) -> Result<Self> {
        let here = std::env::current_dir().context("the current folder cannot be read")?;
        let usual = Settings::default();
        let is_root = |folder: &&Path| {
            folder.join(settings::FILE).is_file()
                || (folder.join(&usual.specs).is_dir()
                    && folder.join(&usual.krate).join("Cargo.toml").is_file())
        };
        let root = here.ancestors().find(is_root).with_context(|| {
            format!(
                "no `{}`, and no workspace with `specs` and `generated-client`, at or above {}; run it inside the checkout, or make it one with `{}`",
                settings::FILE,
                here.display(),
                program.command("init"),
            )
        })?;
        Self::at(root)
    }

    /// The workspace whose root is this folder.
    pub(crate) fn at(root: &Path) -> Result<Self> {
        Ok(Self {
            settings: Settings::read(root)?,
            root: root.to_owned(),
        })
    }

    /// How the people of this workspace call the program: as its settings say, or else as it was called now.
    pub(crate) fn program(&self, called: &Program) -> Program {
        match &self.settings.command {
            Some(name) => Program::new(name.clone()),
            None => called.clone(),
        }
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    pub(crate) fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The folder of the documents: `specs`.
    pub(crate) fn specs(&self) -> PathBuf {
        self.root.join(&self.settings.specs)
    }

    /// A client's folder or a file in it, relative to the root: `specs/acme`, `specs/acme/openapi.yaml`.
    pub(crate) fn spec(&self, name: &str, file: &str) -> String {
        let folder = format!("{}/{name}", self.settings.specs);
        if file.is_empty() {
            folder
        } else {
            format!("{folder}/{file}")
        }
    }

    /// The folder of the generated crate: `generated-client`.
    pub(crate) fn client(&self) -> PathBuf {
        self.root.join(&self.settings.krate)
    }

    /// A file of the generated crate, relative to the root: `generated-client/Cargo.toml`.
    pub(crate) fn of_client(&self, file: &str) -> String {
        format!("{}/{file}", self.settings.krate)
    }

    /// The package name of the generated crate, as its manifest has it; made from its folder when there is none.
    pub(crate) fn package(&self) -> String {
        let folder = self.settings.krate.rsplit('/').next().unwrap_or_default();
        let manifest = std::fs::read_to_string(self.client().join("Cargo.toml")).ok();
        let name = manifest.and_then(|text| {
            let manifest: toml::Table = text.parse().ok()?;
            Some(manifest.get("package")?.get("name")?.as_str()?.to_owned())
        });
        name.unwrap_or_else(|| folder.to_owned())
    }

    /// How Rust code names the generated crate: `generated_client`.
    pub(crate) fn crate_ident(&self) -> String {
        self.package().to_snake_case()
    }

    /// The digests of the last run, relative to the root.
    pub(crate) fn digests(&self) -> String {
        self.of_client(digest::FILE)
    }

    /// Writes a file by its path from the root.
    pub(crate) fn write(&self, path: &str, text: &str) -> Result<()> {
        Ok(write_file(&self.root.join(path), text)?)
    }

    /// Every vendor: the folders of `specs` that have a `vendor.toml`, sorted.
    pub(crate) fn vendors(&self) -> Result<Vec<String>> {
        let specs = self.specs();
        let mut vendors = Vec::new();
        let entries = match std::fs::read_dir(&specs) {
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(vendors),
            entries => entries.with_context(|| specs.display().to_string())?,
        };
        for entry in entries {
            let entry = entry?;
            if entry.path().join("vendor.toml").is_file() {
                vendors.push(entry.file_name().to_string_lossy().into_owned());
            }
        }
        vendors.sort();
        Ok(vendors)
    }

    /// The wanted ones among the vendors; all when none is wanted by name.
    pub(crate) fn choose(&self, wanted: &[String]) -> Result<Vec<String>> {
        let known = self.vendors()?;
        if let Some(unknown) = wanted.iter().find(|name| !known.contains(name)) {
            let names: Vec<&str> = known.iter().map(String::as_str).collect();
            let near = toml_text::nearest(unknown, &names);
            bail!(
                "there is no vendor `{unknown}` in {}/; {}",
                self.settings.specs,
                match near {
                    Some(near) => format!("`{near}` is near; there are: {}", known.join(", ")),
                    None => format!("there are: {}", known.join(", ")),
                }
            );
        }
        Ok(if wanted.is_empty() {
            known
        } else {
            known
                .into_iter()
                .filter(|name| wanted.contains(name))
                .collect()
        })
    }
}
