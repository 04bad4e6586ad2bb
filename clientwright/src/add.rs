//! `clientwright add`: a new vendor, or the new version of a vendor's document.

use std::path::PathBuf;

use crate::import::{Fragment, extract, merge, strip_prose, to_yaml};
use anyhow::{Context as _, Result, bail};
use codegen::bundle::bundle;
use codegen::diagnostics::SourceFile;
use codegen::files::Files as _;
use codegen::output::write_file;
use codegen::{Diagnostics, Document};

use crate::folder::Folder;
use crate::report::count;
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
    let Added { spec, name, beside } = added(arguments)?;
    let folder = workspace.specs().join(&arguments.vendor);
    let is_new = !folder.join("vendor.toml").exists();

    if let Some(own) = beside.iter().find(|file| OWN.contains(&file.path.as_str())) {
        bail!(
            "the document refers to a file `{}`, and a vendor's folder has one of its own by this name; rename it",
            own.path
        );
    }
    write_file(&folder.join("openapi.yaml"), &spec)?;
    for file in &beside {
        write_file(&folder.join(&file.path), &file.text)?;
    }
    if is_new {
        write_file(
            &folder.join("vendor.toml"),
            &starting_manifest(arguments, &spec, name.as_deref()),
        )?;
        let more = match beside.len() {
            0 => String::new(),
            n => format!(", and {} that the document refers to", count(n, "file")),
        };
        println!(
            "added {}: openapi.yaml, vendor.toml{more}",
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

/// The files of a vendor's folder that no document may bring along.
const OWN: [&str; 3] = digest::INPUTS;

/// What comes into the vendor's folder.
struct Added {
    /// The text of `openapi.yaml`.
    spec: String,
    /// What the files beside it call the document, when that is not `openapi.yaml`.
    name: Option<String>,
    /// The files that it refers to, as they are.
    beside: Vec<SourceFile>,
}

/// Reads all sources. One document in several files stays in several files; where there are more documents, or the prose
/// has to go, each becomes one document first.
fn added(arguments: &Arguments) -> Result<Added> {
    let mut fragments: Vec<Fragment> = Vec::new();
    let mut beside = Vec::new();
    let mut name = None;
    for path in &arguments.sources {
        let text = std::fs::read_to_string(path)
            .with_context(|| format!("{} cannot be read", path.display()))?;
        let shown = path.display().to_string();
        let folder = Folder::of(path);
        let found = extract(&shown, &text)?;
        let one_document = arguments.sources.len() == 1 && found.len() == 1;
        for fragment in found {
            let mut diags = Diagnostics::new();
            let whole = bundle(Document::new(fragment.root().clone()), &folder, &mut diags);
            if diags.files().is_empty() {
                fragments.push(fragment);
            } else if one_document && !arguments.no_prose {
                beside = diags.files().to_vec();
                name = Some(folder.document().to_owned()).filter(|name| name != "openapi.yaml");
                fragments.push(fragment);
            } else {
                fragments.push(fragment.with_root(whole.into_root()));
            }
        }
    }
    let mut merged = merge(fragments)?;
    for note in &merged.notes {
        eprintln!("note: {note}");
    }
    if arguments.no_prose {
        strip_prose(merged.document.root_mut());
    }
    Ok(Added {
        spec: to_yaml(merged.document.root()),
        name,
        beside,
    })
}

fn starting_manifest(arguments: &Arguments, spec: &str, name: Option<&str>) -> String {
    let title = arguments
        .title
        .clone()
        .unwrap_or_else(|| arguments.vendor.clone());
    let text = |value: &str| toml_edit::value(value).to_string();
    let name = name.map_or_else(String::new, |name| format!("name ={}\n", text(name)));
    format!(
        "[document]\norigin = \"vendored\"\ntitle ={}\naddress ={}\nretrieved = \"{}\"\nsha256 = \"{}\"\n{name}",
        text(&title),
        text(&arguments.address),
        jiff::Zoned::now().date(),
        digest::of_bytes(spec.as_bytes()),
    )
}
