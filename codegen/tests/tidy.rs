//! The rules of the architecture that the compiler does not keep.

#[path = "tidy/tables.rs"]
mod tidy_tables;

use std::fs;
use std::path::{Path, PathBuf};

/// Every Rust file below a folder, with its text.
fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut pending = vec![folder.to_owned()];
    while let Some(folder) = pending.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                pending.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).expect("a source file");
                found.push((path, text));
            }
        }
    }
    assert!(!found.is_empty(), "{} has no sources", folder.display());
    found.sort();
    found
}

fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("codegen lies in the workspace")
}

/// The code of a file: without comments, and without its tests.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .take_while(|(_, line)| !line.starts_with("#[cfg(test)]"))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
        .map(|(index, line)| (index + 1, line))
}

/// Fails for every line of the generator's code outside `rooms` in which one of `words` stands.
#[track_caller]
fn only_in(rooms: &[&str], words: &[&str]) {
    let src = workspace().join("codegen/src");
    let mut strays = Vec::new();
    for (path, text) in sources(&src) {
        let room = path
            .strip_prefix(&src)
            .expect("a file of codegen")
            .to_string_lossy()
            .replace('\\', "/");
        if rooms.iter().any(|allowed| room.starts_with(allowed)) {
            continue;
        }
        for (line, code) in code(&text) {
            if let Some(word) = words.iter().find(|word| code.contains(**word)) {
                strays.push(format!(
                    "codegen/src/{room}:{line}: `{word}` belongs into {rooms:?} alone"
                ));
            }
        }
    }
    assert!(strays.is_empty(), "{}", strays.join("\n"));
}

#[test]
fn the_model_of_openapi_ends_at_lower() {
    only_in(&["normalize", "model", "lower"], &["openapiv3"]);
}

#[test]
fn yaml_is_read_in_one_place() {
    only_in(&["read"], &["serde_yaml"]);
}

#[test]
fn tokens_begin_at_emit() {
    only_in(
        &["emit", "format"],
        &["quote!", "quote::", "proc_macro2", "syn::", "prettyplease"],
    );
}

#[test]
fn only_output_touches_the_file_system() {
    only_in(&["output"], &["std::fs", " fs::", "(fs::", "File::"]);
}

#[test]
fn nothing_reads_the_clock_or_the_environment() {
    only_in(
        &["output"],
        &["Instant::now", "SystemTime", "std::env", "env::var"],
    );
}

#[test]
fn nothing_iterates_a_hash_map() {
    // A hash map may be asked, never walked. Sorted and insertion-ordered maps are there for walking.
    let mut strays = Vec::new();
    for (path, text) in sources(&workspace().join("codegen/src")) {
        let maps: Vec<&str> = code(&text)
            .filter(|(_, line)| line.contains("HashMap") || line.contains("HashSet"))
            .filter_map(|(_, line)| line.split(':').next())
            .filter_map(|before| before.split_whitespace().last())
            .filter(|name| {
                name.chars().all(|c| c.is_alphanumeric() || c == '_') && !name.is_empty()
            })
            .collect();
        for (line, code) in code(&text) {
            for map in maps.iter().filter(|map| **map != "use") {
                let walks = [
                    ".iter()",
                    ".keys()",
                    ".values()",
                    ".drain(",
                    ".into_iter()",
                    ".retain(",
                ];
                if walks
                    .iter()
                    .any(|walk| code.contains(&format!("{map}{walk}")))
                    || code.contains(&format!("in &{map} "))
                {
                    strays.push(format!(
                        "{}:{line}: walks the hash map `{map}`",
                        path.display()
                    ));
                }
            }
        }
    }
    assert!(strays.is_empty(), "{}", strays.join("\n"));
}

#[test]
fn no_crate_has_unsafe_code() {
    for manifest in ["Cargo.toml", "runtime/Cargo.toml"] {
        let text = fs::read_to_string(workspace().join(manifest)).expect("a manifest");
        assert!(
            text.contains("unsafe_code = \"forbid\""),
            "{manifest} does not forbid unsafe code"
        );
    }
}

#[test]
fn generated_folders_hold_only_generated_files() {
    for entry in fs::read_dir(workspace().join("generated-client/src")).expect("the client") {
        let path = entry.expect("an entry").path();
        if !path.is_dir() {
            continue;
        }
        for (path, text) in sources(&path) {
            let first = text.lines().next().unwrap_or_default();
            assert!(
                first.contains("@generated"),
                "{} was not generated",
                path.display()
            );
        }
    }
}

/// The modules of a crate, each with those that it may import. A module stands after what it imports, so there are no circles.
type Table = &'static [(&'static str, &'static [&'static str])];

/// The crates whose modules are kept in order, each with the folder of its sources.
const CRATES: &[(&str, Table)] = &[
    ("codegen/src", IMPORTS),
    ("src", tidy_tables::EXPORT_JOBS),
    ("fake-vendors/src", tidy_tables::FAKE_VENDORS),
];

/// The modules of the generator.
const IMPORTS: Table = &[
    ("hidden", &[]),
    ("token", &[]),
    ("options", &[]),
    ("output", &[]),
    ("pointer", &[]),
    ("files", &[]),
    ("document", &["pointer"]),
    ("positions", &["pointer"]),
    ("diagnostics", &["hidden", "pointer", "positions"]),
    ("read", &["diagnostics", "document", "pointer", "positions"]),
    ("overlay", &["diagnostics", "document", "pointer"]),
    ("select", &["diagnostics", "document", "options", "pointer"]),
    ("model", &["pointer"]),
    (
        "normalize",
        &[
            "diagnostics",
            "document",
            "model",
            "pointer",
            "select",
            "token",
        ],
    ),
    (
        "bundle",
        &[
            "diagnostics",
            "document",
            "files",
            "normalize",
            "pointer",
            "read",
        ],
    ),
    ("swagger", &["diagnostics", "document", "pointer"]),
    ("ir", &["pointer"]),
    (
        "inbound",
        &["diagnostics", "document", "ir", "normalize", "pointer"],
    ),
    ("analyze", &["ir"]),
    (
        "lower",
        &["analyze", "diagnostics", "ir", "model", "pointer", "token"],
    ),
    ("rust_api", &["analyze", "ir", "options", "pointer"]),
    (
        "api_file",
        &["analyze", "hidden", "ir", "pointer", "rust_api"],
    ),
    (
        "name",
        &[
            "analyze",
            "api_file",
            "diagnostics",
            "ir",
            "options",
            "pointer",
            "rust_api",
        ],
    ),
    (
        "pages",
        &[
            "diagnostics",
            "ir",
            "options",
            "pointer",
            "rust_api",
            "select",
        ],
    ),
    ("share", &["ir", "name", "options", "pointer"]),
    ("order", &["ir", "name"]),
    (
        "expose",
        &[
            "analyze", "ir", "name", "options", "pages", "pointer", "rust_api",
        ],
    ),
    (
        "emit",
        &[
            "analyze",
            "diagnostics",
            "expose",
            "hidden",
            "ir",
            "lower",
            "name",
            "options",
            "pointer",
            "rust_api",
            "select",
        ],
    ),
    ("format", &["emit", "hidden"]),
    (
        "coverage",
        &[
            "analyze",
            "diagnostics",
            "document",
            "ir",
            "pointer",
            "rust_api",
            "select",
        ],
    ),
    (
        "changes",
        &[
            "api_file",
            "diagnostics",
            "document",
            "ir",
            "pointer",
            "positions",
            "rust_api",
        ],
    ),
    ("witness", &["api_file", "changes", "ir", "rust_api"]),
    (
        "pipeline",
        &[
            "analyze",
            "api_file",
            "bundle",
            "coverage",
            "diagnostics",
            "document",
            "emit",
            "expose",
            "files",
            "format",
            "inbound",
            "ir",
            "lower",
            "name",
            "normalize",
            "options",
            "order",
            "overlay",
            "pages",
            "pointer",
            "read",
            "rust_api",
            "select",
            "share",
            "swagger",
        ],
    ),
];

/// The modules that an import names: `crate::read::x`, `crate::{Pointer, ir}`. What the root exports is of its module.
fn imported(code: &str, exports: &[(String, String)]) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let mut names = vec![rest];
        if let Some(inside) = rest.strip_prefix('{') {
            names = top_level(inside);
        }
        found.extend(names.into_iter().map(|name| {
            let end = name.find(|c: char| !c.is_alphanumeric() && c != '_');
            let name = &name[..end.unwrap_or(name.len())];
            let module = exports.iter().find(|(exported, _)| exported == name);
            module.map_or(name, |(_, module)| module).to_owned()
        }));
    }
    found
}

/// The names that the root of a crate exports, each with its module.
fn exports(lib: &str) -> Vec<(String, String)> {
    let text: String = code(lib)
        .map(|(_, line)| line)
        .collect::<Vec<_>>()
        .join(" ");
    let mut found = Vec::new();
    for (at, _) in text
        .match_indices("pub use ")
        .chain(text.match_indices("pub(crate) use "))
    {
        let path = text[at..]
            .split(" use ")
            .nth(1)
            .or_else(|| text[at..].strip_prefix("pub use "));
        let path = path
            .and_then(|path| path.split(';').next())
            .unwrap_or_default();
        let Some((module, names)) = path.split_once("::") else {
            continue;
        };
        let names = match names.strip_prefix('{') {
            Some(inside) => top_level(inside),
            None => vec![names],
        };
        found.extend(names.into_iter().map(|name| {
            let name = name.rsplit([' ', ':']).next().unwrap_or(name);
            (name.to_owned(), module.trim().to_owned())
        }));
    }
    found
}

/// The pieces up to the bracket that closes, between the commas that stand in no other bracket.
fn top_level(inside: &str) -> Vec<&str> {
    let (mut depth, mut start, mut pieces) = (0_usize, 0, Vec::new());
    for (at, c) in inside.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                pieces.push(inside[start..at].trim());
                start = at + 1;
                if c == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// What of an import of `module` its table does not allow.
fn forbidden(table: Table, exports: &[(String, String)], module: &str, code: &str) -> Vec<String> {
    let allowed = table.iter().find(|(of, _)| *of == module);
    let allowed = allowed.map_or(&[][..], |(_, allowed)| allowed);
    let mut names = imported(code, exports);
    names.retain(|name| name != module && !allowed.contains(&name.as_str()));
    names
}

fn exports_of(folder: &str) -> Vec<(String, String)> {
    let lib = workspace().join(folder).join("lib.rs");
    exports(&fs::read_to_string(lib).expect("the root of a crate"))
}

#[test]
fn each_module_imports_what_its_table_allows() {
    let mut strays = Vec::new();
    for (folder, table) in CRATES {
        let src = workspace().join(folder);
        let exports = exports_of(folder);
        for (path, text) in sources(&src) {
            let file = path.strip_prefix(&src).expect("a file of the crate");
            let module = file.iter().next().expect("a name").to_string_lossy();
            let module = module.trim_end_matches(".rs");
            // The root knows all; a program is a crate of its own.
            if matches!(module, "lib" | "bin") {
                continue;
            }
            assert!(
                table.iter().any(|(of, _)| *of == module),
                "`{module}` of {folder} is not in the table"
            );
            let lines: Vec<&str> = code(&text).map(|(_, line)| line).collect();
            for name in forbidden(table, &exports, module, &lines.join("\n")) {
                strays.push(format!(
                    "{folder}/{}: `{module}` imports `{name}`",
                    file.display()
                ));
            }
        }
    }
    assert!(strays.is_empty(), "{}", strays.join("\n"));
}

#[test]
fn the_tables_have_no_circle() {
    for (folder, table) in CRATES {
        for (index, (module, allowed)) in table.iter().enumerate() {
            for import in *allowed {
                assert!(
                    table[..index].iter().any(|(earlier, _)| earlier == import),
                    "{folder}: `{module}` stands before `{import}`, which it imports"
                );
            }
        }
    }
}

#[test]
fn a_made_up_import_is_found() {
    let forbidden = |folder: &str, module: &str, code: &str| {
        let (_, table) = CRATES
            .iter()
            .find(|(of, _)| *of == folder)
            .expect("a crate");
        forbidden(table, &exports_of(folder), module, code)
    };
    assert_eq!(
        forbidden("codegen/src", "ir", "use crate::emit::Emitter;"),
        ["emit"]
    );
    assert_eq!(
        forbidden(
            "codegen/src",
            "rust_api",
            "use crate::{\n    Pointer,\n    name::{Names, Other},\n    ir,\n};"
        ),
        ["name"]
    );
    assert!(forbidden("codegen/src", "emit", "use crate::rust_api::RustApi;").is_empty());
    // By a name that the root exports.
    assert_eq!(
        forbidden("src", "text", "let job: crate::Job = found;"),
        ["job"]
    );
    assert_eq!(
        forbidden(
            "fake-vendors/src",
            "outcome",
            "use crate::{Fake, Artifact};"
        ),
        ["fake"]
    );
}
