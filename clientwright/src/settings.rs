//! `clientwright.toml`: what holds for every client of a repository.

use std::path::Path;

use anyhow::Result;
use serde::Deserialize;

/// The file, at the root of the repository.
pub(crate) const FILE: &str = "clientwright.toml";

/// The content of [`FILE`]; what is not in it has a default.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(crate) struct Settings {
    /// How people here call the program; messages and generated files name it so.
    pub(crate) command: Option<String>,
}

impl Settings {
    /// The settings of a repository; the defaults when it has no [`FILE`].
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let path = root.join(FILE);
        match std::fs::read_to_string(&path) {
            Ok(text) => toml::from_str(&text).map_err(|e| anyhow::anyhow!("{FILE}: {e}")),
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(Self::default()),
            Err(e) => Err(anyhow::anyhow!("{}: {e}", path.display())),
        }
    }
}
