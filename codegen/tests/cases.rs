//! Every folder of `tests/cases` is a case: a small document in, text out.
//!
//! - `ok/<feature>/openapi.yaml` generates; the files lie in `expected/`, findings in `findings.txt`. The package
//!   `golden-cases` compiles them and holds them against JSON.
//! - `broken/<fault>/openapi.yaml` has one bad spot and generates all the same; what the ledger says lies in
//!   `coverage.txt`, what is generated in `api.txt`, findings in `findings.txt`. Something of each is lost or guessed at,
//!   so that a strict run refuses it.
//! - `err/<mistake>/openapi.yaml` does not; what the user is told lies in `findings.txt`.
//!
//! Beside the document there may be an `overlay.yaml`, a `config.toml` with `[selection]` and `[options]`, and the files
//! that the document refers to.
//! `UPDATE_CASES=1 cargo test -p clientwright-codegen --test cases` writes what comes out; review the difference.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use codegen::api_file;
use codegen::diagnostics::{Rendered, Sources};
use codegen::files::{FileProblem, FileText, Files};
use codegen::output::{FileSet, Plan, write_file};
use codegen::pipeline::{Input, Stage, generate, run as stages};
use codegen::rust_api::RustApi;
use codegen::{Diagnostics, Options, Selection};

#[derive(Default, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Config {
    selection: Selection,
    options: Options,
}

fn folder(kind: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/cases")
        .join(kind)
}

/// The cases of a kind, sorted by name.
fn cases(kind: &str) -> Vec<(String, PathBuf)> {
    let mut cases: Vec<_> = fs::read_dir(folder(kind))
        .expect("the folder of cases")
        .map(|entry| entry.expect("a case").path())
        .filter(|path| path.is_dir())
        .map(|path| {
            (
                path.file_name()
                    .expect("a name")
                    .to_string_lossy()
                    .into_owned(),
                path,
            )
        })
        .collect();
    cases.sort();
    assert!(!cases.is_empty(), "no {kind} case");
    cases
}

/// The files of a case.
#[derive(Debug)]
struct Beside<'a>(&'a Path);

impl Files for Beside<'_> {
    fn document(&self) -> &str {
        "openapi.yaml"
    }

    fn read(&self, path: &str) -> Result<FileText, FileProblem> {
        let text = fs::read_to_string(self.0.join(path)).map_err(|_| FileProblem::Missing)?;
        Ok(FileText {
            path: path.to_owned(),
            text,
        })
    }
}

fn updating() -> bool {
    std::env::var_os("UPDATE_CASES").is_some_and(|value| value == "1")
}

/// What the generator makes of a case: files when it succeeds, and what it has to say.
fn run(name: &str, case: &Path) -> (Option<FileSet>, String) {
    run_again(name, case, None)
}

/// The same, when `lock` is what the last run has left.
fn run_again(name: &str, case: &Path, lock: Option<&str>) -> (Option<FileSet>, String) {
    let (files, findings, _) = run_and_count(name, case, lock);
    (files, findings)
}

/// The same, and what is lost or guessed at.
fn run_and_count(name: &str, case: &Path, lock: Option<&str>) -> (Option<FileSet>, String, usize) {
    let spec = fs::read_to_string(case.join("openapi.yaml")).expect("the document");
    run_document(name, case, &spec, lock)
}

/// The same, with this text in place of the document's.
fn run_document(
    name: &str,
    case: &Path,
    spec: &str,
    lock: Option<&str>,
) -> (Option<FileSet>, String, usize) {
    let overlay = fs::read_to_string(case.join("overlay.yaml")).ok();
    let config = config(case);
    let mut diags = Diagnostics::new();
    let input = Input {
        module: name,
        path: &format!("cases::{name}"),
        source: "openapi.yaml",
        command: "UPDATE_CASES=1 cargo test",
        spec,
        files: &Beside(case),
        overlay: overlay.as_deref(),
        selection: &config.selection,
        options: &config.options,
        lock,
    };
    let generated = generate(&input, &mut diags, &mut |_| {}).ok();
    let sources = Sources {
        spec_path: "openapi.yaml",
        spec,
        overlay: overlay.as_deref().map(|text| ("overlay.yaml", text)),
    };
    let findings = Rendered::new(&diags, sources).to_string();
    let files = generated.map(|generated| {
        generated
            .files
            .into_iter()
            .map(|file| (file.path, file.text))
            .collect()
    });
    let losses = diags.iter().filter(|finding| finding.loss.is_some());
    (files, findings, losses.count())
}

/// The Rust API of a case.
fn exposed(name: &str, case: &Path) -> RustApi {
    let spec = fs::read_to_string(case.join("openapi.yaml")).expect("the document");
    let overlay = fs::read_to_string(case.join("overlay.yaml")).ok();
    let config = config(case);
    let input = Input {
        module: name,
        path: &format!("cases::{name}"),
        source: "openapi.yaml",
        command: "UPDATE_CASES=1 cargo test",
        spec: &spec,
        files: &Beside(case),
        overlay: overlay.as_deref(),
        selection: &config.selection,
        options: &config.options,
        lock: None,
    };
    let mut diags = Diagnostics::new();
    let stages = stages(&input, Stage::Expose, &mut diags, &mut |_| {}).expect("a right document");
    stages.rust_api.expect("exposed")
}

fn config(case: &Path) -> Config {
    fs::read_to_string(case.join("config.toml"))
        .map(|text| toml::from_str(&text).expect("a configuration"))
        .unwrap_or_default()
}

/// Compares with the checked-in text, or writes it.
fn settle(path: &Path, actual: &str, failures: &mut Vec<String>) {
    if updating() {
        if actual.is_empty() {
            let _ = fs::remove_file(path);
        } else {
            write_file(path, actual).expect("the expectation is written");
        }
        return;
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    if expected != actual {
        failures.push(format!(
            "{} differs; it would be:\n{actual}",
            path.display()
        ));
    }
}

#[test]
fn every_feature_generates_what_is_checked_in() {
    let mut failures = Vec::new();
    let mut modules = String::from(
        "//! @generated by `UPDATE_CASES=1 cargo test -p clientwright-codegen --test cases`: a module a case.
",
    );
    for (name, case) in cases("ok") {
        let (files, findings) = run(&name, &case);
        let Some(files) = files else {
            failures.push(format!("ok/{name} does not generate:\n{findings}"));
            continue;
        };
        modules.push_str(&format!(
            "\n#[rustfmt::skip]\n#[path = \"{name}/expected/mod.rs\"]\npub mod {name};\n"
        ));
        settle(&case.join("findings.txt"), &findings, &mut failures);
        let plan = Plan::new(&case.join("expected"), &files).expect("the expected files");
        if updating() {
            plan.write(&files).expect("the expected files are written");
        } else if !plan.is_fresh() {
            let changed: BTreeMap<_, _> = files
                .iter()
                .filter(|(path, _)| plan.changed.contains(path) || plan.created.contains(path))
                .collect();
            let text: String = changed
                .iter()
                .map(|(path, text)| format!("--- {path}\n{text}"))
                .collect();
            failures.push(format!(
                "ok/{name}: removed {:?}, and these would be:\n{text}",
                plan.removed
            ));
        }
    }
    settle(&folder("ok").join("lib.rs"), &modules, &mut failures);
    assert!(
        failures.is_empty(),
        "{}\nif this is wanted: UPDATE_CASES=1 cargo test -p clientwright-codegen --test cases",
        failures.join("\n")
    );
}

#[test]
fn the_api_file_reads_back_as_what_it_was_written_from() {
    for (name, case) in cases("ok").into_iter().chain(cases("broken")) {
        let api = exposed(&name, &case);
        let text = api_file::write(&name, &api);
        let read = api_file::read(&text);
        assert_eq!(read.faults, [], "{name}:\n{text}");
        assert_eq!(read.api.types, api.types, "{name}");
        assert_eq!(read.api.operations, api.operations, "{name}");
        assert_eq!(read.api, api, "{name}");
    }
}

#[test]
fn one_bad_spot_costs_no_client() {
    let mut failures = Vec::new();
    for (name, case) in cases("broken") {
        let (files, findings, losses) = run_and_count(&name, &case, None);
        let Some(files) = files else {
            failures.push(format!("broken/{name} does not generate:\n{findings}"));
            continue;
        };
        if losses == 0 {
            failures.push(format!("broken/{name} is as good as any to a strict run"));
        }
        settle(&case.join("findings.txt"), &findings, &mut failures);
        for file in ["api.txt", "coverage.txt"] {
            settle(&case.join(file), &files[file], &mut failures);
        }
    }
    assert!(
        failures.is_empty(),
        "{}\nif this is wanted: UPDATE_CASES=1 cargo test -p clientwright-codegen --test cases",
        failures.join("\n")
    );
}

#[test]
fn every_mistake_is_reported_as_checked_in() {
    let mut failures = Vec::new();
    for (name, case) in cases("err") {
        let (files, findings) = run(&name, &case);
        if files.is_some() {
            failures.push(format!("err/{name} generates although it must not"));
        } else if !findings.contains("error: ") {
            failures.push(format!("err/{name} says nothing:\n{findings}"));
        }
        settle(&case.join("findings.txt"), &findings, &mut failures);
    }
    assert!(
        failures.is_empty(),
        "{}\nif this is wanted: UPDATE_CASES=1 cargo test -p clientwright-codegen --test cases",
        failures.join("\n")
    );
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for (name, case) in cases("ok") {
        assert_eq!(run(&name, &case), run(&name, &case), "ok/{name}");
    }
}

#[test]
fn names_that_are_read_back_are_the_same() {
    for (name, case) in cases("ok") {
        let (files, _) = run(&name, &case);
        let lock = files.as_ref().and_then(|files| files.get("api.txt"));
        let (again, _) = run_again(&name, &case, lock.map(String::as_str));
        assert!(again == files, "ok/{name} has other names now");
    }
}

/// A document with the members of every object the other way round, as JSON.
fn reversed(text: &str) -> String {
    fn reverse(value: &mut serde_json::Value) {
        match value {
            serde_json::Value::Object(members) => {
                let found = std::mem::take(members);
                members.extend(found.into_iter().rev());
                members.values_mut().for_each(reverse);
            }
            serde_json::Value::Array(elements) => elements.iter_mut().for_each(reverse),
            _ => {}
        }
    }
    let document = codegen::read::read_document(text, &mut Diagnostics::new());
    let mut root = document.expect("a document").into_root();
    reverse(&mut root);
    root.to_string()
}

#[test]
fn the_order_of_members_of_the_document_changes_no_byte() {
    let mut differ = Vec::new();
    for (name, case) in cases("ok") {
        let spec = fs::read_to_string(case.join("openapi.yaml")).expect("the document");
        let (files, ..) = run_document(&name, &case, &spec, None);
        let (other, ..) = run_document(&name, &case, &reversed(&spec), None);
        let (files, other) = (files.expect("files"), other.expect("files"));
        let paths: std::collections::BTreeSet<_> = files.keys().chain(other.keys()).collect();
        let changed = paths
            .into_iter()
            .filter(|path| files.get(*path) != other.get(*path));
        differ.extend(changed.map(|path| format!("ok/{name}/expected/{path}")));
    }
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}
