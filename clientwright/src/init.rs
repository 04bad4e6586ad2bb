//! `clientwright init`: what a repository needs to have generated clients.

use std::path::Path;

use anyhow::{Context as _, Result, bail};
use toml_edit::{Array, DocumentMut, Item, Table, value};

use crate::runtime_crate::RuntimeSource;
use crate::settings::{FILE, Settings};
use crate::workspace::Workspace;
use crate::{Outcome, Program, regen};

/// The arguments of `init`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The folder of the documents.
    #[arg(long, value_name = "FOLDER", default_value = "specs")]
    specs: String,
    /// The folder of the generated crate; its last part is the crate's name.
    #[arg(
        long = "crate",
        value_name = "FOLDER",
        default_value = "generated-client"
    )]
    krate: String,
    /// Where the crate has its runtime from: `vendored`, a version of `clientwright-runtime`, or its folder relative to the
    /// crate.
    #[arg(long, value_name = "SOURCE", default_value = "vendored")]
    runtime: RuntimeSource,
}

pub(crate) fn run(arguments: &Arguments, program: &Program) -> Result<Outcome> {
    let root = std::env::current_dir().context("the current folder cannot be read")?;
    if root.join(FILE).exists() {
        bail!(
            "there is a {FILE} here already; `{}` takes in a document",
            program.command("add NAME DOCUMENT")
        );
    }
    let text = settings_text(arguments, program);
    let settings = Settings::parse(&text)?;
    let member = match std::fs::read_to_string(root.join("Cargo.toml")) {
        Ok(text) => with_member(&text, &settings.krate).context("Cargo.toml")?,
        Err(_) => None,
    };
    std::fs::write(root.join(FILE), &text).context(FILE)?;
    println!("wrote {FILE}");

    let workspace = Workspace::at(&root)?;
    if !workspace.client().join("Cargo.toml").exists() {
        let package = workspace.package();
        workspace.write(&workspace.of_client("Cargo.toml"), &manifest(&package))?;
        println!("wrote {}", workspace.of_client("Cargo.toml"));
    }
    if let Some(text) = member {
        workspace.write("Cargo.toml", &text)?;
        println!("added `{}` to the workspace in Cargo.toml", settings.krate);
    }
    let outcome = regen::run(&regen::Arguments::default(), program)?;
    println!(
        "next: `{}`, and `cargo add --path {}` where it is called",
        program.command("add NAME DOCUMENT"),
        settings.krate
    );
    Ok(outcome)
}

fn settings_text(arguments: &Arguments, program: &Program) -> String {
    let runtime = match &arguments.runtime {
        RuntimeSource::Vendored => "\"vendored\"".to_owned(),
        RuntimeSource::Version(version) => format!("{{ version = {} }}", quoted(version)),
        RuntimeSource::Path(path) => format!("{{ path = {} }}", quoted(path)),
    };
    include_str!("init/clientwright.toml")
        .replace("{command}", &quoted(program.name()))
        .replace("{specs}", &quoted(&arguments.specs))
        .replace("{crate}", &quoted(&arguments.krate))
        .replace("{runtime}", &runtime)
}

fn quoted(text: &str) -> String {
    toml_edit::Value::from(text).to_string()
}

fn manifest(package: &str) -> String {
    format!(
        "[package]\n\
         name = \"{package}\"\n\
         description = \"Typed clients, written by clientwright.\"\n\
         version = \"0.1.0\"\n\
         edition = \"2024\"\n\
         rust-version = \"1.89\"\n\
         publish = false\n\
         \n\
         [features]\n\
         default = []\n\
         tower = [\"runtime/tower\"]\n\
         tracing = [\"runtime/tracing\"]\n\
         \n\
         [dependencies]\n"
    )
}

/// The manifest with the crate as a member of its workspace; `None` when it is one already.
fn with_member(text: &str, member: &str) -> Result<Option<String>> {
    let mut manifest: DocumentMut = text.parse()?;
    if manifest.get("workspace").is_none() {
        manifest["workspace"] = Item::Table(Table::new());
    }
    let members = manifest["workspace"]
        .as_table_like_mut()
        .context("`workspace` is not a table")?
        .entry("members")
        .or_insert(value(Array::new()))
        .as_array_mut()
        .context("`workspace.members` is not a list")?;
    let is_member = |known: &str| {
        let parent = Path::new(member).parent().and_then(Path::to_str);
        known == member || known.strip_suffix("/*") == parent || known == "*"
    };
    if members
        .iter()
        .filter_map(|known| known.as_str())
        .any(is_member)
    {
        return Ok(None);
    }
    members.push(member);
    Ok(Some(manifest.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_crate_becomes_a_member_once() {
        let package = "[package]\nname = \"app\"\n";
        let after = with_member(package, "api/client").expect("a manifest");
        assert_eq!(
            after.as_deref(),
            Some("[package]\nname = \"app\"\n\n[workspace]\nmembers = [\"api/client\"]\n")
        );
        let again = with_member(after.as_deref().unwrap_or_default(), "api/client");
        assert_eq!(again.expect("a manifest"), None);
        let glob = "[workspace]\nmembers = [\"api/*\"]\n";
        assert_eq!(with_member(glob, "api/client").expect("a manifest"), None);
    }

    /// serde names the keys that it knows, so a new one cannot be forgotten here.
    #[test]
    fn the_written_settings_explain_every_key_and_option() {
        let text = include_str!("init/clientwright.toml");
        for wrong in ["x = 1", "[options]\nx = 1"] {
            let message = Settings::parse(wrong).expect_err("a wrong key").to_string();
            let (_, keys) = message.split_once("are `").expect("the keys");
            for key in keys.trim_end_matches('`').split("`, `") {
                let is_named = [
                    format!("\n{key} = "),
                    format!("\n# {key} = "),
                    format!("\n[{key}]"),
                    format!("\n# [{key}]"),
                    format!("\n# [options.{key}]"),
                ]
                .iter()
                .any(|line| text.contains(line));
                assert!(is_named, "{key} is not in init/clientwright.toml");
            }
        }
    }
}
