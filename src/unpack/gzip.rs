//! Decides how a gzip file is unpacked.
//!
//! # Invariants
//! - A cut file, or one with something after its end, is refused; nothing is left at the destination then.

use std::fs::File;
use std::io::{BufReader, Read, Write};
use std::path::Path;

use flate2::read::MultiGzDecoder;

use super::limits::{Gauge, UnpackLimits};
use crate::error::Error;

/// Unpacks a gzip file, of one or several members, to a file that is replaced if it is there. Blocks.
///
/// # Errors
/// A bad-artifact error when it is damaged, cut, or passes a limit; a destination error when the disk refuses.
pub fn gunzip(from: &Path, to: &Path, limits: &UnpackLimits) -> Result<(), Error> {
    let unreadable = |error| Error::file("read", from, error);
    let unwritable = |error| Error::file("write", to, error);
    let file = File::open(from).map_err(unreadable)?;
    let packed = file.metadata().map_err(unreadable)?.len();
    let folder = match to.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    let mut output = tempfile::Builder::new()
        .prefix(".unpack-")
        .tempfile_in(folder)
        .map_err(unwritable)?;
    let mut input = MultiGzDecoder::new(BufReader::new(file));
    let mut gauge = Gauge::new(limits);
    gauge.begin(packed);
    let mut buffer = vec![0; 256 * 1024];
    loop {
        let count = input
            .read(&mut buffer)
            .map_err(|error| Error::bad_artifact(format!("its gzip is damaged: {error}")))?;
        let Some(bytes) = buffer.get(..count).filter(|bytes| !bytes.is_empty()) else {
            break;
        };
        gauge.count(bytes.len())?;
        output.write_all(bytes).map_err(unwritable)?;
    }
    output.as_file().sync_all().map_err(unwritable)?;
    output
        .persist(to)
        .map_err(|error| unwritable(error.error))?;
    Ok(())
}
