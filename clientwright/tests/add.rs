//! `clientwright add`: a new vendor in one command, and what it refuses.

mod common;

use common::{NOTES, Place, touched};

#[test]
fn a_sixth_vendor_takes_one_command() {
    let place = Place::checkout();
    place.write("notes.yaml", NOTES);
    let before = place.files();
    place
        .clientwright([
            "add",
            "notes",
            "notes.yaml",
            "--title",
            "Notes API",
            "--address",
            "https://notes.example/docs",
        ])
        .exits(0);
    let after = place.files();
    let touched = touched(&before, &after);
    let own = |path: &String| {
        path.starts_with("specs/notes/") || path.starts_with("generated-client/src/notes/")
    };
    let (own, others): (Vec<String>, Vec<String>) = touched.into_iter().partition(own);
    assert_eq!(
        others,
        [
            "generated-client/Cargo.toml",
            "generated-client/README.md",
            "generated-client/digests.txt",
            "generated-client/src/lib.rs",
        ]
    );
    for file in [
        "specs/notes/openapi.yaml",
        "specs/notes/vendor.toml",
        "generated-client/src/notes/mod.rs",
        "generated-client/src/notes/client.rs",
        "generated-client/src/notes/api.txt",
        "generated-client/src/notes/types/note.rs",
    ] {
        assert!(
            own.iter().any(|path| path == file),
            "{file} is not among {own:?}"
        );
    }
    let root = place.read("generated-client/src/lib.rs");
    assert!(root.contains("#[cfg(feature = \"notes\")]"), "{root}");
    assert!(root.contains("pub mod notes;"), "{root}");
    let manifest: toml::Table = place
        .read("generated-client/Cargo.toml")
        .parse()
        .expect("TOML");
    let features = manifest["features"].as_table().expect("a table");
    assert_eq!(features["notes"].as_array().map(Vec::len), Some(0));
    let default = features["default"].as_array().expect("a list");
    assert!(
        default
            .iter()
            .any(|feature| feature.as_str() == Some("notes"))
    );

    let vendor: toml::Table = place.read("specs/notes/vendor.toml").parse().expect("TOML");
    assert_eq!(vendor["document"]["title"].as_str(), Some("Notes API"));
    assert_eq!(
        vendor["document"]["address"].as_str(),
        Some("https://notes.example/docs")
    );
    assert_eq!(vendor["document"]["origin"].as_str(), Some("vendored"));

    place
        .clientwright(["regen", "--check"])
        .exits(0)
        .says("fresh");
    let types = place.read("generated-client/src/notes/types/note.rs");
    assert!(types.contains("pub text: Option<String>"), "{types}");
}

#[test]
fn adding_the_same_again_changes_nothing() {
    let place = Place::checkout();
    place.write("notes.yaml", NOTES);
    let add = ["add", "notes", "notes.yaml"];
    place.clientwright(add).exits(0);
    let before = place.files();
    place
        .clientwright(add)
        .exits(0)
        .says("the document that was there");
    assert_eq!(touched(&before, &place.files()), [""; 0]);
}

#[test]
fn a_new_version_is_taken_in_and_the_provenance_kept() {
    let place = Place::checkout();
    place.write("notes.yaml", NOTES);
    place
        .clientwright(["add", "notes", "notes.yaml", "--title", "Notes API"])
        .exits(0);
    place.append("notes.yaml", "        pinned:\n          type: boolean\n");
    place
        .clientwright(["add", "notes", "notes.yaml"])
        .exits(0)
        .says("new version")
        .says("1 additive");
    let vendor = place.read("specs/notes/vendor.toml");
    assert!(vendor.contains("Notes API"), "{vendor}");
    place.clientwright(["regen", "--check"]).exits(0);
}

#[test]
fn a_json_document_is_taken_in_too() {
    let place = Place::checkout();
    let json = r##"{"openapi": "3.1.0", "info": {"title": "Ping", "version": "1"}, "servers": [{"url": "https://ping.example"}],
        "paths": {"/ping": {"get": {"operationId": "ping", "responses": {"204": {"description": "Pong."}}}}}}"##;
    place.write("ping.json", json);
    place.clientwright(["add", "ping", "ping.json"]).exits(0);
    place.clientwright(["regen", "--check"]).exits(0);
}

#[test]
fn a_name_that_is_no_module_is_refused_and_nothing_written() {
    let place = Place::checkout();
    place.write("notes.yaml", NOTES);
    let before = place.files();
    for name in [
        "Self", "self", "a-b", "..", "../up", "default", "fn", "runtime", "std", "", "1st",
        "Notes", "a b", "é", "_x", "a/b", "crate", "gen",
    ] {
        place
            .clientwright(["add", name, "notes.yaml"])
            .exits(1)
            .says(&format!("`{name}` cannot name a vendor"));
        assert_eq!(touched(&before, &place.files()), [""; 0], "{name:?}");
    }
}

#[test]
fn a_source_without_a_contract_is_refused_and_nothing_written() {
    let place = Place::checkout();
    place.write(
        "page.md",
        "# Notes\n\nNo contract.\n\n```json\n{\"id\": 1}\n```\n",
    );
    place.write("list.yaml", "- 1\n- 2\n");
    place.write("empty.yaml", "");
    let before = place.files();
    for source in ["page.md", "list.yaml", "empty.yaml", "nowhere.yaml"] {
        place
            .clientwright(["add", "notes", source])
            .exits(1)
            .says(source);
        assert_eq!(touched(&before, &place.files()), [""; 0], "{source}");
    }
    place.clientwright(["add", "notes"]).exits(2);
}

#[test]
fn a_document_with_a_mistake_is_refused_and_nothing_written() {
    let place = Place::checkout();
    let twice = NOTES.replace("    Note:\n", "    Note:\n      type: object\n");
    place.write("notes.yaml", twice);
    let before = place.files();
    place
        .clientwright(["add", "notes", "notes.yaml"])
        .exits(1)
        .says("notes.yaml");
    assert_eq!(touched(&before, &place.files()), [""; 0]);
}

const OTHER_PAGE: &str = "\
openapi: 3.0.3
info:
  title: Notes
  version: 1.0.0
servers:
- url: https://notes.example
paths:
  /notes:
    get:
      operationId: listNotes
      responses:
        '200':
          description: All notes.
          content:
            application/json:
              schema:
                type: array
                items:
                  $ref: '#/components/schemas/Note'
components:
  schemas:
    Note:
      type: object
      description: A note that somebody wrote.
      required:
      - id
      properties:
        id:
          type: string
        text:
          type: string
";

#[test]
fn several_sources_become_one_document() {
    let place = Place::checkout();
    place.write("one.yaml", NOTES);
    place.write("two.yaml", OTHER_PAGE);
    place
        .clientwright(["add", "notes", "one.yaml", "two.yaml"])
        .exits(0);
    let spec = place.read("specs/notes/openapi.yaml");
    for operation in ["getNote", "listNotes"] {
        assert_eq!(spec.matches(operation).count(), 1, "{spec}");
    }
    assert_eq!(spec.matches("    Note:").count(), 1, "{spec}");
}

#[test]
fn sources_that_disagree_are_refused_and_both_named() {
    let place = Place::checkout();
    place.write("one.yaml", NOTES);
    let other = OTHER_PAGE.replace(
        "        id:\n          type: string\n",
        "        id:\n          type: integer\n",
    );
    assert_ne!(other, OTHER_PAGE);
    place.write("two.yaml", other);
    let before = place.files();
    let ran = place
        .clientwright(["add", "notes", "one.yaml", "two.yaml"])
        .exits(1)
        .says("one.yaml")
        .says("two.yaml");
    assert!(ran.err.contains("Note"), "{}", ran.err);
    assert_eq!(touched(&before, &place.files()), [""; 0]);
}

#[test]
fn a_page_gives_its_contract_without_its_prose() {
    let place = Place::checkout();
    let page = format!(
        "# Get a note\n\nRead this first.\n\n````yaml notes.yaml get /notes/{{id}}\n{NOTES}````\n\nMore prose.\n"
    );
    place.write("page.md", page);
    place
        .clientwright(["add", "notes", "page.md", "--no-prose"])
        .exits(0);
    let spec = place.read("specs/notes/openapi.yaml");
    for prose in [
        "somebody wrote",
        "Gives one note",
        "Read this first",
        "More prose",
    ] {
        assert!(!spec.contains(prose), "{prose:?} is in\n{spec}");
    }
    // The contract is all there: a response must have a description, and so keeps one.
    for contract in [
        "operationId: getNote",
        "#/components/schemas/Note",
        "text:",
        "'404':",
    ] {
        assert!(spec.contains(contract), "{contract:?} is not in\n{spec}");
    }
    place.clientwright(["regen", "--check"]).exits(0);

    place.clientwright(["add", "full", "page.md"]).exits(0);
    let spec = place.read("specs/full/openapi.yaml");
    for prose in ["somebody wrote", "Gives one note"] {
        assert!(spec.contains(prose), "{prose:?} is not in\n{spec}");
    }
}

/// Rally publishes its contract in a page; `RALLY_PAGE` names a saved copy, which is not part of the repository.
#[test]
fn rallys_page_gives_rallys_document() {
    let Some(page) = std::env::var_os("RALLY_PAGE") else {
        return;
    };
    let page = std::fs::read(page).expect("the page that RALLY_PAGE names can be read");
    let place = Place::checkout();
    place.write("page.md", page);
    let before = place.files();
    place
        .clientwright(["add", "rally", "page.md", "--no-prose"])
        .exits(0);
    assert_eq!(touched(&before, &place.files()), [""; 0]);
}

/// A document whose schema lies beside it, and what else lies there.
fn notes_in_several_files() -> Place {
    let place = Place::checkout();
    let spec = NOTES.replace(
        "$ref: '#/components/schemas/Note'",
        "$ref: schemas/Tale.json",
    );
    assert_ne!(spec, NOTES);
    place.write("notes/notes.yaml", spec);
    let tale = r##"{"type": "object", "description": "It is told.", "properties": {
        "note": {"$ref": "../notes.yaml#/components/schemas/Note"},
        "next": {"$ref": "#"}
    }}"##;
    place.write("notes/schemas/Tale.json", tale);
    place.write("notes/schemas/Unused.json", "{}");
    place
}

#[test]
fn a_document_in_several_files_brings_those_along_that_it_reaches() {
    let place = notes_in_several_files();
    place
        .clientwright(["add", "notes", "notes/notes.yaml"])
        .exits(0)
        .says("1 file that the document refers to");
    assert!(place.exists("specs/notes/schemas/Tale.json"));
    assert!(!place.exists("specs/notes/schemas/Unused.json"));
    let api = place.read("generated-client/src/notes/api.txt");
    assert!(
        api.contains("types::Tale.note: Option<types::Note>"),
        "{api}"
    );
    place.clientwright(["regen", "--check"]).exits(0);

    // Each of the files counts as the document does.
    place.edit("specs/notes/schemas/Tale.json", "\"next\"", "\"last\"");
    place
        .clientwright(["regen", "--check"])
        .exits(1)
        .says("specs/notes/schemas/Tale.json: edited since the client was generated");
    place.clientwright(["regen", "cometly"]).exits(0);
    place.clientwright(["regen", "--check"]).exits(1);
    place.clientwright(["regen"]).exits(0);
    place.clientwright(["regen", "--check"]).exits(0);
    let api = place.read("generated-client/src/notes/api.txt");
    assert!(api.contains("types::Tale.last"), "{api}");
}

#[test]
fn a_document_in_several_files_is_one_without_its_prose() {
    let place = notes_in_several_files();
    place
        .clientwright(["add", "notes", "notes/notes.yaml", "--no-prose"])
        .exits(0);
    let spec = place.read("specs/notes/openapi.yaml");
    assert!(
        spec.contains("Tale:") && !spec.contains("It is told"),
        "{spec}"
    );
    assert!(!place.exists("specs/notes/schemas"));
}
