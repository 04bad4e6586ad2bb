//! Decides how a ZIP archive is unpacked.
//!
//! # Invariants
//! - The central directory and the local headers agree, nothing overlaps, and every entry is a plain file or a folder.
//! - Permissions, times and owners of the archive are not taken over.

use std::fs::{self, File};
use std::io::{BufReader, Read, Write};
use std::path::{Path, PathBuf};

use zip::ZipArchive;
use zip::result::ZipError;

use super::limits::{Gauge, UnpackLimits};
use super::name::Names;
use super::scratch::Scratch;
use crate::disk::sync_folder;
use crate::error::Error;

/// The bits of a Unix mode that say what a file is, and two of their values.
const FILE_TYPE: u32 = 0o170_000;
const REGULAR: u32 = 0o100_000;
const FOLDER: u32 = 0o040_000;

/// A folder that came out of an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unpacked {
    /// Where it is.
    pub path: PathBuf,
    /// How many files are in it.
    pub files: usize,
    /// How many bytes they have.
    pub bytes: u64,
}

/// Unpacks a ZIP archive into a folder that must not exist yet. Blocks.
///
/// # Errors
/// A bad-artifact error when the archive is damaged, contradicts itself, passes a limit, or has a name that is not taken; a
/// destination error when the folder exists or the disk refuses; a usage error when another process unpacks there. The folder
/// is absent then.
pub fn unzip(archive: &Path, to: &Path, limits: &UnpackLimits) -> Result<Unpacked, Error> {
    if to.symlink_metadata().is_ok() {
        return Err(Error::exists(to));
    }
    let file = File::open(archive).map_err(|error| Error::file("read", archive, error))?;
    let mut archive = ZipArchive::new(BufReader::new(file)).map_err(damaged)?;
    if archive.len() > limits.entries {
        return Err(Error::bad_artifact(format!(
            "it has more than {} entries",
            limits.entries
        )));
    }
    archive.validate_header_consistency().map_err(damaged)?;
    let plan = plan(&mut archive)?;

    let unwritable = |error| Error::file("write", to, error);
    let folder = match to.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    let scratch = Scratch::beside(to)?;
    let draft = scratch.content();
    fs::create_dir(&draft).map_err(unwritable)?;
    let mut gauge = Gauge::new(limits);
    let mut files = 0;
    for (index, entry) in plan.iter().enumerate() {
        let path = draft.join(&entry.path);
        if entry.is_folder {
            fs::create_dir_all(&path).map_err(unwritable)?;
            continue;
        }
        path.parent()
            .map_or(Ok(()), fs::create_dir_all)
            .map_err(unwritable)?;
        extract(&mut archive, index, &path, &mut gauge)?;
        files += 1;
    }
    sync_folder(&draft).map_err(unwritable)?;
    // A rename onto a file or a filled folder fails by itself; this tells the common case in words.
    if to.symlink_metadata().is_ok() {
        return Err(Error::exists(to));
    }
    fs::rename(&draft, to).map_err(unwritable)?;
    sync_folder(folder).map_err(unwritable)?;
    Ok(Unpacked {
        path: to.to_owned(),
        files,
        bytes: gauge.total(),
    })
}

/// An entry that will be written.
struct Planned {
    path: PathBuf,
    is_folder: bool,
}

/// Checks every entry before the first is written.
fn plan(archive: &mut ZipArchive<BufReader<File>>) -> Result<Vec<Planned>, Error> {
    let mut names = Names::default();
    let mut plan = Vec::new();
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).map_err(damaged)?;
        let Ok(name) = std::str::from_utf8(entry.name_raw()) else {
            return Err(Error::bad_artifact("an entry's name is not UTF-8"));
        };
        if entry.encrypted() {
            return Err(Error::bad_artifact(format!(
                "the entry `{}` is encrypted",
                name.escape_debug()
            )));
        }
        let is_folder = name.ends_with('/');
        let mode = entry.unix_mode().unwrap_or_default() & FILE_TYPE;
        let expected = if is_folder { FOLDER } else { REGULAR };
        if mode != 0 && mode != expected {
            let what = format!(
                "the entry `{}` is a link, a device or something else that is no file",
                name.escape_debug()
            );
            return Err(Error::bad_artifact(what));
        }
        if is_folder && entry.size() > 0 {
            return Err(Error::bad_artifact(format!(
                "the folder `{}` has contents",
                name.escape_debug()
            )));
        }
        let path = names.take(name)?;
        plan.push(Planned { path, is_folder });
    }
    Ok(plan)
}

fn extract(
    archive: &mut ZipArchive<BufReader<File>>,
    index: usize,
    path: &Path,
    gauge: &mut Gauge<'_>,
) -> Result<(), Error> {
    let unwritable = |error| Error::file("write", path, error);
    let mut entry = archive.by_index(index).map_err(damaged)?;
    gauge.begin(entry.compressed_size());
    let declared = entry.size();
    let mut file = File::create_new(path).map_err(unwritable)?;
    let mut buffer = vec![0; 128 * 1024];
    let mut written = 0;
    loop {
        let count = entry
            .read(&mut buffer)
            .map_err(|error| Error::bad_artifact(format!("its ZIP is damaged: {error}")))?;
        let Some(bytes) = buffer.get(..count).filter(|bytes| !bytes.is_empty()) else {
            break;
        };
        gauge.count(bytes.len())?;
        written += bytes.len() as u64;
        file.write_all(bytes).map_err(unwritable)?;
    }
    if written != declared {
        return Err(Error::bad_artifact(format!(
            "an entry says {declared} bytes and has {written}"
        )));
    }
    file.sync_all().map_err(unwritable)
}

fn damaged(error: ZipError) -> Error {
    Error::bad_artifact(format!("its ZIP is damaged: {error}"))
}
