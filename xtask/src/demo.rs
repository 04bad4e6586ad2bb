//! `cargo xtask demo`: five exports from fake vendors, end to end.
//!
//! The demo is an example of the root package, run with cargo, so that the other commands need not be built with it.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};
use clientwright::Outcome;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {}

pub(crate) fn run(_: &Arguments) -> Result<Outcome> {
    let here = std::env::current_dir().context("the current folder cannot be read")?;
    let root = here
        .ancestors()
        .find(|folder| folder.join("examples/demo").is_dir())
        .with_context(|| {
            format!(
                "no `examples/demo` at or above {}; run it inside the checkout",
                here.display()
            )
        })?;
    // The build tells of itself, since it takes a while the first time; the run does not.
    for steps in [&["build"][..], &["run", "--quiet"]] {
        if !cargo(steps, root)? {
            return Ok(Outcome::FoundProblems);
        }
    }
    Ok(Outcome::Done)
}

fn cargo(steps: &[&str], root: &Path) -> Result<bool> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    // What cargo told this program of itself: build scripts that look at it would think that they have to run again.
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&*name);
        }
    }
    let status = command
        .args(steps)
        .args(["--package", "export-jobs", "--example", "demo"])
        .current_dir(root)
        .status()
        .context("cargo cannot be started")?;
    Ok(status.success())
}
