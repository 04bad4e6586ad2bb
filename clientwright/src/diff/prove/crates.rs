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

/// Writes the workspace.
pub(super) fn write(
    dir: &Path,
    (old, new): (&Client, &Client),
    callers: &[&str],
    samples: &[&Sample],
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
        let types = |sample: &Sample| {
            let [old, new] = &sample.types;
            match side {
                "old" => old.clone(),
                _ => new.clone(),
            }
        };
        write_callers(dir, side, callers, &reader(samples, types))?;
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

/// The package of the callers of one side, a program each, and the program that reads the values.
fn write_callers(dir: &Path, side: &str, callers: &[&str], reader: &str) -> Result<()> {
    let folder = dir.join(side);
    // What an earlier proof left is no caller of this one.
    let programs = folder.join("src/bin");
    if programs.exists() {
        std::fs::remove_dir_all(&programs)?;
    }
    let manifest = format!(
        "[package]\nname = \"{side}\"\nversion = \"0.1.0\"\nedition = \"2024\"\npublish = false\n\n\
         [dependencies]\nclient = {{ package = \"client-{side}\", path = \"../client-{side}\" }}\n"
    );
    write_file(&folder.join("Cargo.toml"), &manifest)?;
    write_file(&programs.join("samples.rs"), reader)?;
    for (index, code) in callers.iter().enumerate() {
        let text = format!("{PRELUDE}{code}\nfn main() {{}}\n");
        write_file(&programs.join(format!("caller_{index}.rs")), &text)?;
    }
    Ok(())
}

/// A program that prints sample and value of each that is read.
fn reader(samples: &[&Sample], ty: impl Fn(&Sample) -> String) -> String {
    let mut text = format!(
        "{PRELUDE}fn reads<T: client::runtime::serde::de::DeserializeOwned>(json: &'static str) -> bool {{\n    \
         decode_json::<T>(&Bytes::from_static(json.as_bytes())).is_ok()\n}}\n\nfn main() {{\n"
    );
    for (index, sample) in samples.iter().enumerate() {
        for (at, value) in sample.values.iter().enumerate() {
            let _ = writeln!(
                text,
                "    if reads::<{}>({value:?}) {{\n        println!(\"{index} {at}\");\n    }}",
                ty(sample)
            );
        }
    }
    text.push_str("}\n");
    text
}
