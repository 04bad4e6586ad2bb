//! A client from a program.

mod common;

use clientwright::Generator;
use common::{NOTES, Place};

fn generator(place: &Place) -> Generator {
    Generator::new()
        .document(place.path().join("notes.yaml"))
        .path("app::notes")
        .command("cargo run --example write_clients")
}

#[test]
fn what_was_written_is_fresh_until_the_document_changes() {
    let place = Place::empty();
    place.write("notes.yaml", NOTES);
    let folder = place.path().join("src/notes");
    let client = generator(&place).generate().expect("a client");
    let missing = client
        .check(&folder)
        .expect_err("nothing is there")
        .to_string();
    assert!(missing.contains("mod.rs: missing"), "{missing}");
    assert!(missing.ends_with("run `cargo run --example write_clients` and commit what it writes"));

    assert!(client.write(&folder).expect("it is written") > 5);
    assert_eq!(client.check(&folder), Ok(()));
    assert_eq!(client.write(&folder), Ok(0));
    assert!(
        place
            .read("src/notes/mod.rs")
            .contains("use app::notes::Client;")
    );

    place.edit("notes.yaml", "    text:\n", "    words:\n");
    let client = generator(&place).generate().expect("a client");
    let stale = client.check(&folder).expect_err("it is stale").to_string();
    assert!(stale.contains("types/note.rs: differs"), "{stale}");
    assert!(!stale.contains("mod.rs: differs"), "{stale}");
}

#[test]
fn what_is_there_keeps_its_names() {
    let place = Place::empty();
    place.write("notes.yaml", NOTES);
    let folder = place.path().join("src/notes");
    let client = generator(&place).generate().expect("a client");
    client.write(&folder).expect("it is written");
    let model = place.read("src/notes/api.txt");
    let renamed = model.replace("types::Note", "types::Jotting");
    assert_ne!(model, renamed);
    place.write("src/notes/api.txt", renamed);
    client.write(&folder).expect("it is written");
    assert!(place.exists("src/notes/types/jotting.rs"));
}

#[test]
fn a_mistake_in_the_document_and_a_file_of_somebody_else_are_errors() {
    let place = Place::empty();
    place.write("notes.yaml", NOTES);
    place.write("src/notes/mine.rs", "// by hand\n");
    let client = generator(&place).generate().expect("a client");
    let error = client
        .write(place.path().join("src/notes"))
        .expect_err("not ours");
    assert!(
        error
            .to_string()
            .contains("mine.rs was not written by the generator")
    );
    assert!(!place.exists("src/notes/mod.rs"));

    place.write("notes.yaml", "openapi: 3.0.3\nopenapi: 3.0.3\n");
    let error = generator(&place).generate().expect_err("a duplicate key");
    assert!(error.to_string().contains("notes.yaml:2"), "{error}");
}
