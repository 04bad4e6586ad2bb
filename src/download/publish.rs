//! Decides how a finished part becomes the file.
//!
//! # Invariants
//! - The bytes are synced before the name is given, the folder after.
//! - Without leave to overwrite, the name is given only if nobody has it, in one step.

use std::fs;
use std::io;
use std::path::Path;

use super::Destination;
use crate::disk::sync_folder;
use crate::error::Error;

/// Gives a synced part the destination's name. Blocks.
pub(super) fn publish(part: &Path, destination: &Destination) -> Result<(), Error> {
    let path = destination.path();
    if destination.overwrites() {
        fs::rename(part, path).map_err(|error| Error::file("rename to", path, error))?;
    } else {
        rename_if_free(part, path)?;
    }
    sync_folder(destination.folder())
        .map_err(|error| Error::file("sync the folder of", path, error))
}

fn rename_if_free(part: &Path, path: &Path) -> Result<(), Error> {
    let part = tempfile::TempPath::try_from_path(part)
        .map_err(|error| Error::file("rename to", path, error))?;
    let Err(error) = part.persist_noclobber(path) else {
        return Ok(());
    };
    // What was fetched is worth keeping; the handle would remove it.
    let _kept = error.path.keep();
    match error.error.kind() {
        io::ErrorKind::AlreadyExists => Err(Error::exists(path)),
        _ => Err(Error::file("rename to", path, error.error)),
    }
}
