//! The runtime of the generated crate, where `clientwright.toml` says where it comes from.

use anyhow::{Context as _, Result};
use toml_edit::{DocumentMut, value};

use crate::runtime_crate::{RuntimeSource, features};
use crate::vendor::Vendor;
use crate::workspace::Workspace;

/// The manifest with the runtime in its dependencies.
pub(super) fn in_manifest(
    text: &str,
    workspace: &Workspace,
    source: &RuntimeSource,
    vendors: &[Vendor],
) -> Result<String> {
    let features = features(vendors.iter().map(|vendor| &vendor.manifest.options));
    let wanted = source.dependency(&workspace.package(), &features);
    let mut manifest: DocumentMut = text.parse()?;
    let dependencies = manifest["dependencies"].or_insert(toml_edit::table());
    let dependencies = dependencies
        .as_table_like_mut()
        .context("`dependencies` is not a table")?;
    let is_there = dependencies
        .get("runtime")
        .is_some_and(|runtime| runtime.to_string().trim() == wanted.to_string().trim());
    if is_there {
        return Ok(text.to_owned());
    }
    dependencies.insert("runtime", value(wanted));
    Ok(manifest.to_string())
}

/// The files of a copy that are not as they should be: path from the root of the workspace, and text.
pub(super) fn stale_files(workspace: &Workspace, source: &RuntimeSource) -> Vec<(String, String)> {
    let mut files = source.files(&workspace.package());
    files.retain(|(path, text)| {
        let there = std::fs::read_to_string(workspace.client().join(path));
        there.ok().as_ref() != Some(text)
    });
    files
        .into_iter()
        .map(|(path, text)| (workspace.of_client(&path), text))
        .collect()
}
