//! `clientwright init`: a repository that never heard of this one.

mod common;

use common::{NOTES, Place, touched};

fn new_repository(arguments: &[&str]) -> Place {
    let place = Place::empty();
    place.write(
        "Cargo.toml",
        "[package]\nname = \"app\"\nedition = \"2024\"\n",
    );
    place.write("src/main.rs", "fn main() {}\n");
    place.write("notes.yaml", NOTES);
    place
        .clientwright(["init"].iter().chain(arguments))
        .exits(0)
        .says("next: `clientwright add NAME DOCUMENT`");
    place
}

#[test]
fn three_commands_lead_to_a_client_that_is_fresh() {
    let place = new_repository(&[]);
    place.clientwright(["regen", "--check"]).exits(0);
    place
        .clientwright(["add", "notes", "notes.yaml"])
        .exits(0)
        .says("added specs/notes");
    place
        .clientwright(["regen", "--check"])
        .exits(0)
        .says("generated-client is fresh");
    let module = place.read("generated-client/src/notes/mod.rs");
    assert!(
        module.starts_with("//! @generated from specs/notes by `clientwright regen`."),
        "{module}"
    );
    assert!(module.contains("use generated_client::notes::"), "{module}");
    let manifest: toml::Table = place
        .read("generated-client/Cargo.toml")
        .parse()
        .expect("TOML");
    let runtime = &manifest["dependencies"]["runtime"];
    assert_eq!(
        runtime["package"].as_str(),
        Some("generated-client-runtime")
    );
    assert!(manifest["features"].get("notes").is_some());
    let root: toml::Table = place.read("Cargo.toml").parse().expect("TOML");
    assert_eq!(
        root["workspace"]["members"].as_array().map(Vec::len),
        Some(1)
    );
}

#[test]
fn the_places_are_those_of_the_settings() {
    let place = new_repository(&[
        "--specs",
        "api/specs",
        "--crate",
        "api/acme-apis",
        "--runtime",
        "0.1",
    ]);
    place.clientwright(["add", "notes", "notes.yaml"]).exits(0);
    for path in [
        "api/specs/notes/openapi.yaml",
        "api/acme-apis/src/notes/api.txt",
        "api/acme-apis/digests.txt",
    ] {
        assert!(place.exists(path), "{path}");
    }
    for path in ["specs", "generated-client", "api/acme-apis/runtime"] {
        assert!(!place.exists(path), "{path}");
    }
    let manifest = place.read("api/acme-apis/Cargo.toml");
    assert!(
        manifest.contains("runtime = { package = \"clientwright-runtime\", version = \"0.1\" }"),
        "{manifest}"
    );
    place.edit(
        "api/specs/notes/openapi.yaml",
        "title: Notes",
        "title: Jottings",
    );
    place
        .clientwright(["regen", "--check"])
        .exits(1)
        .says("api/specs/notes/openapi.yaml: edited since the client was generated")
        .says("run `clientwright regen` and commit what it writes");
    place
        .clientwright(["explain", "notes", "--at", "/info"])
        .exits(1);
}

#[test]
fn an_edited_copy_of_the_runtime_is_stale_until_it_is_written_again() {
    let place = new_repository(&[]);
    let before = place.files();
    place.append("generated-client/runtime/src/lib.rs", "// mine\n");
    place
        .clientwright(["regen", "--check"])
        .exits(1)
        .says("generated-client/runtime/src/lib.rs: differs");
    place.clientwright(["regen"]).exits(0);
    assert_eq!(touched(&before, &place.files()), Vec::<String>::new());
}

#[test]
fn options_hold_for_every_client_and_a_client_has_the_last_word() {
    let place = new_repository(&[]);
    place.edit(
        "notes.yaml",
        "        text:\n          type: string\n",
        "        at:\n          type: string\n          format: date-time\n",
    );
    place.clientwright(["add", "notes", "notes.yaml"]).exits(0);
    place.clientwright(["add", "others", "notes.yaml"]).exits(0);
    place.edit(
        "clientwright.toml",
        "# date-time = \"jiff\"",
        "date-time = \"chrono\"",
    );
    place.append(
        "specs/others/vendor.toml",
        "\n[options]\ndate-time = \"string\"\n",
    );
    place.clientwright(["regen"]).exits(0);
    let note = |client: &str| place.read(&format!("generated-client/src/{client}/types/note.rs"));
    assert!(
        note("notes").contains("chrono::DateTime"),
        "{}",
        note("notes")
    );
    assert!(
        note("others").contains("Option<String>"),
        "{}",
        note("others")
    );
    let manifest = place.read("generated-client/Cargo.toml");
    assert!(manifest.contains("features = [\"chrono\"]"), "{manifest}");
}

#[test]
fn a_mistake_in_a_clients_options_has_its_line_and_the_right_word() {
    let place = new_repository(&[]);
    place.clientwright(["add", "notes", "notes.yaml"]).exits(0);
    place.append(
        "specs/notes/vendor.toml",
        "\n[selection]\noperation = [\"getNote\"]\n",
    );
    place
        .clientwright(["regen"])
        .exits(1)
        .says("specs/notes/vendor.toml:9:1: there is no key `operation`; `operations` is near");
    place
        .clientwright(["regen", "note"])
        .exits(1)
        .says("`notes` is near");
}

#[test]
fn a_second_init_changes_nothing() {
    let place = new_repository(&[]);
    let before = place.files();
    place
        .clientwright(["init"])
        .exits(1)
        .says("there is a clientwright.toml here already");
    assert_eq!(touched(&before, &place.files()), Vec::<String>::new());
}

#[test]
fn changes_are_told_since_a_revision_of_ones_own() {
    let place = new_repository(&["--crate", "clients"]);
    place.clientwright(["add", "notes", "notes.yaml"]).exits(0);
    place.write(
        "src/main.rs",
        "use clients::notes::types::Note;\nfn show(note: &Note) {\n    println!(\"{:?}\", note.text);\n}\n",
    );
    for arguments in [
        &["init", "--quiet", "--initial-branch", "main"][..],
        &["add", "."],
        &[
            "-c",
            "user.name=a",
            "-c",
            "user.email=a@b.c",
            "commit",
            "--quiet",
            "--message",
            "x",
        ],
    ] {
        let status = std::process::Command::new("git")
            .args(arguments)
            .current_dir(place.path())
            .status()
            .expect("git can be started");
        assert!(status.success());
    }
    place.edit("specs/notes/openapi.yaml", "    text:\n", "    words:\n");
    place
        .clientwright(["regen"])
        .exits(0)
        .says("(clientwright diff notes)");
    place
        .clientwright(["diff", "--base", "HEAD", "--deny", "breaking"])
        .exits(1)
        .says("types::Note.text")
        .says("breaking, propose 0.2.0")
        .says("src/main.rs:3");
}
