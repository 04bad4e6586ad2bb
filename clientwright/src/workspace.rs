//! Where things lie in the workspace.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::Program;
use crate::settings::{self, Settings};

/// The checkout that a command works on.
#[derive(Clone, Debug)]
pub(crate) struct Workspace {
    root: PathBuf,
    settings: Settings,
}

impl Workspace {
    /// The workspace around the current folder.
    pub(crate) fn find() -> Result<Self> {
        let here = std::env::current_dir().context("the current folder cannot be read")?;
        let is_root = |folder: &&Path| {
            folder.join(settings::FILE).is_file()
                || (folder.join("specs").is_dir()
                    && folder.join("generated-client/Cargo.toml").is_file())
        };
        let root = here.ancestors().find(is_root).with_context(|| {
            format!(
                "no workspace with `specs` and `generated-client` at or above {}; run it inside the checkout",
                here.display()
            )
        })?;
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

    /// `specs`.
    pub(crate) fn specs(&self) -> PathBuf {
        self.root.join("specs")
    }

    /// `generated-client`.
    pub(crate) fn client(&self) -> PathBuf {
        self.root.join("generated-client")
    }

    /// Every vendor: the folders of `specs` that have a `vendor.toml`, sorted.
    pub(crate) fn vendors(&self) -> Result<Vec<String>> {
        let specs = self.specs();
        let mut vendors = Vec::new();
        for entry in std::fs::read_dir(&specs).with_context(|| specs.display().to_string())? {
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
            bail!(
                "there is no vendor `{unknown}` in specs/; there are: {}",
                known.join(", ")
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
