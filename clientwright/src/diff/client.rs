//! One of the two clients that are compared: what its callers see, and the inputs that it was generated from.
//!
//! # Invariants
//! - What callers of a vendor see is what the checked-in API file says; the inputs only add what it does not say.

use anyhow::{Result, bail};
use codegen::api_file;
use codegen::diagnostics::SourceFile;
use codegen::files::Files;
use codegen::pipeline::{API_MODEL_FILE, Input, Stage, run};
use codegen::rust_api::RustApi;
use codegen::{Diagnostics, Document};

use super::git::Revision;
use crate::digest;
use crate::folder::Folder;
use crate::settings::{self, Settings};
use crate::vendor::Manifest;
use crate::workspace::Workspace;

/// A client, old or new.
#[derive(Debug, Default)]
pub(super) struct Client {
    /// What its callers see; none when there is no such client.
    pub(super) api: Option<RustApi>,
    /// The texts of the document, the overlay and `vendor.toml`, where they are.
    pub(super) inputs: [Option<String>; 3],
    /// The files that the document refers to.
    pub(super) beside: Vec<SourceFile>,
    /// What holds for all clients of the repository.
    pub(super) settings: Settings,
    /// The document as the generator saw it.
    pub(super) document: Option<Document>,
}

impl Client {
    /// A vendor's client in the working tree.
    pub(super) fn of_tree(workspace: &Workspace, vendor: &str) -> Result<Self> {
        let spec = workspace.spec(vendor, digest::INPUTS[0]);
        let folder = Folder::of(&workspace.root().join(spec));
        let read = |path: &str| match std::fs::read_to_string(workspace.root().join(path)) {
            Ok(text) => Ok(Some(text)),
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(e) => Err(anyhow::anyhow!("{path}: {e}")),
        };
        let files = |name: Option<&str>| -> Box<dyn Files> {
            match name {
                Some(name) => Box::new(folder.with_document(name)),
                None => Box::new(folder),
            }
        };
        Self::read(workspace, vendor, read, files, |fault| bail!("{fault}"))
    }

    /// A vendor's client as it was.
    pub(super) fn of_revision(
        workspace: &Workspace,
        revision: &Revision,
        vendor: &str,
    ) -> Result<Self> {
        let spec = workspace.spec(vendor, digest::INPUTS[0]);
        let read = |path: &str| revision.file(path);
        let files =
            |name: Option<&str>| -> Box<dyn Files> { Box::new(revision.folder_of(&spec, name)) };
        // What an earlier generator wrote is as it is.
        let unread = |fault: &str| {
            eprintln!("note: {}:{fault}", revision.name);
            Ok(())
        };
        Self::read(workspace, vendor, read, files, unread)
    }

    fn read(
        workspace: &Workspace,
        vendor: &str,
        read: impl Fn(&str) -> Result<Option<String>>,
        files: impl FnOnce(Option<&str>) -> Box<dyn Files>,
        unread: impl Fn(&str) -> Result<()>,
    ) -> Result<Self> {
        let file = workspace.of_client(&format!("src/{vendor}/{API_MODEL_FILE}"));
        let mut inputs = [const { None }; 3];
        for (input, file) in inputs.iter_mut().zip(digest::INPUTS) {
            *input = read(&workspace.spec(vendor, file))?;
        }
        let api = read(&file)?.map(|text| api_file::read(&text));
        for fault in api.iter().flat_map(|read| &read.faults) {
            unread(&format!("{file}: {fault}"))?;
        }
        // Settings that cannot be read are told where they are used to write something.
        let settings = read(settings::FILE)?.unwrap_or_default();
        let mut client = Self {
            api: api.map(|read| read.api),
            inputs,
            settings: Settings::parse(&settings).unwrap_or_default(),
            ..Self::default()
        };
        let manifest = client.manifest();
        let name = manifest.and_then(|manifest| manifest.document.name);
        client.read_document(vendor, &*files(name.as_deref()));
        Ok(client)
    }

    /// Reads the document, with the overlay applied and the selection made, when that can be done today.
    fn read_document(&mut self, vendor: &str, files: &dyn Files) {
        let ([Some(spec), overlay, _], Some(manifest)) = (&self.inputs, self.manifest()) else {
            return;
        };
        let input = Input {
            module: vendor,
            path: vendor,
            source: vendor,
            command: "",
            spec,
            files,
            overlay: overlay.as_deref(),
            selection: &manifest.selection,
            options: &manifest.options,
            lock: None,
        };
        // What is wrong with a document is for `regen` to say.
        let mut diags = Diagnostics::new();
        let stages = run(&input, Stage::Select, &mut diags, &mut |_| {});
        self.document = stages.ok().and_then(|stages| stages.document);
        self.beside = diags.files().to_vec();
    }

    /// The selection and the options.
    pub(super) fn manifest(&self) -> Option<Manifest> {
        let text = self.inputs[2].as_deref()?;
        Manifest::parse("vendor.toml", text, &self.settings).ok()
    }

    /// The text that its places are in.
    pub(super) fn spec(&self) -> &str {
        self.inputs[0].as_deref().unwrap_or_default()
    }
}
