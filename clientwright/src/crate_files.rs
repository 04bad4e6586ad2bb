//! The files of a crate that stands alone: a client module as its root, a manifest, and a copy of the runtime crate.
//!
//! # Invariants
//! - Generated code calls the runtime `runtime`, whatever its package is called: the manifest renames it.
//! - The copy is called after the client, so that a program can have any number of clients.

use codegen::output::{FileSet, MARKER};
use codegen::pipeline::Generated;
use codegen::{DateTimeType, Options};
use heck::ToSnakeCase as _;
use toml_edit::{DocumentMut, value};

use crate::Program;

mod runtime {
    include!(concat!(env!("OUT_DIR"), "/runtime_files.rs"));
}

/// The runtime crate that a client is built with.
#[derive(Clone, Debug)]
pub(crate) struct Runtime {
    /// The name of its package.
    pub(crate) package: String,
    /// Its folder, relative to the client's.
    pub(crate) path: String,
}

impl Runtime {
    /// The copy that lies in a client's own folder.
    pub(crate) fn vendored(client: &str) -> Self {
        Self {
            package: format!("{client}-runtime"),
            path: "runtime".to_owned(),
        }
    }

    /// The files of the crate, below a folder.
    pub(crate) fn files(&self, folder: &str) -> Vec<(String, String)> {
        runtime::FILES
            .iter()
            .map(|(path, text)| {
                let text = match *path {
                    "Cargo.toml" => self.own_manifest(text),
                    _ => (*text).to_owned(),
                };
                (format!("{folder}/{path}"), text)
            })
            .collect()
    }

    /// The manifest of the copy. Its tests are not copied, so what they need goes; its examples say `runtime`, which it is not
    /// called here.
    fn own_manifest(&self, text: &str) -> String {
        let mut manifest: DocumentMut = text.parse().expect("the runtime has a manifest");
        manifest["package"]["name"] = value(&self.package);
        manifest["lib"]["name"] = value(self.package.to_snake_case());
        manifest["lib"]["doctest"] = value(false);
        manifest.remove("dev-dependencies");
        manifest.to_string()
    }
}

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

/// The files beside `src`, relative to the crate.
pub(crate) fn beside_source(
    name: &str,
    options: &Options,
    program: &Program,
) -> Vec<(String, String)> {
    let runtime = Runtime::vendored(name);
    let manifest = manifest(name, &runtime, options, "[workspace]\n", program);
    let mut files = vec![("Cargo.toml".to_owned(), manifest)];
    files.extend(runtime.files(&runtime.path));
    files
}

/// The manifest of a crate.
pub(crate) fn manifest(
    name: &str,
    runtime: &Runtime,
    options: &Options,
    tail: &str,
    program: &Program,
) -> String {
    let features = match options.date_time {
        DateTimeType::Chrono => ", features = [\"chrono\"]",
        DateTimeType::Jiff | DateTimeType::String => "",
    };
    let command = program.command("generate");
    let Runtime { package, path } = runtime;
    format!(
        "# {MARKER} by `{command}`. Remove this line to keep changes of yours.\n\
         [package]\n\
         name = \"{name}\"\n\
         version = \"0.1.0\"\n\
         edition = \"2024\"\n\
         rust-version = \"1.89\"\n\
         publish = false\n\
         \n\
         [dependencies]\n\
         runtime = {{ package = \"{package}\", path = \"{path}\"{features} }}\n\
         \n\
         {tail}"
    )
}
