//! The files of a crate that stands alone: a client module as its root, a manifest, and what its runtime needs.

use codegen::output::{FileSet, MARKER};
use codegen::pipeline::Generated;
use toml_edit::InlineTable;

use crate::Program;

/// The files of the client, relative to `src`, with the module's root as the root of a crate.
pub(crate) fn module_as_crate(generated: &Generated) -> FileSet {
    let rename = |path: &str| {
        if path == "mod.rs" {
            "lib.rs".to_owned()
        } else {
            path.to_owned()
        }
    };
    generated
        .files
        .iter()
        .map(|file| (rename(&file.path), file.text.clone()))
        .collect()
}

/// The manifest of a crate that stands alone.
pub(crate) fn manifest(
    name: &str,
    title: &str,
    runtime: &InlineTable,
    program: &Program,
) -> String {
    let command = program.command("generate");
    let title: String = title.chars().filter(|c| *c != '`' && *c != '\\').collect();
    let description = toml_edit::Value::from(format!("A typed client of {title}."));
    format!(
        "# {MARKER} by `{command}`. Remove this line to keep changes of yours.\n\
         [package]\n\
         name = \"{name}\"\n\
         description = {description}\n\
         version = \"0.1.0\"\n\
         edition = \"2024\"\n\
         rust-version = \"1.89\"\n\
         readme = \"README.md\"\n\
         keywords = [\"api\", \"client\", \"openapi\"]\n\
         publish = false\n\
         \n\
         [dependencies]\n\
         runtime = {runtime}\n\
         \n\
         [features]\n\
         # Services of `tower` as transports: `runtime::TowerTransport`.\n\
         tower = [\"runtime/tower\"]\n\
         # A span of `tracing` an attempt.\n\
         tracing = [\"runtime/tracing\"]\n\
         \n\
         # What the examples need.\n\
         [dev-dependencies]\n\
         tokio = {{ version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }}\n\
         \n\
         [workspace]\n"
    )
}

/// The manifest of a crate that is one of many in a workspace, to be compiled and thrown away.
pub(crate) fn member_manifest(name: &str, runtime: &InlineTable) -> String {
    format!(
        "[package]\n\
         name = \"{name}\"\n\
         version = \"0.1.0\"\n\
         edition = \"2024\"\n\
         publish = false\n\
         \n\
         [dependencies]\n\
         runtime = {runtime}\n"
    )
}
