//! One of the two clients that are compared: its API model, and the inputs that it was generated from.
//!
//! # Invariants
//! - The model of a vendor is the checked-in one; the inputs only add what a model does not say.

use anyhow::Result;
use codegen::pipeline::{API_MODEL_FILE, Input, Stage, run};
use codegen::{Diagnostics, Document};

use super::git::Revision;
use crate::digest;
use crate::vendor::Manifest;
use crate::workspace::Workspace;

/// A client, old or new.
#[derive(Debug, Default)]
pub(super) struct Client {
    /// The text of its API model; empty when there is no such client.
    pub(super) model: String,
    /// The texts of the document, the overlay and `vendor.toml`, where they are.
    pub(super) inputs: [Option<String>; 3],
    /// The document as the generator saw it.
    pub(super) document: Option<Document>,
}

impl Client {
    /// A vendor's client in the working tree.
    pub(super) fn of_tree(workspace: &Workspace, vendor: &str) -> Result<Self> {
        Self::read(workspace, vendor, |path| {
            match std::fs::read_to_string(workspace.root().join(path)) {
                Ok(text) => Ok(Some(text)),
                Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(None),
                Err(e) => Err(anyhow::anyhow!("{path}: {e}")),
            }
        })
    }

    /// A vendor's client as it was.
    pub(super) fn of_revision(
        workspace: &Workspace,
        revision: &Revision,
        vendor: &str,
    ) -> Result<Self> {
        Self::read(workspace, vendor, |path| revision.file(path))
    }

    fn read(
        workspace: &Workspace,
        vendor: &str,
        read: impl Fn(&str) -> Result<Option<String>>,
    ) -> Result<Self> {
        let model = workspace.of_client(&format!("src/{vendor}/{API_MODEL_FILE}"));
        let mut inputs = [const { None }; 3];
        for (input, file) in inputs.iter_mut().zip(digest::INPUTS) {
            *input = read(&workspace.spec(vendor, file))?;
        }
        let mut client = Self {
            model: read(&model)?.unwrap_or_default(),
            inputs,
            document: None,
        };
        client.document = client.effective(vendor);
        Ok(client)
    }

    /// The document with the overlay applied and the selection made; `None` when that cannot be done today.
    fn effective(&self, vendor: &str) -> Option<Document> {
        let [Some(spec), overlay, manifest] = &self.inputs else {
            return None;
        };
        let manifest = self::manifest(manifest.as_deref())?;
        let input = Input {
            module: vendor,
            path: vendor,
            source: vendor,
            command: "",
            spec,
            overlay: overlay.as_deref(),
            selection: &manifest.selection,
            options: &manifest.options,
            lock: None,
        };
        // What is wrong with a document is for `regen` to say.
        let mut diags = Diagnostics::new();
        let stages = run(&input, Stage::Select, &mut diags, &mut |_| {});
        stages.ok()?.document
    }

    /// The selection and the options.
    pub(super) fn manifest(&self) -> Option<Manifest> {
        manifest(self.inputs[2].as_deref())
    }

    /// The text that its places are in.
    pub(super) fn spec(&self) -> &str {
        self.inputs[0].as_deref().unwrap_or_default()
    }
}

fn manifest(text: Option<&str>) -> Option<Manifest> {
    toml::from_str(text?).ok()
}
