//! Lists the components of the cases, with what decodes and encodes each, for the test `round_trips`.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

fn main() {
    let ok = Path::new(&env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("ok");
    println!("cargo::rerun-if-changed={}", ok.display());
    let mut cases: Vec<_> = (fs::read_dir(&ok).expect("the cases"))
        .map(|entry| entry.expect("a case").path())
        .filter(|path| path.join("openapi.yaml").exists() && !path.join("overlay.yaml").exists())
        .collect();
    cases.sort();
    let mut list = String::from("const COMPONENTS: &[(&str, &str, Turn)] = &[\n");
    for case in cases {
        let name = case.file_name().expect("a name").to_string_lossy();
        let api = fs::read_to_string(case.join("expected/api.txt")).expect("the API of the case");
        for (item, component) in api.lines().filter_map(component) {
            writeln!(
                list,
                "    ({name:?}, {component:?}, turn::<golden_cases::{item}>),"
            )
            .expect("a string takes all");
        }
    }
    list.push_str("];\n");
    let out = env::var_os("OUT_DIR").expect("cargo sets it");
    fs::write(Path::new(&out).join("components.rs"), list).expect("the list is written");
}

/// The path of a type and the key of its component: `case::types::Name   struct   @/components/schemas/name`.
fn component(line: &str) -> Option<(&str, String)> {
    let (item, rest) = line.split_once("   ")?;
    let key = rest.rsplit_once("@/components/schemas/")?.1;
    let item = item.split([' ', '(']).next()?;
    let (_, name) = item.split_once("::types::")?;
    // A field, a variant or an impl of a type, or a place inside of a component.
    if key.contains(['/', ' ']) || name.contains(['.', ':']) {
        return None;
    }
    Some((item, key.replace("~1", "/").replace("~0", "~")))
}
