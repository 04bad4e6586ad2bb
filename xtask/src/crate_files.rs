//! The files of a crate that stands alone: a client module as its root, a manifest, and a copy of the runtime crate.

use codegen::output::{FileSet, MARKER};
use codegen::pipeline::Generated;
use codegen::{DateTimeType, Options};

mod runtime {
    include!(concat!(env!("OUT_DIR"), "/runtime_files.rs"));
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
pub(crate) fn beside_source(name: &str, options: &Options) -> Vec<(String, String)> {
    let mut files = vec![(
        "Cargo.toml".to_owned(),
        manifest(name, "runtime", options, "[workspace]\n"),
    )];
    files.extend(runtime_files("runtime/"));
    files
}

/// The sources of the runtime crate below a folder.
pub(crate) fn runtime_files(prefix: &str) -> impl Iterator<Item = (String, String)> + '_ {
    runtime::FILES
        .iter()
        .map(move |(path, text)| (format!("{prefix}{path}"), (*text).to_owned()))
}

/// The manifest of a crate whose runtime lies at `runtime`.
pub(crate) fn manifest(name: &str, runtime: &str, options: &Options, tail: &str) -> String {
    let features = match options.date_time {
        DateTimeType::Chrono => ", features = [\"chrono\"]",
        DateTimeType::Jiff | DateTimeType::String => "",
    };
    format!(
        "# {MARKER} by `cargo xtask generate`. Remove this line to keep changes of yours.\n\
         [package]\n\
         name = \"{name}\"\n\
         version = \"0.1.0\"\n\
         edition = \"2024\"\n\
         rust-version = \"1.89\"\n\
         publish = false\n\
         \n\
         [dependencies]\n\
         runtime = {{ path = \"{runtime}\"{features} }}\n\
         \n\
         {tail}"
    )
}
