//! Decides how a gzip file is unpacked.
//!
//! # Invariants
//! - A cut file, or one with something after its end, is refused; nothing is left at the destination then.

use std::fs::{self, File};
use std::io::{self, BufReader, Read, Write};
use std::path::Path;

use flate2::read::MultiGzDecoder;

use super::limits::{Gauge, UnpackLimits};
use super::scratch::Scratch;
use crate::error::Error;

/// Unpacks a gzip file, of one or several members, to a file that is replaced if it is there. Blocks.
///
/// # Errors
/// A bad-artifact error when it is damaged, cut, or passes a limit; a destination error when the disk refuses; a usage
/// error when another process unpacks there.
pub fn gunzip(from: &Path, to: &Path, limits: &UnpackLimits) -> Result<(), Error> {
    let unreadable = |error| Error::file("read", from, error);
    let unwritable = |error| Error::file("write", to, error);
    let file = File::open(from).map_err(unreadable)?;
    let packed = file.metadata().map_err(unreadable)?.len();
    let scratch = Scratch::beside(to)?;
    let draft = scratch.content();
    let mut output = File::create_new(&draft).map_err(unwritable)?;
    pour(file, packed, &mut output, limits, unwritable)?;
    output.sync_all().map_err(unwritable)?;
    fs::rename(&draft, to).map_err(unwritable)
}

/// Reads a gzip file to its end, as [`gunzip`] does, and keeps nothing of it. Blocks.
///
/// # Errors
/// A bad-artifact error when it is damaged, cut, or passes a limit.
pub(crate) fn read_through(path: &Path, limits: &UnpackLimits) -> Result<(), Error> {
    let unreadable = |error| Error::file("read", path, error);
    let file = File::open(path).map_err(unreadable)?;
    let packed = file.metadata().map_err(unreadable)?.len();
    pour(file, packed, &mut io::sink(), limits, unreadable)
}

fn pour(
    file: File,
    packed: u64,
    output: &mut impl Write,
    limits: &UnpackLimits,
    unwritable: impl Fn(io::Error) -> Error,
) -> Result<(), Error> {
    let mut input = MultiGzDecoder::new(BufReader::new(file));
    let mut gauge = Gauge::new(limits);
    gauge.begin(packed);
    let mut buffer = vec![0; 256 * 1024];
    loop {
        let count = input
            .read(&mut buffer)
            .map_err(|error| Error::bad_artifact(format!("its gzip is damaged: {error}")))?;
        let Some(bytes) = buffer.get(..count).filter(|bytes| !bytes.is_empty()) else {
            return Ok(());
        };
        gauge.count(bytes.len())?;
        output.write_all(bytes).map_err(&unwritable)?;
    }
}
