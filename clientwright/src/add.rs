//! `clientwright add`: a new vendor, or the new version of a vendor's document.

use std::path::PathBuf;

use anyhow::{Context as _, Result};
use codegen::import::{Fragment, extract, merge, strip_prose, to_yaml};
use codegen::output::write_file;

use crate::vendor::{Vendor, check_name};
use crate::workspace::Workspace;
use crate::{Outcome, Program, digest, regen};

/// The arguments of `add`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The vendor: becomes the folder `specs/VENDOR`, the module `generated_client::VENDOR` and its feature.
    vendor: String,
    /// OpenAPI documents, or saved documentation pages with OpenAPI in Markdown fences; several are merged.
    #[arg(required = true)]
    sources: Vec<PathBuf>,
    /// Leaves descriptions and summaries out: they are the vendor's prose.
    #[arg(long)]
    no_prose: bool,
    /// Where the document can be read, for `vendor.toml`.
    #[arg(long, default_value = "")]
    address: String,
    /// What the page or document is called, for `vendor.toml`; the document's title when it is not given.
    #[arg(long)]
    title: Option<String>,
}

pub(crate) fn run(arguments: &Arguments, program: &Program) -> Result<Outcome> {
    check_name(&arguments.vendor)?;
    let workspace = Workspace::find(program)?;
    let spec = spec(arguments)?;
    let folder = workspace.specs().join(&arguments.vendor);
    let is_new = !folder.join("vendor.toml").exists();

    write_file(&folder.join("openapi.yaml"), &spec)?;
    if is_new {
        write_file(
            &folder.join("vendor.toml"),
            &starting_manifest(arguments, &spec),
        )?;
        println!(
            "added {}: openapi.yaml, vendor.toml",
            workspace.spec(&arguments.vendor, "")
        );
    } else {
        let vendor = Vendor::read(&workspace, &arguments.vendor)?;
        match vendor.updated_manifest()? {
            Some(_) => println!(
                "{} is a new version; look over `retrieved` in vendor.toml",
                workspace.spec(&vendor.name, "openapi.yaml")
            ),
            None => println!(
                "{} is the document that was there",
                workspace.spec(&vendor.name, "openapi.yaml")
            ),
        }
    }
    regen::run(&regen::Arguments::for_vendor(&arguments.vendor), program)
}

/// The text of `openapi.yaml`, made from all sources.
fn spec(arguments: &Arguments) -> Result<String> {
    let mut fragments: Vec<Fragment> = Vec::new();
    for path in &arguments.sources {
        let text = std::fs::read_to_string(path)
            .with_context(|| format!("{} cannot be read", path.display()))?;
        let name = path.display().to_string();
        fragments.extend(extract(&name, &text)?);
    }
    let mut merged = merge(fragments)?;
    for note in &merged.notes {
        eprintln!("note: {note}");
    }
    if arguments.no_prose {
        strip_prose(merged.document.root_mut());
    }
    Ok(to_yaml(merged.document.root()))
}

fn starting_manifest(arguments: &Arguments, spec: &str) -> String {
    let title = arguments
        .title
        .clone()
        .unwrap_or_else(|| arguments.vendor.clone());
    let text = |value: &str| toml_edit::value(value).to_string();
    format!(
        "[document]\norigin = \"vendored\"\ntitle ={}\naddress ={}\nretrieved = \"{}\"\nsha256 = \"{}\"\n",
        text(&title),
        text(&arguments.address),
        jiff::Zoned::now().date(),
        digest::of_bytes(spec.as_bytes()),
    )
}
