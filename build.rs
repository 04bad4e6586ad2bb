//! The freshness guard: says so when the checked-in client is not what its specs make.
//!
//! It generates nothing. `cargo xtask regen` records a digest of each vendor's inputs and one of its generated files;
//! this script compares them with what is there. A difference is a warning, and an error under CI.

#[path = "clientwright/src/digest.rs"]
mod digest;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let root = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default();
    let root = Path::new(&root);
    let digests = digests();
    for watched in ["specs", "generated-client/src", &digests] {
        println!("cargo::rerun-if-changed={watched}");
    }
    println!("cargo::rerun-if-env-changed=CI");

    let stale = stale_vendors(root);
    let under_ci =
        std::env::var_os("CI").is_some_and(|value| value != "false" && !value.is_empty());
    for finding in &stale {
        println!(
            "cargo::{}={finding}; run `cargo xtask regen`",
            if under_ci { "error" } else { "warning" }
        );
    }
    if under_ci && !stale.is_empty() {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}

/// The recorded digests, relative to the root.
fn digests() -> String {
    format!("generated-client/{}", digest::FILE)
}

/// A sentence for each vendor whose digests do not agree.
fn stale_vendors(root: &Path) -> Vec<String> {
    let Ok(recorded) = std::fs::read_to_string(root.join(digests())) else {
        return vec![format!("{} is missing", digests())];
    };
    let mut findings = Vec::new();
    let mut known = Vec::new();
    for line in recorded.lines().filter(|line| !line.starts_with('#')) {
        if let Some((vendor, path, then)) = digest::beside(line) {
            let now = std::fs::read(root.join("specs").join(vendor).join(path));
            if now.is_ok_and(|now| digest::of_input(&now) != then) {
                findings.push(format!(
                    "specs/{vendor}/{path} has changed since generated-client/src/{vendor} was generated"
                ));
            }
            continue;
        }
        let words: Vec<&str> = line.split_whitespace().collect();
        let [vendor, inputs @ .., outputs] = words.as_slice() else {
            findings.push(format!("{} has a line that cannot be read", digests()));
            continue;
        };
        known.push(*vendor);
        if digest::of_inputs(&root.join("specs").join(vendor)).is_ok_and(|now| now != *inputs) {
            findings.push(format!(
                "specs/{vendor} has changed since generated-client/src/{vendor} was generated"
            ));
        }
        if digest::of_folder(&root.join("generated-client/src").join(vendor))
            .ok()
            .as_deref()
            != Some(*outputs)
        {
            findings.push(format!(
                "generated-client/src/{vendor} is not as it was generated"
            ));
        }
    }
    let vendors = std::fs::read_dir(root.join("specs"))
        .into_iter()
        .flatten()
        .flatten();
    for entry in vendors.filter(|entry| entry.path().join("vendor.toml").exists()) {
        let vendor = entry.file_name().to_string_lossy().into_owned();
        if !known.contains(&vendor.as_str()) {
            findings.push(format!("specs/{vendor} has no generated client"));
        }
    }
    findings
}
