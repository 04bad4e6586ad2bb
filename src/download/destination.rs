//! Decides where a file goes, and the names of what stands beside it on the way.
//!
//! # Invariants
//! - What a check makes to see whether it can be made, it removes.
//! - The temporary names are derived from the destination's, so that a later run finds them and two runs meet on them.

use std::ffi::OsString;
use std::path::{Path, PathBuf, is_separator};

use super::part::Part;
use crate::error::Error;

/// Where a file goes.
#[derive(Clone, Debug)]
pub struct Destination {
    path: PathBuf,
    overwrite: bool,
}

impl Destination {
    /// A file that must not exist yet.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self {
            path: path.into(),
            overwrite: false,
        }
    }

    /// Replaces the plain file that is there. A link, a pipe or a device is never replaced.
    #[must_use]
    pub fn overwriting(self, overwrite: bool) -> Self {
        Self { overwrite, ..self }
    }

    /// The path.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether a file that is there is replaced.
    pub fn overwrites(&self) -> bool {
        self.overwrite
    }

    /// Checks that a file can go there, by making the partial file and removing it again. Blocks.
    ///
    /// # Errors
    /// When it exists and is not to be replaced, is no plain file, has no name, its folder does not exist or cannot be
    /// written, or its name leaves no room for those of the files beside it.
    pub fn check(&self) -> Result<(), Error> {
        if self.path.to_string_lossy().ends_with(is_separator) && !self.path.is_dir() {
            return Err(Error::usage(format!(
                "`{}` is the name of a folder; name a file",
                self.path.display()
            )));
        }
        if self.path.file_name().is_none() {
            return Err(Error::usage(format!(
                "`{}` names no file",
                self.path.display()
            )));
        }
        if self.path.is_dir() {
            return Err(Error::usage(format!(
                "`{}` is a folder; name a file in it",
                self.path.display()
            )));
        }
        match self.path.symlink_metadata() {
            // A rename would put a file in the place of `/dev/stdout` itself.
            Ok(there) if !there.is_file() => {
                return Err(Error::usage(format!(
                    "`{}` is no plain file but a link, a pipe or a device; name a file",
                    self.path.display()
                )));
            }
            Ok(_) if !self.overwrite => return Err(Error::exists(&self.path)),
            _ => {}
        }
        if !self.folder().is_dir() {
            return Err(Error::usage(format!(
                "the folder `{}` does not exist",
                self.folder().display()
            )));
        }
        for path in [self.sidecar(), self.new_sidecar(), self.decoded()] {
            if path.symlink_metadata().is_ok_and(|there| !there.is_file()) {
                return Err(Error::usage(format!(
                    "`{}` is in the way; it is no plain file",
                    path.display()
                )));
            }
        }
        // As long as the longest name that will be needed.
        Part::probe(&self.beside(".part.json.try"))?;
        Part::probe(&self.part())
    }

    /// The folder the file is in.
    pub(crate) fn folder(&self) -> &Path {
        match self.path.parent() {
            Some(folder) if folder != Path::new("") => folder,
            _ => Path::new("."),
        }
    }

    /// Where the bytes gather.
    pub(super) fn part(&self) -> PathBuf {
        self.beside(".part")
    }

    /// Where it is noted what they belong to.
    pub(super) fn sidecar(&self) -> PathBuf {
        self.beside(".part.json")
    }

    /// Where the note is written before it has its name.
    pub(super) fn new_sidecar(&self) -> PathBuf {
        self.beside(".part.json.new")
    }

    /// Where they are decoded to.
    pub(super) fn decoded(&self) -> PathBuf {
        self.beside(".part.decoded")
    }

    fn beside(&self, suffix: &str) -> PathBuf {
        let mut name = OsString::from(".");
        name.push(self.path.file_name().unwrap_or_default());
        name.push(suffix);
        self.folder().join(name)
    }
}
