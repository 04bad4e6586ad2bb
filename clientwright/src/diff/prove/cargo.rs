//! What cargo says of the programs of a proof.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

/// The callers that do not compile against the client of a side.
pub(super) fn broken_callers(dir: &Path, side: &str) -> Result<BTreeSet<usize>> {
    let output = cargo(dir)
        .args(["check", "--quiet", "--keep-going", "--bins"])
        .args(["--message-format", "json", "--package", side])
        .output()
        .context("cargo cannot be started")?;
    let mut broken = BTreeSet::new();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let Ok(message) = serde_json::from_str::<Value>(line) else {
            continue;
        };
        if message["message"]["level"] != "error" {
            continue;
        }
        let name = message["target"]["name"].as_str().unwrap_or_default();
        match name.strip_prefix("caller_").map(str::parse) {
            Some(Ok(index)) => {
                broken.insert(index);
            }
            // The values are asked of on their own.
            _ if name == "samples" => {}
            _ => bail!(
                "{}",
                message["message"]["rendered"].as_str().unwrap_or(name)
            ),
        }
    }
    if broken.is_empty() && !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(broken)
}

/// The values that are read by the client of a side.
pub(super) fn read_samples(dir: &Path, side: &str) -> Result<BTreeSet<(usize, usize)>> {
    let output = cargo(dir)
        .args(["run", "--quiet", "--package", side, "--bin", "samples"])
        .output()
        .context("cargo cannot be started")?;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr));
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let read = text.lines().filter_map(|line| {
        let (sample, value) = line.split_once(' ')?;
        Some((sample.parse().ok()?, value.parse().ok()?))
    });
    Ok(read.collect())
}

fn cargo(dir: &Path) -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    command.current_dir(dir);
    command
}
