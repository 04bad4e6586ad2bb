//! The commands of `clientwright` under the name that they have here.

use std::path::Path;
use std::process::{Command, Output};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

fn xtask(arguments: &[&str], here: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(arguments)
        .current_dir(here)
        .output()
        .expect("the program can be started")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn the_checked_in_client_is_what_this_program_writes() {
    let output = xtask(&["regen", "--check"], Path::new(ROOT));
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stdout));
    assert_eq!(text(&output.stdout), "generated-client is fresh\n");
}

#[test]
fn generated_files_and_messages_name_this_program() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let document = "{openapi: 3.0.3, info: {title: Notes, version: '1'}, paths: {}}";
    std::fs::write(place.path().join("notes.yaml"), document).expect("the document is written");
    let output = xtask(&["generate", "notes.yaml", "--out", "notes"], place.path());
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let root = std::fs::read_to_string(place.path().join("notes/src/lib.rs"));
    let root = root.expect("the root of the crate");
    assert!(root.contains("by `cargo xtask generate`."), "{root}");

    let output = xtask(&["diff", "notes.yaml"], place.path());
    assert_eq!(output.status.code(), Some(2));
    let message = text(&output.stderr);
    assert!(message.contains("`cargo xtask diff OLD NEW`"), "{message}");
}

#[test]
fn a_wrong_call_is_told_how_this_program_is_called() {
    let output = xtask(&["regenerate"], Path::new(ROOT));
    assert_eq!(output.status.code(), Some(2));
    let message = text(&output.stderr);
    assert!(
        message.contains("Usage: cargo xtask <COMMAND>"),
        "{message}"
    );

    let output = xtask(&["generate"], Path::new(ROOT));
    assert_eq!(output.status.code(), Some(2));
    let message = text(&output.stderr);
    assert!(message.contains("Usage: cargo xtask generate"), "{message}");
}
