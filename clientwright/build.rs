//! Puts the sources of the runtime crate into the program, so that `generate` can write a crate that stands alone.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let here = Path::new(&std::env::var("CARGO_MANIFEST_DIR")?).to_owned();
    // In the published package they are files; in a checkout they are links, which some systems cannot make.
    let checkout = here.join("../runtime");
    let (runtime, manifest) = if checkout.join("src/lib.rs").is_file() {
        (checkout.canonicalize()?, "Cargo.toml")
    } else {
        (here.join("vendored"), "manifest.toml")
    };
    println!("cargo::rerun-if-changed={}", runtime.display());

    let mut files = vec![runtime.join(manifest)];
    collect(&runtime.join("src"), &mut files)?;
    files.sort();

    let mut table = String::from("pub(crate) static FILES: &[(&str, &str)] = &[\n");
    for file in &files {
        let mut path = file
            .strip_prefix(&runtime)?
            .to_string_lossy()
            .replace('\\', "/");
        if path == manifest {
            path = "Cargo.toml".to_owned();
        }
        writeln!(
            table,
            "    ({path:?}, include_str!({:?})),",
            file.display().to_string()
        )?;
    }
    table.push_str("];\n");
    std::fs::write(
        Path::new(&std::env::var("OUT_DIR")?).join("runtime_files.rs"),
        table,
    )?;
    Ok(())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    Ok(())
}
