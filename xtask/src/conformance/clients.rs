//! A client for every document of the suite: its files, and its API as data.

use std::path::Path;

use anyhow::{Context as _, Result, bail};
use codegen::format::TextFile;
use codegen::pipeline::{Input, Stage};
use codegen::rust_api::RustApi;
use codegen::{Diagnostics, Options, Selection, Severity};

use super::suite::Group;

/// A generated client.
pub(super) struct Client {
    /// The name of its module: `versioning_added_v2`.
    pub(super) module: String,
    /// The version of its document, where a group has several: `v2`.
    pub(super) version: Option<String>,
    /// The files of the module.
    pub(super) files: Vec<TextFile>,
    /// What callers see.
    pub(super) api: RustApi,
}

/// The clients of a group, one a document; the newest version is the last.
pub(super) fn generate(folder: &Path, group: &Group, options: &Options) -> Result<Vec<Client>> {
    group
        .documents
        .iter()
        .map(|document| client(folder, group, options, document))
        .collect()
}

fn client(folder: &Path, group: &Group, options: &Options, document: &str) -> Result<Client> {
    let path = folder.join(document);
    let text = std::fs::read_to_string(&path).with_context(|| format!("{}", path.display()))?;
    client_of(&group.name, version(document), &text, document, options)
}

/// The client for a document of a group.
pub(super) fn client_of(
    group: &str,
    version: Option<String>,
    text: &str,
    document: &str,
    options: &Options,
) -> Result<Client> {
    let words = group.split('/').chain(version.as_deref());
    let module = words.map(identifier).collect::<Vec<_>>().join("_");
    let input = Input {
        module: &module,
        path: &module,
        source: document,
        command: "cargo xtask conformance",
        spec: text,
        files: &codegen::files::NoFiles,
        overlay: None,
        selection: &Selection::default(),
        options,
        lock: None,
    };
    let mut diags = Diagnostics::new();
    let stages = codegen::pipeline::run(&input, Stage::Format, &mut diags, &mut |_| {});
    let done = stages.ok();
    let Some((files, api)) = done.and_then(|stages| Some((stages.files, stages.rust_api?))) else {
        let mut errors = diags
            .iter()
            .filter(|found| found.severity == Severity::Error);
        let first = errors.next().map(|found| found.message.clone());
        let why = first.unwrap_or_default();
        bail!("{document} does not generate: {why}");
    };
    Ok(Client {
        module,
        version,
        files,
        api,
    })
}

/// `v2` of `…/openapi.v2.yaml`.
fn version(document: &str) -> Option<String> {
    let (_, name) = document.rsplit_once('/')?;
    let version = name.strip_prefix("openapi.")?.strip_suffix(".yaml")?;
    Some(version.to_owned())
}

fn identifier(word: &str) -> String {
    let lower = word.to_ascii_lowercase();
    lower.replace(|c: char| !c.is_ascii_alphanumeric(), "_")
}
