//! Texts -> a folder: compare, then write, check or report.
//!
//! A folder that the generator writes belongs to it whole. [`Plan::new`] compares the wanted files with what is there
//! and touches nothing; [`Plan::write`] makes it so. Checking, previewing and writing therefore cannot disagree.
//!
//! # Invariants
//! - A file whose content is right is not rewritten, so its time stamp stays.
//! - A file is written beside its place and renamed into it: it is the old one or the new one, never a half.
//! - Files are compared and written at once; a plan and its lists do not depend on which came first.
//! - Only a file that bears [`MARKER`] is ever removed. Another one in the folder is reported as [`Plan::strangers`].

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

/// What every generated file says in its first lines.
pub const MARKER: &str = "@generated";

/// The wanted files: path relative to the folder, with `/`, and text.
pub type FileSet = BTreeMap<String, String>;

/// What has to be done to a folder. Every list is sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    folder: PathBuf,
    /// Wanted and absent.
    pub created: Vec<String>,
    /// Wanted, with another content than what is there.
    pub changed: Vec<String>,
    /// There, not wanted, and ours by its marker.
    pub removed: Vec<String>,
    /// There, not wanted, and not ours. They stay; whoever put them there has to move them.
    pub strangers: Vec<String>,
    /// Right as they are.
    pub unchanged: usize,
}

impl Plan {
    /// Compares `files` with `folder`, which need not exist.
    ///
    /// # Errors
    /// When the folder or a file in it cannot be read.
    pub fn new(folder: &Path, files: &FileSet) -> io::Result<Self> {
        let mut plan = Self {
            folder: folder.to_owned(),
            ..Self::default()
        };
        let present = list(folder)?;
        let differ: Vec<(&String, bool)> = files
            .par_iter()
            .filter(|(path, _)| present.contains(*path))
            .map(|(path, text)| Ok((path, differs(&folder.join(path), text)?)))
            .collect::<io::Result<_>>()?;
        plan.unchanged = differ.iter().filter(|(_, differs)| !differs).count();
        let changed = differ.into_iter().filter(|(_, differs)| *differs);
        plan.changed.extend(changed.map(|(path, _)| path.clone()));
        let absent = files.keys().filter(|path| !present.contains(*path));
        plan.created.extend(absent.cloned());
        for path in present {
            if files.contains_key(&path) {
                continue;
            }
            if is_ours(&folder.join(&path))? {
                plan.removed.push(path)
            } else {
                plan.strangers.push(path)
            }
        }
        Ok(plan)
    }

    /// The folder that was compared.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether the folder is as wanted.
    pub fn is_fresh(&self) -> bool {
        self.created.is_empty()
            && self.changed.is_empty()
            && self.removed.is_empty()
            && self.strangers.is_empty()
    }

    /// How many files [`write`](Self::write) writes or removes.
    pub fn touched(&self) -> usize {
        self.created.len() + self.changed.len() + self.removed.len()
    }

    /// Writes what is created or changed, then removes what is not wanted any more, and folders that this leaves empty.
    ///
    /// # Errors
    /// When a file cannot be written or removed. What was done until then stays done; doing it again finishes it.
    pub fn write(&self, files: &FileSet) -> io::Result<()> {
        let wanted: Vec<(PathBuf, &String)> = (self.created.iter().chain(&self.changed))
            .filter_map(|path| Some((self.folder.join(path), files.get(path)?)))
            .collect();
        let folders: BTreeSet<&Path> =
            (wanted.iter().filter_map(|(path, _)| path.parent())).collect();
        for folder in folders {
            make_folder(folder)?;
        }
        wanted
            .par_iter()
            .try_for_each(|(path, text)| put(path, text))?;
        for path in &self.removed {
            let path = self.folder.join(path);
            std::fs::remove_file(&path).map_err(|e| name(&path, e))?;
            remove_empty_parents(&path, &self.folder);
        }
        Ok(())
    }
}

/// Writes one file by way of a temporary one in the same folder, which it makes if need be.
///
/// # Errors
/// When the folder or the file cannot be written; the file is then as it was.
pub fn write_file(path: &Path, text: &str) -> io::Result<()> {
    make_folder(path.parent().unwrap_or(Path::new(".")))?;
    put(path, text)
}

fn make_folder(folder: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder).map_err(|e| name(folder, e))
}

/// As [`write_file`], into a folder that is there.
fn put(path: &Path, text: &str) -> io::Result<()> {
    let mut temporary = path.as_os_str().to_owned();
    temporary.push(format!(".{}.tmp", std::process::id()));
    let temporary = PathBuf::from(temporary);
    std::fs::write(&temporary, text)
        .and_then(|()| std::fs::rename(&temporary, path))
        .map_err(|e| {
            // The error that matters is the first one; a left-over temporary file is reported by the next check.
            let _ = std::fs::remove_file(&temporary);
            name(path, e)
        })
}

/// Every file below `folder`, relative to it, with `/`.
fn list(folder: &Path) -> io::Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    let mut pending = vec![(folder.to_owned(), String::new())];
    while let Some((folder, prefix)) = pending.pop() {
        let entries = match std::fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(e) if e.kind() == io::ErrorKind::NotFound && prefix.is_empty() => return Ok(found),
            Err(e) => return Err(name(&folder, e)),
        };
        for entry in entries {
            let entry = entry.map_err(|e| name(&folder, e))?;
            let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry
                .file_type()
                .map_err(|e| name(&entry.path(), e))?
                .is_dir()
            {
                pending.push((entry.path(), format!("{path}/")));
            } else {
                found.insert(path);
            }
        }
    }
    Ok(found)
}

/// Whether a file has another content than `text`.
fn differs(path: &Path, text: &str) -> io::Result<bool> {
    std::fs::read(path)
        .map(|content| content != text.as_bytes())
        .map_err(|e| name(path, e))
}

/// Whether a text says in its first lines that it was generated.
pub fn is_generated(text: &[u8]) -> bool {
    let head = &text[..text.len().min(1024)];
    head.windows(MARKER.len())
        .any(|window| window == MARKER.as_bytes())
}

/// Whether a file says so.
fn is_ours(path: &Path) -> io::Result<bool> {
    std::fs::read(path)
        .map(|bytes| is_generated(&bytes))
        .map_err(|e| name(path, e))
}

/// Removes the folders from `path` up to `top`, itself excluded, as long as they are empty.
fn remove_empty_parents(path: &Path, top: &Path) {
    for folder in path.ancestors().skip(1).take_while(|folder| *folder != top) {
        if std::fs::remove_dir(folder).is_err() {
            return;
        }
    }
}

/// Puts the path into an error of the file system, which does not say it.
fn name(path: &Path, error: io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
