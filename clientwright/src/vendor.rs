//! A vendor's folder under `specs/`: the document, its overlay, where it comes from, what is wanted of it.

use anyhow::{Context as _, Result, bail};
use codegen::{Options, Selection};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::folder::Folder;
use crate::settings::Settings;
use crate::workspace::Workspace;
use crate::{digest, toml_text};

/// The text of a vendor's folder.
#[derive(Clone, Debug)]
pub(crate) struct Vendor {
    /// The folder's name, and the module's.
    pub(crate) name: String,
    pub(crate) spec: String,
    /// The files that the document may refer to.
    pub(crate) folder: Folder,
    pub(crate) overlay: Option<String>,
    /// The text of `vendor.toml`, to edit it without losing comments.
    pub(crate) manifest_text: String,
    pub(crate) manifest: Manifest,
}

/// `vendor.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manifest {
    pub(crate) document: Provenance,
    #[serde(default)]
    pub(crate) selection: Selection,
    #[serde(default)]
    pub(crate) options: Options,
}

/// Where the document comes from.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(
    dead_code,
    reason = "titles, addresses and dates are for readers; parsing them keeps them well-formed"
)]
pub(crate) struct Provenance {
    pub(crate) origin: Origin,
    pub(crate) title: String,
    pub(crate) address: String,
    pub(crate) retrieved: String,
    /// Of `openapi.yaml` as it lies in the folder.
    pub(crate) sha256: String,
    /// What the files beside `openapi.yaml` call it, when the vendor's document has another name.
    #[serde(default)]
    pub(crate) name: Option<String>,
    #[serde(default)]
    pub(crate) sources: Vec<Source>,
}

/// A page that was read beside the main one.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "as above")]
pub(crate) struct Source {
    pub(crate) title: String,
    pub(crate) address: String,
}

/// Who wrote the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Origin {
    /// The vendor; kept exactly, without the prose.
    Vendored,
    /// We did, from the vendor's prose.
    HandWritten,
}

impl Manifest {
    /// Reads a text. `path` is how the reader of a message knows it; the settings have what holds where it is silent.
    pub(crate) fn parse(path: &str, text: &str, settings: &Settings) -> Result<Self> {
        let mut manifest: Self = toml_text::parse(path, text)?;
        let own: toml::Table = toml_text::parse(path, text)?;
        manifest.options = with_defaults(&own, "options", &settings.options)?;
        manifest.selection = with_defaults(&own, "selection", &settings.selection)?;
        Ok(manifest)
    }
}

/// A table of a text, with defaults for the keys that it lacks.
fn with_defaults<T: DeserializeOwned>(
    own: &toml::Table,
    table: &str,
    defaults: &toml::Table,
) -> Result<T> {
    let mut merged = defaults.clone();
    if let Some(own) = own.get(table).and_then(toml::Value::as_table) {
        merged.extend(own.clone());
    }
    Ok(merged.try_into()?)
}

impl Vendor {
    /// Reads `specs/<name>`.
    pub(crate) fn read(workspace: &Workspace, name: &str) -> Result<Self> {
        check_name(name)?;
        let folder = workspace.specs().join(name);
        let read = |file: &str| {
            let path = folder.join(file);
            std::fs::read_to_string(&path)
                .with_context(|| format!("{} cannot be read", path.display()))
        };
        let manifest_text = read("vendor.toml")?;
        let manifest = Manifest::parse(
            &workspace.spec(name, "vendor.toml"),
            &manifest_text,
            workspace.settings(),
        )?;
        let overlay = folder
            .join("overlay.yaml")
            .exists()
            .then(|| read("overlay.yaml"))
            .transpose()?;
        let in_folder = Folder::of(&folder.join("openapi.yaml"));
        Ok(Self {
            name: name.to_owned(),
            spec: read("openapi.yaml")?,
            folder: match &manifest.document.name {
                Some(document) => in_folder.with_document(document),
                None => in_folder,
            },
            overlay,
            manifest_text,
            manifest,
        })
    }

    /// `vendor.toml` with the digest of the document as it is now; `None` when it has it.
    pub(crate) fn updated_manifest(&self) -> Result<Option<String>> {
        let digest = digest::of_bytes(self.spec.as_bytes());
        if digest == self.manifest.document.sha256 {
            return Ok(None);
        }
        let mut manifest: toml_edit::DocumentMut = self.manifest_text.parse()?;
        manifest["document"]["sha256"] = toml_edit::value(digest);
        Ok(Some(manifest.to_string()))
    }
}

/// Refuses a name that cannot be a folder, a module and a feature.
pub(crate) fn check_name(name: &str) -> Result<()> {
    let well_formed = name.starts_with(|c: char| c.is_ascii_lowercase())
        && name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    let taken = ["default", "runtime", "std", "core", "alloc"].contains(&name)
        || codegen::name::is_keyword(name);
    if !well_formed || taken {
        bail!(
            "`{name}` cannot name a vendor: it becomes a folder, a Rust module and a cargo feature, so it is a-z, 0-9 and `_`, begins with a letter and is no keyword"
        );
    }
    Ok(())
}
