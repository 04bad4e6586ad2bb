//! What changed for Rust callers: a test a rule, named after it, and what belongs together.
//!
//! Every test edits one small document, generates both sides as `cargo xtask diff` does, and holds everything that is said
//! against what should be, so noise fails as much as silence.

mod answers;
mod arguments;
mod choices;
mod client;
mod documents;
mod fields;
mod folding;
mod operations;
mod renames;
mod silent;
mod types;
mod witness;

use codegen::api_file;
use codegen::changes::{Changes, Effect, Rule, Side};
use codegen::pipeline::{Input, Stage, run};
use codegen::rust_api::RustApi;
use codegen::{Diagnostics, Document, Options, Selection};

const BASE: &str = include_str!("base.yaml");

/// The document with texts replaced that stand in it once.
#[track_caller]
fn edited(edits: &[(&str, &str)]) -> String {
    edits.iter().fold(BASE.to_owned(), |text, (from, to)| {
        assert_eq!(
            text.matches(from).count(),
            1,
            "{from:?} should stand there once"
        );
        text.replace(from, to)
    })
}

struct Client {
    api: RustApi,
    document: Document,
}

fn client(spec: &str, options: &Options, lock: Option<&str>) -> Client {
    let mut diags = Diagnostics::new();
    let input = Input {
        module: "acme",
        path: "acme",
        source: "specs/acme",
        command: "cargo xtask regen",
        spec,
        files: &codegen::files::NoFiles,
        overlay: None,
        selection: &Selection::default(),
        options,
        lock,
    };
    let stages =
        run(&input, Stage::Expose, &mut diags, &mut |_| {}).expect("the document is right");
    let selected =
        run(&input, Stage::Select, &mut diags, &mut |_| {}).expect("it was right before");
    Client {
        api: stages.rust_api.expect("exposed"),
        document: selected.document.expect("selected"),
    }
}

/// What changed from one document to another.
fn changes(old: &str, new: &str, options: [&Options; 2]) -> Changes {
    let old = client(old, options[0], None);
    let lock = api_file::write("acme", &old.api);
    let new = client(new, options[1], Some(&lock));
    Changes::compare(
        Side {
            api: &old.api,
            document: Some(&old.document),
        },
        Side {
            api: &new.api,
            document: Some(&new.document),
        },
    )
}

/// Every entry as `rule item`, sorted.
fn entries(changes: &Changes) -> Vec<String> {
    let entries = changes.entries.iter();
    let mut entries: Vec<String> = entries
        .map(|change| format!("{} {}", change.rule.id, change.items.join(" ")))
        .collect();
    entries.sort();
    entries
}

/// That the edits of the base document are told as these entries, and as nothing else.
#[track_caller]
fn check(edits: &[(&str, &str)], expected: &[&str]) -> Changes {
    let options = Options::default();
    let changes = changes(BASE, &edited(edits), [&options, &options]);
    assert_eq!(entries(&changes), expected, "{:#?}", changes.entries);
    changes
}

/// The other way round: the edits are what the old document had.
#[track_caller]
fn check_back(edits: &[(&str, &str)], expected: &[&str]) -> Changes {
    let options = Options::default();
    let changes = changes(&edited(edits), BASE, [&options, &options]);
    assert_eq!(entries(&changes), expected, "{:#?}", changes.entries);
    changes
}

/// What changed between two API files that were generated apart: nothing kept the names.
#[track_caller]
fn apart(old: &str, new: &str) -> Changes {
    let [old, new] = [old, new].map(|text| {
        let read = api_file::read(text);
        assert_eq!(read.faults, [], "{text}");
        read.api
    });
    Changes::between(&old, &new)
}

/// The entries of that.
#[track_caller]
fn between(old: &str, new: &str) -> Vec<String> {
    entries(&apart(old, new))
}

#[test]
fn every_rule_has_a_test_of_its_name() {
    let tests = [
        include_str!("answers.rs"),
        include_str!("arguments.rs"),
        include_str!("choices.rs"),
        include_str!("client.rs"),
        include_str!("documents.rs"),
        include_str!("fields.rs"),
        include_str!("operations.rs"),
        include_str!("silent.rs"),
        include_str!("types.rs"),
    ]
    .concat();
    let untested: Vec<&str> = Rule::all()
        .iter()
        .map(|rule| rule.id)
        .filter(|id| {
            let name = id.replace('-', "_");
            !tests.contains(&format!("fn {name}()")) || !tests.contains(&format!("\"{id} "))
        })
        .collect();
    assert_eq!(untested, [""; 0]);
}

#[test]
fn every_rule_has_an_id_of_its_own_and_says_what_comes_of_it() {
    let mut ids: Vec<&str> = Rule::all().iter().map(|rule| rule.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), Rule::all().len());
    for rule in Rule::all() {
        let mut effects = rule.effects.to_vec();
        effects.sort();
        effects.dedup();
        assert_eq!(effects.len(), rule.effects.len(), "{}", rule.id);
        // What a compiler says goes nowhere without a word.
        let is_told = rule.has(Effect::Compile);
        assert!(!(rule.misdirects && is_told), "{}", rule.id);
        assert!(
            !rule.misdirects || rule.has(Effect::Behaviour),
            "{}",
            rule.id
        );
        let has_consequence = rule
            .effects
            .iter()
            .any(|effect| matches!(effect.id(), "shipped" | "behaviour"));
        assert!(
            !has_consequence || !rule.means.is_empty(),
            "{} says nothing of what comes of it",
            rule.id
        );
    }
}

#[test]
fn the_same_document_has_no_change() {
    assert!(check(&[], &[]).is_empty());
    assert_eq!(check(&[], &[]).summary(), "no change of the API");
}
