//! `clientwright generate`: a crate that stands alone, from any document.

mod common;

use std::path::Path;
use std::process::Command;

use common::{NOTES, Place, touched};
use serde_json::Value;

/// A folder with `notes.yaml`.
fn notes() -> Place {
    let place = Place::empty();
    place.write("notes.yaml", NOTES);
    place
}

/// [`NOTES`] with a member that no type is made for: its values are of several kinds.
fn lossy() -> String {
    let lossy = NOTES.replace(
        "        text:\n          type: string\n",
        "        text:\n          enum: [short, 2, [3]]\n",
    );
    assert_ne!(lossy, NOTES);
    lossy
}

#[test]
fn a_document_becomes_a_crate() {
    let place = notes();
    place
        .clientwright(["generate", "notes.yaml", "--out", "out"])
        .exits(0)
        .says("1 operation,");
    for file in [
        "Cargo.toml",
        "src/lib.rs",
        "src/client.rs",
        "src/types/note.rs",
        "src/api.txt",
        "runtime/Cargo.toml",
        "runtime/src/lib.rs",
    ] {
        assert!(place.exists(&format!("out/{file}")), "{file} is missing");
    }
    let manifest: toml::Table = place.read("out/Cargo.toml").parse().expect("TOML");
    assert_eq!(manifest["package"]["name"].as_str(), Some("notes"));

    let before = place.files();
    place
        .clientwright(["generate", "notes.yaml", "--out", "out"])
        .exits(0)
        .says("(0 files written");
    assert_eq!(touched(&before, &place.files()), [""; 0]);
}

#[test]
fn the_crate_does_not_tell_where_it_was_made() {
    let place = notes();
    let absolute = |path: &str| place.path().join(path).display().to_string();
    place
        .clientwright([
            "generate",
            &absolute("notes.yaml"),
            "--out",
            &absolute("out"),
        ])
        .exits(0);
    let homes = [
        place.path().display().to_string(),
        common::repository().display().to_string(),
    ];
    for (path, content) in place.files() {
        let text = String::from_utf8_lossy(&content);
        for home in &homes {
            assert!(!text.contains(home.as_str()), "{path} holds {home}");
        }
    }
}

#[test]
fn a_name_is_made_from_the_file_or_given() {
    let place = notes();
    let name = |out: &str| {
        let manifest: toml::Table = place
            .read(&format!("{out}/Cargo.toml"))
            .parse()
            .expect("TOML");
        manifest["package"]["name"]
            .as_str()
            .expect("a name")
            .to_owned()
    };
    place
        .clientwright(["generate", "notes.yaml", "--out", "a", "--name", "my_notes"])
        .exits(0);
    assert_eq!(name("a"), "my_notes");
    place.write("2 Ünusual (names).yaml", NOTES);
    place
        .clientwright(["generate", "2 Ünusual (names).yaml", "--out", "b"])
        .exits(0);
    assert!(name("b").starts_with("api-2"), "{}", name("b"));
    place.write("core.yaml", NOTES);
    place
        .clientwright(["generate", "core.yaml", "--out", "c"])
        .exits(0);
    assert_eq!(name("c"), "core-client");
    for bad in ["fn", "std", "1st", "a b", "../up", ""] {
        place
            .clientwright(["generate", "notes.yaml", "--out", "d", "--name", bad])
            .exits(1)
            .says(&format!("`{bad}` cannot name a crate"));
        assert!(!place.exists("d"), "{bad:?}");
    }
}

/// The keys of an object, sorted.
fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = value
        .as_object()
        .expect("an object")
        .keys()
        .map(String::as_str)
        .collect();
    keys.sort_unstable();
    keys
}

#[test]
fn the_report_has_the_fields_of_the_contract() {
    let place = notes();
    place
        .clientwright([
            "generate",
            "notes.yaml",
            "--out",
            "out",
            "--report",
            "reports/run.json",
        ])
        .exits(0);
    let report: Value = serde_json::from_str(&place.read("reports/run.json")).expect("JSON");
    assert_eq!(
        keys(&report),
        [
            "bytes",
            "files",
            "lines",
            "operations",
            "seconds",
            "types",
            "untyped",
            "warnings"
        ]
    );
    assert_eq!(
        keys(&report["operations"]),
        ["degraded", "full", "skipped", "total"]
    );
    assert_eq!(report["operations"]["total"], 1);
    assert_eq!(report["operations"]["full"], 1);
    assert_eq!(report["types"], 1);
    assert_eq!(report["untyped"], 0);
    assert_eq!(report["warnings"], 0);

    let sources: Vec<(String, Vec<u8>)> = place
        .files()
        .into_iter()
        .filter(|(path, _)| path.starts_with("out/src/") && path.ends_with(".rs"))
        .collect();
    assert_eq!(report["files"], sources.len());
    assert_eq!(
        report["bytes"],
        sources.iter().map(|(_, text)| text.len()).sum::<usize>()
    );
    let lines = |text: &[u8]| String::from_utf8_lossy(text).lines().count();
    assert_eq!(
        report["lines"],
        sources.iter().map(|(_, text)| lines(text)).sum::<usize>()
    );

    let seconds = report["seconds"].as_object().expect("an object");
    for stage in [
        "read",
        "overlay",
        "select",
        "normalize",
        "lower",
        "analyze",
        "name",
        "emit",
        "format",
        "total",
    ] {
        assert!(
            seconds[stage].as_f64().is_some_and(|took| took >= 0.0),
            "{stage}: {seconds:?}"
        );
    }
}

#[test]
fn a_loss_is_told_and_strict_makes_it_an_error() {
    let place = Place::empty();
    place.write("notes.yaml", lossy());
    let before = place.files();
    place
        .clientwright([
            "generate",
            "notes.yaml",
            "--out",
            "out",
            "--strict",
            "--report",
            "run.json",
        ])
        .exits(1)
        .says("--strict")
        .says("nothing was written");
    assert_eq!(touched(&before, &place.files()), [""; 0]);

    let ran = place
        .clientwright([
            "generate",
            "notes.yaml",
            "--out",
            "out",
            "--report",
            "run.json",
        ])
        .exits(0);
    assert!(ran.err.contains("notes.yaml:"), "{}", ran.err);
    let report: Value = serde_json::from_str(&place.read("run.json")).expect("JSON");
    assert_ne!(report["operations"]["full"], 1, "{report}");
    assert_ne!(report["warnings"], 0, "{report}");
}

#[test]
fn strict_has_nothing_against_a_document_without_loss() {
    notes()
        .clientwright(["generate", "notes.yaml", "--out", "out", "--strict"])
        .exits(0);
}

#[test]
fn a_selection_comes_from_the_config() {
    let place = Place::empty();
    let two = NOTES.replace(
        "components:\n",
        "  /health:\n    get:\n      operationId: getHealth\n      responses:\n        '204':\n          description: Well.\ncomponents:\n",
    );
    place.write("notes.yaml", two);
    place.write("config.toml", "[selection]\noperations = [\"getHealth\"]\n");
    place
        .clientwright([
            "generate",
            "notes.yaml",
            "--out",
            "out",
            "--config",
            "config.toml",
        ])
        .exits(0)
        .says("1 operation,");
    let model = place.read("out/src/api.txt");
    assert!(
        model.contains("get_health") && !model.contains("get_note"),
        "{model}"
    );

    place.write("config.toml", "[selektion]\n");
    place
        .clientwright([
            "generate",
            "notes.yaml",
            "--out",
            "other",
            "--config",
            "config.toml",
        ])
        .exits(1)
        .says("config.toml")
        .says("selektion");
    assert!(!place.exists("other"));
}

#[test]
fn a_crate_with_the_types_of_chrono_asks_for_them() {
    let place = notes();
    place.write("config.toml", "[options]\ndate-time = \"chrono\"\n");
    place
        .clientwright([
            "generate",
            "notes.yaml",
            "--config",
            "config.toml",
            "--out",
            "out",
        ])
        .exits(0);
    let manifest: toml::Table = place.read("out/Cargo.toml").parse().expect("TOML");
    let features = &manifest["dependencies"]["runtime"]["features"];
    assert_eq!(features[0].as_str(), Some("chrono"));
}

#[test]
fn an_overlay_is_applied_and_its_mistakes_named() {
    let place = notes();
    let overlay = |target: &str| {
        format!(
            "overlay: 1.0.0\ninfo:\n  title: t\n  version: '1'\nactions:\n- target: {target}\n  description: It says nothing.\n  update:\n    description: Words from above.\n"
        )
    };
    place.write(
        "overlay.yaml",
        overlay("$.components.schemas.Note.properties.text"),
    );
    let generate = [
        "generate",
        "notes.yaml",
        "--out",
        "out",
        "--overlay",
        "overlay.yaml",
    ];
    place.clientwright(generate).exits(0);
    let types = place.read("out/src/types/note.rs");
    assert!(types.contains("/// Words from above."), "{types}");

    place.write(
        "overlay.yaml",
        overlay("$.components.schemas.Note.properties.gone"),
    );
    let before = place.files();
    place
        .clientwright(generate)
        .exits(1)
        .says("overlay.yaml:6")
        .says("nothing was written");
    assert_eq!(touched(&before, &place.files()), [""; 0]);
}

#[test]
fn a_manifest_of_somebody_else_is_kept() {
    let place = notes();
    let generate = ["generate", "notes.yaml", "--out", "out"];
    place.clientwright(generate).exits(0);
    let manifest = place.read("out/Cargo.toml");
    let (marker, rest) = manifest.split_once('\n').expect("lines");
    assert!(marker.contains("@generated"), "{marker}");
    let mine = rest.replace("version = \"0.1.0\"", "version = \"7.0.0\"");
    assert_ne!(mine, rest);
    place.write("out/Cargo.toml", &mine);
    let before = place.files();
    place.clientwright(generate).exits(0);
    assert_eq!(touched(&before, &place.files()), [""; 0]);

    // With the line it belongs to the generator.
    place.write("out/Cargo.toml", format!("{marker}\n{mine}"));
    place.clientwright(generate).exits(0);
    assert_eq!(place.read("out/Cargo.toml"), manifest);
}

#[test]
fn a_file_of_somebody_else_in_src_is_an_error_and_nothing_is_lost() {
    let place = notes();
    place.write("out/src/main.rs", "fn main() {}\n");
    let before = place.files();
    place
        .clientwright(["generate", "notes.yaml", "--out", "out"])
        .exits(1)
        .says("main.rs")
        .says("--out");
    assert_eq!(touched(&before, &place.files()), [""; 0]);
}

#[test]
fn a_file_of_somebody_else_in_the_place_of_a_generated_one_is_not_overwritten() {
    let place = notes();
    place.write("out/src/lib.rs", "//! Months of work.\n");
    let before = place.files();
    place
        .clientwright(["generate", "notes.yaml", "--out", "out"])
        .exits(1)
        .says("lib.rs");
    assert_eq!(touched(&before, &place.files()), [""; 0]);
}

#[test]
fn what_is_no_document_is_named_and_nothing_written() {
    let place = notes();
    place.write("broken.yaml", "openapi: [3\n");
    place.write("text.yaml", "a page of prose\n");
    place.write(
        "swagger.json",
        "{\"swaggerVersion\": \"1.2\", \"apis\": []}",
    );
    place.write("binary.yaml", b"openapi: 3.0.3\n\xff\xfe");
    let before = place.files();
    for document in [
        "broken.yaml",
        "text.yaml",
        "swagger.json",
        "binary.yaml",
        "nowhere.yaml",
    ] {
        place
            .clientwright(["generate", document, "--out", "out"])
            .exits(1)
            .says(document);
        assert_eq!(touched(&before, &place.files()), [""; 0], "{document}");
    }
    place.clientwright(["generate", "notes.yaml"]).exits(2);
}

#[test]
fn the_crate_compiles_as_it_is_and_with_its_own_runtime_only() {
    let place = notes();
    place
        .clientwright(["generate", "notes.yaml", "--out", "out"])
        .exits(0);
    // The versions that this checkout has already fetched; cargo takes from the file what it needs.
    place.write(
        "out/Cargo.lock",
        std::fs::read(common::repository().join("Cargo.lock")).expect("a lock file"),
    );
    let check = || {
        let output = Command::new(env!("CARGO"))
            .args(["check", "--quiet", "--all-targets"])
            .current_dir(place.path().join("out"))
            .env(
                "CARGO_TARGET_DIR",
                Path::new(env!("CARGO_TARGET_TMPDIR")).join("generated-crate"),
            )
            .env("RUSTFLAGS", "--deny warnings")
            .output()
            .expect("cargo can be started");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.success(), said.is_empty(), "{said}");
        said
    };
    assert_eq!(check(), "");

    // With a runtime of another generation it is told what to do.
    place.edit("out/runtime/src/generation.rs", "    (1) =>", "    (2) =>");
    let said = check();
    assert!(
        said.contains("generated for generation 1 of its runtime"),
        "{said}"
    );
    assert!(said.contains("generate the client again"), "{said}");
}

#[test]
fn the_crate_tells_its_reader_how_it_is_used() {
    let place = notes();
    place
        .clientwright([
            "generate",
            "notes.yaml",
            "--out",
            "out",
            "--name",
            "my-notes",
        ])
        .exits(0);
    let readme = place.read("out/README.md");
    for text in [
        "my-notes = { path = \"my-notes\" }",
        "use my_notes::Client;",
        "let answer = client.get_note(\"id\").await?;",
        "`my_notes::api::GetNoteError`",
    ] {
        assert!(readme.contains(text), "{text:?} is not in:\n{readme}");
    }
    let manifest = place.read("out/Cargo.toml");
    assert!(
        manifest.contains("description = \"A typed client of Notes.\""),
        "{manifest}"
    );

    // What is edited under a name of its own, or without the marker, is theirs; the rest follows the document.
    place.write("out/README.md", "# mine\n");
    place.write("out/examples/mine.rs", "fn main() {}\n");
    place.edit(
        "notes.yaml",
        "      summary: Gives one note.\n",
        "      tags: [pages]\n",
    );
    place
        .clientwright([
            "generate",
            "notes.yaml",
            "--out",
            "out",
            "--name",
            "my-notes",
        ])
        .exits(0);
    assert_eq!(place.read("out/README.md"), "# mine\n");
    assert!(place.exists("out/examples/mine.rs"));
    assert!(place.exists("out/examples/pages.rs"));
    assert!(!place.exists("out/examples/untagged.rs"));
}

#[test]
fn operations_and_tags_keep_what_they_need_and_nothing_else() {
    let place = Place::empty();
    let answer = |name: &str| {
        format!(
            "responses: {{ '200': {{ description: d, content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/{name}' }} }} }} }} }}"
        )
    };
    let schema = |name: &str| {
        format!("    {name}: {{ type: object, properties: {{ id: {{ type: string }} }} }}\n")
    };
    let document = format!(
        "openapi: 3.0.3\ninfo: {{ title: t, version: '1' }}\nservers: [{{ url: https://api.example.com }}]\npaths:\n\
         \x20 /a: {{ get: {{ operationId: getA, tags: [one], {} }} }}\n\
         \x20 /b: {{ get: {{ operationId: getB, tags: [two], {} }} }}\n\
         \x20 /c: {{ get: {{ operationId: getC, tags: [three], {} }} }}\n\
         components:\n  schemas:\n{}{}{}",
        answer("A"),
        answer("B"),
        answer("C"),
        schema("A"),
        schema("B"),
        schema("C"),
    );
    place.write("abc.yaml", &document);
    place
        .clientwright([
            "generate",
            "abc.yaml",
            "--out",
            "out",
            "--operations",
            "getA",
            "--tags",
            "two",
        ])
        .exits(0)
        .says("2 operations,");
    assert!(place.exists("out/src/types/a.rs"));
    assert!(place.exists("out/src/types/b.rs"));
    assert!(!place.exists("out/src/types/c.rs"));
}

#[test]
fn a_document_in_several_files_becomes_one_crate_and_findings_name_the_file() {
    let place = Place::empty();
    let spec = NOTES.replace(
        "$ref: '#/components/schemas/Note'",
        "$ref: types/tale.yml#/Tale",
    );
    assert_ne!(spec, NOTES);
    place.write("api/notes.yaml", spec);
    place.write(
        "api/types/tale.yml",
        "Tale:\n  type: object\n  properties:\n    title: {type: string}\n    other: {$ref: ../../secret.yaml}\n",
    );
    place.write("secret.yaml", "type: object");
    place
        .clientwright(["generate", "api/notes.yaml", "--out", "out"])
        .exits(0)
        .says("`../secret.yaml` leads out of the folder of the document")
        .says("api/types/tale.yml:5:13 (#/Tale/properties/other/$ref)");
    assert!(place.read("out/src/types/tale.rs").contains("pub title:"));
}

#[cfg(unix)]
#[test]
fn no_link_leads_out_of_the_folder_and_one_inside_of_it_is_the_file_it_leads_to() {
    use std::os::unix::fs::symlink;

    let place = Place::empty();
    let spec = NOTES
        .replace("$ref: '#/components/schemas/Note'", "$ref: out.yaml")
        .replace(
            "        text:\n",
            "        one: {$ref: Real.yaml}\n        two: {$ref: Link.yaml}\n        text:\n",
        );
    place.write("api/notes.yaml", spec);
    place.write(
        "api/Real.yaml",
        "{type: object, properties: {a: {type: string}}}",
    );
    place.write("secret.yaml", "type: object");
    symlink("../secret.yaml", place.path().join("api/out.yaml")).expect("a link");
    symlink("Real.yaml", place.path().join("api/Link.yaml")).expect("a link");
    place
        .clientwright(["generate", "api/notes.yaml", "--out", "out"])
        .exits(0)
        .says("`out.yaml` leads out of the folder of the document");
    let api = place.read("out/src/api.txt");
    assert!(!api.contains("types::Link"), "{api}");
}
