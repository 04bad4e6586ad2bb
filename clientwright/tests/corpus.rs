//! `clientwright corpus`: a table with every document of a folder.

mod common;

use common::{NOTES, Place};

fn corpus() -> Place {
    let place = Place::empty();
    place.write("documents/good.yaml", NOTES);
    place.write("documents/bad.json", "{\"openapi\": \"3.0.3\", ");
    place.write("documents/README.md", "no document");
    place
}

#[track_caller]
fn row<'a>(table: &'a str, document: &str) -> &'a str {
    let row = table.lines().find(|line| line.starts_with(document));
    row.unwrap_or_else(|| panic!("no row for {document} in\n{table}"))
}

#[test]
fn a_good_and_a_bad_document_each_have_a_row() {
    let place = corpus();
    let ran = place.clientwright(["corpus", "documents"]).exits(1);
    assert!(row(&ran.out, "bad.json").contains("does not generate"));
    let good: Vec<&str> = row(&ran.out, "good.yaml").split_whitespace().collect();
    assert_eq!(&good[1..5], ["1", "1", "0", "0"], "{}", ran.out);
    assert!(!ran.out.contains("README"), "{}", ran.out);
    // Why it does not is told, with the place.
    assert!(ran.err.contains("bad.json"), "{}", ran.err);
    assert!(ran.err.contains("error"), "{}", ran.err);
}

#[test]
fn a_filter_chooses_documents() {
    let place = corpus();
    let ran = place
        .clientwright(["corpus", "documents", "--filter", "good.*"])
        .exits(0);
    row(&ran.out, "good.yaml");
    assert!(!ran.out.contains("bad.json"), "{}", ran.out);
    place
        .clientwright(["corpus", "documents", "--filter", "*.xml"])
        .exits(1)
        .says("no document");
    place
        .clientwright(["corpus", "documents", "--filter", "[a"])
        .exits(1)
        .says("[a");
}

#[test]
fn documents_that_differ_in_their_ending_do_not_overwrite_each_other() {
    let place = corpus();
    place.write("documents/good.yml", NOTES);
    place
        .clientwright([
            "corpus",
            "documents",
            "--filter",
            "good.*",
            "--out",
            "crates",
        ])
        .exits(0);
    for name in ["good-yaml", "good-yml"] {
        for file in ["Cargo.toml", "src/lib.rs"] {
            assert!(
                place.exists(&format!("crates/{name}/{file}")),
                "{name}/{file}"
            );
        }
    }
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    Place::empty()
        .clientwright(["corpus", "nowhere"])
        .exits(1)
        .says("nowhere");
}

#[test]
fn a_folder_of_the_folder_may_hold_a_document_in_several_files() {
    let place = Place::empty();
    place.write("documents/good.yaml", NOTES);
    place.write("documents/more/note.yaml", "type: object");
    let spec = NOTES.replace("$ref: '#/components/schemas/Note'", "$ref: note.yaml");
    assert_ne!(spec, NOTES);
    place.write("documents/more/openapi.yaml", spec);
    let ran = place.clientwright(["corpus", "documents"]).exits(0);
    row(&ran.out, "good.yaml");
    row(&ran.out, "more/openapi.yaml");
    let ran = place.clientwright(["corpus", "documents", "--filter", "more"]);
    assert!(!ran.exits(0).out.contains("good.yaml"));
}
