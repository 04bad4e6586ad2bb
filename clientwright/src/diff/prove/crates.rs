//! The workspace of a proof: both clients, and against each of them the same callers and values.
//!
//! # Invariants
//! - The two packages of callers differ in their dependency alone.
//! - Names are kept: a client is generated with its own API file.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Result, bail};
use codegen::files::MemoryFiles;
use codegen::output::{FileSet, Plan, write_file};
use codegen::pipeline::{Input, generate};
use codegen::witness::Sample;
use codegen::{Diagnostics, Options, Selection, api_file};
use toml_edit::{Array, InlineTable};

use super::super::client::Client;
use crate::{crate_files, digest, runtime_crate};

/// The packages of callers: against the old client, and against the new one.
pub(super) const SIDES: [&str; 2] = ["old", "new"];

/// The runtime of both clients.
const RUNTIME: &str = "prove-runtime";

/// What a caller may name: the client, and what its runtime has.
const PRELUDE: &str = "#![allow(warnings)]\n\
    use std::collections::BTreeMap;\n\
    use client::runtime::*;\n\
    use client::*;\n\n";

/// What a program may call: a value of JSON, and a request as text.
const HELPERS: &str = "\
pub fn made<T: client::runtime::serde::de::DeserializeOwned>(json: &'static str) -> Option<T> {
    decode_json::<T>(&Bytes::from_static(json.as_bytes())).ok()
}

pub fn read<T: client::runtime::serde::de::DeserializeOwned>(json: &'static str) -> bool {
    made::<T>(json).is_some()
}

/// Whether a value is read, and nothing in it is kept as unknown: a server takes what its document lists.
pub fn listed<T: client::runtime::serde::de::DeserializeOwned + std::fmt::Debug>(json: &'static str) -> bool {
    made::<T>(json).is_some_and(|value| !format!(\"{value:?}\").contains(\"Unknown(\"))
}

pub fn printed(request: Result<client::runtime::http::Request<Body>, BuildError>) -> String {
    match request {
        Ok(request) => format!(\"{} {} {:?} {:?}\", request.method(), request.uri(), request.headers(), request.body().as_bytes()),
        Err(error) => format!(\"{error}\"),
    }
}

";

/// Writes the workspace.
pub(super) fn write(
    dir: &Path,
    (old, new): (&Client, &Client),
    callers: &[&str],
    shows: &[&str],
) -> Result<()> {
    let mut options = Vec::new();
    for (side, client) in SIDES.into_iter().zip([old, new]) {
        let (files, of_client) = generated(client)?;
        options.push(of_client);
        let folder = dir.join(format!("client-{side}"));
        Plan::new(&folder.join("src"), &files)?.write(&files)?;
        write_file(
            &folder.join("Cargo.toml"),
            &crate_files::member_manifest(&format!("client-{side}"), &runtime(&options)),
        )?;
        write_callers(dir, side, callers, shows)?;
    }
    let members = "[\"runtime\", \"client-old\", \"client-new\", \"old\", \"new\"]";
    let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = {members}\n");
    write_file(&dir.join("Cargo.toml"), &manifest)?;
    for (path, text) in runtime_crate::copy(RUNTIME, "runtime") {
        write_file(&dir.join(path), &text)?;
    }
    Ok(())
}

/// The files of a client as a crate, and the options that it was generated with.
fn generated(client: &Client) -> Result<(FileSet, Options)> {
    let [Some(spec), overlay, _] = &client.inputs else {
        bail!("a document is missing");
    };
    let manifest = client.manifest();
    let name = manifest
        .as_ref()
        .and_then(|found| found.document.name.clone());
    let (selection, options) = match manifest {
        Some(manifest) => (manifest.selection, manifest.options),
        None => (Selection::default(), Options::default()),
    };
    let beside = client.beside.iter();
    let files = MemoryFiles::new(
        name.unwrap_or_else(|| digest::INPUTS[0].to_owned()),
        beside.map(|file| (file.path.clone(), file.text.clone())),
    );
    let lock = client
        .api
        .as_ref()
        .map(|api| api_file::write("client", api));
    let input = Input {
        module: "client",
        path: "client",
        source: "openapi.yaml",
        command: "diff --prove",
        spec,
        files: &files,
        overlay: overlay.as_deref(),
        selection: &selection,
        options: &options,
        lock: lock.as_deref(),
    };
    let mut diags = Diagnostics::new();
    match generate(&input, &mut diags, &mut |_| {}) {
        Ok(generated) => Ok((crate_files::module_as_crate(&generated), options)),
        Err(_) => bail!("a client cannot be generated again"),
    }
}

fn runtime(options: &[Options]) -> InlineTable {
    let mut table = InlineTable::new();
    table.insert("package", RUNTIME.into());
    table.insert("path", "../runtime".into());
    let features = runtime_crate::features(options);
    if !features.is_empty() {
        table.insert("features", features.into_iter().collect::<Array>().into());
    }
    table
}

/// The package of the callers of one side, a program each.
fn write_callers(dir: &Path, side: &str, callers: &[&str], shows: &[&str]) -> Result<()> {
    let folder = dir.join(side);
    // What an earlier proof left is no caller of this one.
    let programs = folder.join("src/bin");
    if programs.exists() {
        std::fs::remove_dir_all(&programs)?;
    }
    let manifest = format!(
        "[package]\nname = \"{side}\"\nversion = \"0.1.0\"\nedition = \"2024\"\npublish = false\n\n\
         [dependencies]\nclient = {{ package = \"client-{side}\", path = \"../client-{side}\" }}\n\
         serde_json = \"1\"\n"
    );
    write_file(&folder.join("Cargo.toml"), &manifest)?;
    // A package has to have a target, and the reader is written later.
    write_file(&folder.join("src/lib.rs"), "")?;
    for (index, code) in callers.iter().enumerate() {
        let text = format!("{PRELUDE}{code}\nfn main() {{}}\n");
        write_file(&programs.join(format!("caller_{index}.rs")), &text)?;
    }
    for (index, code) in shows.iter().enumerate() {
        let text = format!("{PRELUDE}{HELPERS}{code}\nfn main() {{}}\n");
        write_file(&programs.join(format!("show_{index}.rs")), &text)?;
    }
    Ok(())
}

/// Writes the program that reads the values, and prints what the shows give.
pub(super) fn write_reader(
    dir: &Path,
    side: &str,
    samples: &[&Sample],
    shows: &[(usize, &str)],
) -> Result<()> {
    let mut text = format!("{PRELUDE}{HELPERS}");
    for (index, code) in shows {
        let _ = writeln!(text, "mod show_{index} {{\n    use super::*;\n\n{code}}}\n");
    }
    text.push_str("fn main() {\n");
    for (index, sample) in samples.iter().enumerate() {
        let [old, new] = &sample.types;
        let ty = if side == SIDES[0] { old } else { new };
        let taken = if sample.is_sent { "listed" } else { "read" };
        for (at, value) in sample.values.iter().enumerate() {
            let _ = writeln!(
                text,
                "    if {taken}::<{ty}>({value:?}) {{\n        println!(\"read {index} {at}\");\n    }}"
            );
        }
    }
    for (index, _) in shows {
        let _ = writeln!(
            text,
            "    println!(\"show {index} {{:?}}\", show_{index}::show());"
        );
    }
    text.push_str("}\n");
    write_file(&dir.join(side).join("src/bin/reader.rs"), &text)?;
    Ok(())
}
