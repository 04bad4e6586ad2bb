//! Where a generated crate has its runtime from: a copy of its own, a version of the registry, or a folder.
//!
//! # Invariants
//! - Generated code calls the runtime `runtime`, whatever its package is called: the manifest renames it.
//! - A copy is called after the client, so that a program can have any number of clients.

use std::str::FromStr;

use codegen::{DateTimeType, Options};
use heck::ToSnakeCase as _;
use serde::Deserialize;
use toml_edit::{Array, DocumentMut, InlineTable, value};

mod sources {
    include!(concat!(env!("OUT_DIR"), "/runtime_files.rs"));
}

/// The package that is published.
const PUBLISHED: &str = "clientwright-runtime";

/// The folder of a copy, in the crate that it belongs to.
pub(crate) const FOLDER: &str = "runtime";

/// Where a crate has its runtime from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum RuntimeSource {
    /// A copy in the crate's own folder.
    Vendored,
    /// A version that the registry has.
    Version(String),
    /// The folder of the published package, relative to the crate.
    Path(String),
}

impl FromStr for RuntimeSource {
    type Err = std::convert::Infallible;

    /// `vendored`, a version such as `0.1`, or a folder.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(if text == "vendored" {
            Self::Vendored
        } else if text.starts_with(|c: char| c.is_ascii_digit() || "=^~<>".contains(c)) {
            Self::Version(text.to_owned())
        } else {
            Self::Path(text.to_owned())
        })
    }
}

impl RuntimeSource {
    /// The line of `[dependencies]` for a crate.
    pub(crate) fn dependency(&self, client: &str, features: &[&str]) -> InlineTable {
        let mut table = InlineTable::new();
        match self {
            Self::Vendored => {
                table.insert("package", copy_of(client).into());
                table.insert("path", FOLDER.into());
            }
            Self::Version(version) => {
                table.insert("package", PUBLISHED.into());
                table.insert("version", version.into());
            }
            Self::Path(path) => {
                table.insert("package", PUBLISHED.into());
                table.insert("path", path.into());
            }
        }
        if !features.is_empty() {
            table.insert(
                "features",
                features.iter().copied().collect::<Array>().into(),
            );
        }
        table
    }

    /// What lies in [`FOLDER`]: path relative to the crate, and text. Nothing unless it is a copy.
    pub(crate) fn files(&self, client: &str) -> Vec<(String, String)> {
        match self {
            Self::Vendored => copy(&copy_of(client), FOLDER),
            Self::Version(_) | Self::Path(_) => Vec::new(),
        }
    }
}

/// The features that generated code needs of its runtime.
pub(crate) fn features<'a>(options: impl IntoIterator<Item = &'a Options>) -> Vec<&'static str> {
    let chrono = options
        .into_iter()
        .any(|options| options.date_time == DateTimeType::Chrono);
    Vec::from_iter(chrono.then_some("chrono"))
}

fn copy_of(client: &str) -> String {
    format!("{client}-runtime")
}

/// The files of a copy that is called `package`, below a folder.
pub(crate) fn copy(package: &str, folder: &str) -> Vec<(String, String)> {
    sources::FILES
        .iter()
        .map(|(path, text)| {
            let text = match *path {
                "Cargo.toml" => own_manifest(package, text),
                _ => (*text).to_owned(),
            };
            (format!("{folder}/{path}"), text)
        })
        .collect()
}

/// The manifest of a copy. Neither its tests nor its examples are copied, so what they need goes; its documentation says
/// `runtime`, which it is not called here.
fn own_manifest(package: &str, text: &str) -> String {
    let mut manifest: DocumentMut = text.parse().expect("the runtime has a manifest");
    manifest["package"]["name"] = value(package);
    manifest["package"]["publish"] = value(false);
    manifest["lib"]["name"] = value(package.to_snake_case());
    manifest["lib"]["doctest"] = value(false);
    if let Some(package) = manifest["package"].as_table_mut() {
        for about_the_original in [
            "readme",
            "keywords",
            "categories",
            "repository",
            "documentation",
            "homepage",
            "include",
        ] {
            package.remove(about_the_original);
        }
    }
    for of_tests in ["dev-dependencies", "example", "test", "bench"] {
        manifest.remove(of_tests);
    }
    manifest.to_string()
}
