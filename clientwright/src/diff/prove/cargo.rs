//! What cargo says of the programs of a proof.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

/// The programs that do not compile against the client of a side.
#[derive(Debug, Default)]
pub(super) struct Broken {
    pub(super) callers: BTreeSet<usize>,
    pub(super) shows: BTreeSet<usize>,
}

/// What the programs of a side print.
#[derive(Debug, Default)]
pub(super) struct Printed {
    /// The values that are read, by sample and value.
    pub(super) read: BTreeSet<(usize, usize)>,
    /// What the shows give.
    pub(super) shown: BTreeMap<usize, String>,
}

/// Compiles the programs of a side.
pub(super) fn broken(dir: &Path, side: &str) -> Result<Broken> {
    let output = cargo(dir)
        .args(["check", "--quiet", "--keep-going", "--bins"])
        .args(["--message-format", "json", "--package", side])
        .output()
        .context("cargo cannot be started")?;
    let mut broken = Broken::default();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let Ok(message) = serde_json::from_str::<Value>(line) else {
            continue;
        };
        if message["message"]["level"] != "error" {
            continue;
        }
        let name = message["target"]["name"].as_str().unwrap_or_default();
        let index = |kind| name.strip_prefix(kind).and_then(|index| index.parse().ok());
        if let Some(index) = index("caller_") {
            broken.callers.insert(index);
        } else if let Some(index) = index("show_") {
            broken.shows.insert(index);
        } else {
            bail!(
                "{}",
                message["message"]["rendered"].as_str().unwrap_or(name)
            );
        }
    }
    let is_whole = broken.callers.is_empty() && broken.shows.is_empty();
    if is_whole && !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(broken)
}

/// Runs the program that reads the values of a side, and prints what its shows give.
pub(super) fn printed(dir: &Path, side: &str) -> Result<Printed> {
    let output = cargo(dir)
        .args(["run", "--quiet", "--package", side, "--bin", "reader"])
        .output()
        .context("cargo cannot be started")?;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr));
    }
    let mut printed = Printed::default();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let mut words = line.splitn(3, ' ');
        let kind = words.next();
        let index = words.next().and_then(|word| word.parse().ok());
        let (Some(index), Some(rest)) = (index, words.next()) else {
            continue;
        };
        match kind {
            Some("read") => printed.read.extend(rest.parse().ok().map(|at| (index, at))),
            _ => {
                printed.shown.insert(index, rest.to_owned());
            }
        }
    }
    Ok(printed)
}

fn cargo(dir: &Path) -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    command.current_dir(dir);
    command
}
