//! Decides where an archive is unpacked until it is whole, and who may do so.
//!
//! The folder's name follows from the destination, so that a run finds what a killed one left, and takes it away.
//!
//! # Invariants
//! - One process at a time has the folder: it holds a lock that ends with the process, however that ends.
//! - Nothing of an earlier run is in it, and nothing of it stays behind but after a kill.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use crate::error::Error;

/// A folder beside a destination, of this process alone.
#[derive(Debug)]
pub(super) struct Scratch {
    folder: PathBuf,
    _lock: File,
}

impl Scratch {
    /// Takes the folder for a destination, and empties it. Blocks, but never for another process.
    ///
    /// # Errors
    /// A destination error when another process unpacks to the same place, or the disk refuses.
    pub(super) fn beside(to: &Path) -> Result<Self, Error> {
        let folder = scratch_of(to);
        let unwritable = |error| Error::file("write", &folder, error);
        match fs::create_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                // A link would have the folder emptied that it leads to.
                if !folder.symlink_metadata().is_ok_and(|there| there.is_dir()) {
                    return Err(Error::exists(&folder));
                }
            }
            other => other.map_err(unwritable)?,
        }
        let lock = File::create(folder.join("lock")).map_err(unwritable)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(Error::busy(to));
            }
            Err(TryLockError::Error(error)) => return Err(unwritable(error)),
        }
        let scratch = Self {
            folder: folder.clone(),
            _lock: lock,
        };
        let left = scratch.content();
        let removed = match left.symlink_metadata() {
            Ok(there) if there.is_dir() => fs::remove_dir_all(&left),
            Ok(_) => fs::remove_file(&left),
            Err(_) => Ok(()),
        };
        removed.map_err(unwritable)?;
        Ok(scratch)
    }

    /// Where to unpack. Nothing is there; moved away, it is not removed.
    pub(super) fn content(&self) -> PathBuf {
        self.folder.join("content")
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What cannot be removed now, the next run removes.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The folder for a destination: `.responses.unpack` for `responses`.
fn scratch_of(to: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(to.file_name().unwrap_or_default());
    name.push(".unpack");
    to.with_file_name(name)
}
