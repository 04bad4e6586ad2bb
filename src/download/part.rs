//! The partial file: one process at a time, and running digests of what is in it.
//!
//! # Invariants
//! - The lock is held on the very file that stands at the path.
//! - `len` and the digests are those of the bytes in the file.
//! - A file without bytes is not left behind, nor its note.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use super::digest::{Algorithm, Digests};
use super::{Destination, Sha256Digest};
use crate::error::Error;

/// A writer thread of this process may hold the lock for a moment after its download was dropped.
const LOCK_TRIES: u32 = 10;
const LOCK_WAIT: Duration = Duration::from_millis(50);

/// A partial file, locked.
#[derive(Debug)]
pub(super) struct Part {
    path: PathBuf,
    note: PathBuf,
    file: File,
    digests: Digests,
    len: u64,
}

impl Part {
    /// Opens or makes the partial file and takes its lock. Blocks.
    pub(super) fn open(destination: &Destination) -> Result<Self, Error> {
        let path = destination.part();
        for _ in 0..LOCK_TRIES {
            let file = open_plain(&path).map_err(|error| Error::file("write", &path, error))?;
            match file.try_lock() {
                Ok(()) if stands_at(&file, &path) => {
                    return Ok(Self {
                        path,
                        note: destination.sidecar(),
                        file,
                        digests: Digests::default(),
                        len: 0,
                    });
                }
                // Somebody finished and renamed it between the opening and the locking: look again.
                Ok(()) => continue,
                Err(TryLockError::WouldBlock) => thread::sleep(LOCK_WAIT),
                Err(TryLockError::Error(error)) => return Err(Error::file("lock", &path, error)),
            }
        }
        Err(Error::busy(destination.path()))
    }

    /// Checks that a partial file can be made, or written if it is there. Blocks.
    pub(super) fn probe(path: &Path) -> Result<(), Error> {
        let made = OpenOptions::new().write(true).create_new(true).open(path);
        let probed = match made {
            // The lock keeps it from somebody who would write to it and find it gone.
            Ok(file) => match file.try_lock() {
                Ok(()) => fs::remove_file(path),
                Err(_) => Ok(()),
            },
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                match plain(path).and_then(|()| OpenOptions::new().write(true).open(path)) {
                    Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
                    _ => Ok(()),
                }
            }
            Err(error) => Err(error),
        };
        probed.map_err(|error| Error::file("write", path, error))
    }

    /// Takes in what an earlier run left, and says how much it is. Blocks.
    pub(super) fn adopt(
        &mut self,
        algorithms: impl IntoIterator<Item = Algorithm>,
    ) -> io::Result<u64> {
        self.file.seek(SeekFrom::Start(0))?;
        self.digests = Digests::of(algorithms);
        self.len = 0;
        let mut buffer = vec![0; 256 * 1024];
        loop {
            let count = self.file.read(&mut buffer)?;
            let Some(bytes) = buffer.get(..count).filter(|bytes| !bytes.is_empty()) else {
                return Ok(self.len);
            };
            self.digests.update(bytes);
            self.len += bytes.len() as u64;
        }
    }

    /// Throws away what is there, and computes these digests of what will be. Blocks.
    pub(super) fn clear(
        &mut self,
        algorithms: impl IntoIterator<Item = Algorithm>,
    ) -> io::Result<()> {
        self.file.set_len(0)?;
        self.file.seek(SeekFrom::Start(0))?;
        self.digests = Digests::of(algorithms);
        self.len = 0;
        Ok(())
    }

    /// Adds bytes at the end. Blocks. After a failure the file is cut back to what is known to be right.
    pub(super) fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        if let Err(error) = self.file.write_all(bytes) {
            self.file.set_len(self.len)?;
            self.file.seek(SeekFrom::Start(self.len))?;
            return Err(error);
        }
        self.digests.update(bytes);
        self.len += bytes.len() as u64;
        Ok(())
    }

    /// Makes sure the bytes are on the disk. Blocks.
    pub(super) fn sync(&self) -> io::Result<()> {
        self.file.sync_all()
    }

    pub(super) fn len(&self) -> u64 {
        self.len
    }

    pub(super) fn sha256(&self) -> Sha256Digest {
        self.digests.sha256()
    }

    pub(super) fn digests(&self) -> &Digests {
        &self.digests
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        let empty = self.file.metadata().is_ok_and(|file| file.len() == 0);
        if empty && stands_at(&self.file, &self.path) {
            // Nobody is left to tell, and an empty file does no harm.
            let _ = fs::remove_file(&self.note);
            let _ = fs::remove_file(&self.path);
        }
    }
}

fn plain(path: &Path) -> io::Result<()> {
    match fs::symlink_metadata(path).is_ok_and(|metadata| !metadata.is_file()) {
        true => Err(io::Error::new(
            io::ErrorKind::AlreadyExists,
            "something that is not a plain file is in the way",
        )),
        false => Ok(()),
    }
}

/// Opens for reading and writing, and follows no link that somebody laid there.
fn open_plain(path: &Path) -> io::Result<File> {
    plain(path)?;
    OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(path)
}

fn stands_at(file: &File, path: &Path) -> bool {
    let ours = file.try_clone().and_then(same_file::Handle::from_file);
    let there = same_file::Handle::from_path(path);
    matches!((ours, there), (Ok(ours), Ok(there)) if ours == there)
}
