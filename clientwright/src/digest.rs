//! The digest that tells whether generated files and their inputs still belong together.
//!
//! Compiled into clientwright, which records it, and into the build script of the root package, which compares it; neither
//! uses all of it.
#![allow(dead_code, reason = "shared by two programs")]

use std::fmt::Write as _;
use std::io;
use std::path::Path;

use sha2::{Digest as _, Sha256};

/// The file that records the digests, relative to the generated crate.
pub(crate) const FILE: &str = "digests.txt";

/// The SHA-256 of a text, in hexadecimal.
pub(crate) fn of_bytes(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The digest of files: paths and contents, in the order of the paths.
pub(crate) fn of_files<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> String {
    let mut files: Vec<_> = files.into_iter().collect();
    files.sort_unstable();
    let mut digest = Sha256::new();
    for (path, content) in files {
        for part in [path.as_bytes(), content] {
            digest.update((part.len() as u64).to_le_bytes());
            digest.update(part);
        }
    }
    hex(&digest.finalize())[..32].to_owned()
}

/// The files of a vendor's folder that decide about the output.
pub(crate) const INPUTS: [&str; 3] = ["openapi.yaml", "overlay.yaml", "vendor.toml"];

/// The digest of each of a vendor's [`INPUTS`]; that of an absent one is `-`.
pub(crate) fn of_inputs(folder: &Path) -> io::Result<[String; 3]> {
    let mut digests = INPUTS.map(|_| "-".to_owned());
    for (name, digest) in INPUTS.iter().zip(&mut digests) {
        match std::fs::read(folder.join(name)) {
            Ok(content) => *digest = of_input(&content),
            Err(e) if e.kind() == io::ErrorKind::NotFound => {}
            Err(e) => return Err(e),
        }
    }
    Ok(digests)
}

/// The line that records the digest of a file which a vendor's document refers to: the digest, and the path below the
/// folder of all vendors, which may have blanks in it.
pub(crate) fn beside_line(vendor: &str, path: &str, digest: &str) -> String {
    format!("{digest} {vendor}/{path}")
}

/// Whether a line is of [`beside_line`], for this vendor.
pub(crate) fn is_beside(line: &str, vendor: &str) -> bool {
    beside(line).is_some_and(|(of, _, _)| of == vendor)
}

/// What a line of [`beside_line`] says: vendor, path in its folder, digest. `None` for another line.
pub(crate) fn beside(line: &str) -> Option<(&str, &str, &str)> {
    let (digest, file) = line.split_once(' ')?;
    let (vendor, path) = file.split_once('/')?;
    Some((vendor, path, digest))
}

/// The digest of one input.
pub(crate) fn of_input(content: &[u8]) -> String {
    of_bytes(content)[..32].to_owned()
}

/// The digest of every file below a folder.
pub(crate) fn of_folder(folder: &Path) -> io::Result<String> {
    let mut files = Vec::new();
    collect(folder, "", &mut files)?;
    Ok(of_files(files.iter().map(|(path, content)| {
        (path.as_str(), content.as_slice())
    })))
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<(String, Vec<u8>)>) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{path}/"), files)?;
        } else {
            files.push((path, std::fs::read(entry.path())?));
        }
    }
    Ok(())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
